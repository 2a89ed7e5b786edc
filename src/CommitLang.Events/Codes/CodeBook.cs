using System.Text;

namespace CommitLang.Events.Codes;

/// <summary>Numbers codes together with the wider ones that stand beside them, in the order in which they come.</summary>
internal sealed class CodeBook
{
    private readonly ByteTable _own = new();
    private readonly ByteTable _wider = new();
    private readonly ByteTable _widest = new();
    private readonly Dictionary<EventCode, int> _numbers = [];

    /// <summary>What stood beside own texts before what stands in <see cref="_last"/>.</summary>
    private readonly Dictionary<(CodeForm Form, int Own, int Wider, int Widest), int> _known = [];
    private readonly List<EventCode> _codes = [];

    /// <summary>For each own text what stood beside it last, and the number of both: nearly always it stands there again.</summary>
    private Last[] _last = [];
    private int _lastCount;

    private record struct Last(CodeForm Form, int Wider, int Widest, int Number);

    internal IReadOnlyList<EventCode> Codes => _codes;

    /// <summary>The number of a code. At least one of the texts is not empty.</summary>
    internal int NumberOf(CodeForm form, ReadOnlySpan<byte> own, ReadOnlySpan<byte> wider, ReadOnlySpan<byte> widest)
    {
        int a = _own.NumberOf(own);
        int b = wider.IsEmpty ? -1 : _wider.NumberOf(wider);
        int c = widest.IsEmpty ? -1 : _widest.NumberOf(widest);
        var last = a < _lastCount ? _last[a] : default;
        if (a < _lastCount && last.Form == form && last.Wider == b && last.Widest == c)
        {
            return last.Number;
        }

        int number;
        if (a == _lastCount)
        {
            // An own text that nobody had before.
            number = NumberOf(CodeOf(form, own, wider, widest));
            if (a == _last.Length)
            {
                Array.Resize(ref _last, Math.Max(64, 2 * a));
            }

            _lastCount++;
        }
        else
        {
            _known[(last.Form, a, last.Wider, last.Widest)] = last.Number;
            if (!_known.TryGetValue((form, a, b, c), out number))
            {
                number = NumberOf(CodeOf(form, own, wider, widest));
            }
        }

        _last[a] = new Last(form, b, c, number);
        return number;
    }

    /// <summary>The numbers of own texts, which are those of the codes in a book in which all codes stand alone.</summary>
    internal ByteTable OfAlone => _own;

    internal int NumberOf(EventCode code)
    {
        if (!_numbers.TryGetValue(code, out int number))
        {
            number = _codes.Count;
            _numbers.Add(code, number);
            _codes.Add(code);
        }

        return number;
    }

    private static EventCode CodeOf(CodeForm form, ReadOnlySpan<byte> own, ReadOnlySpan<byte> wider, ReadOnlySpan<byte> widest)
    {
        string text = Encoding.UTF8.GetString(own);
        switch (form)
        {
            case CodeForm.Alone:
                return new EventCode(text);
            case CodeForm.Columns:
                return Narrowing(text, Encoding.UTF8.GetString(wider), Encoding.UTF8.GetString(widest));
            case CodeForm.Cameo:
                bool isCameo = text.Length is 3 or 4 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
                return isCameo ? Narrowing(text, text[..3], text[..2]) : new EventCode(text);
            case CodeForm.Plover:
                string type = Hyphenated(text), mode = Hyphenated(Encoding.UTF8.GetString(wider));
                return Narrowing(type.Length > 0 && mode.Length > 0 ? $"{type}-{mode}" : type, mode, type);
            default:
                throw new InvalidOperationException($"unexpected form {form}");
        }
    }

    /// <summary>What is empty, or said before, is left out.</summary>
    private static EventCode Narrowing(string own, string wider, string widest)
    {
        var said = new List<string>(3);
        foreach (string code in (ReadOnlySpan<string>)[own, wider, widest])
        {
            if (code.Length > 0 && !said.Contains(code))
            {
                said.Add(code);
            }
        }

        return new EventCode(said[0], said.ElementAtOrDefault(1), said.ElementAtOrDefault(2));
    }

    private static string Hyphenated(string text) => text.ToLowerInvariant().Replace(' ', '-');
}
