using System.Text;

namespace CommitLang.Events.Codes;

/// <summary>Numbers names, in the order in which they come.</summary>
internal sealed class NameBook
{
    private readonly ByteTable _numbers = new();
    private readonly List<string> _names = [];

    internal IReadOnlyList<string> Names => _names;

    internal int NumberOf(ReadOnlySpan<byte> name)
    {
        int number = _numbers.NumberOf(name);
        if (number == _names.Count)
        {
            _names.Add(Encoding.UTF8.GetString(name));
        }

        return number;
    }
}
