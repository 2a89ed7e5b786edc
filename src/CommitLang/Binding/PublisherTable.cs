namespace CommitLang.Binding;

/// <summary>The numbers of publishers: one has one number, whatever it published.</summary>
internal sealed class PublisherTable
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);
    private int _count;

    internal int Of(string name) => Of(_byName, name);

    /// <summary>A table that names no publisher, and cites no source, is its own.</summary>
    internal int OfFile(string path) => Of(_files, path);

    /// <summary>The number of one whose name is not known, who is nobody else.</summary>
    internal int Unknown() => _count++;

    private int Of(Dictionary<string, int> known, string name)
    {
        if (!known.TryGetValue(name, out int number))
        {
            number = _count++;
            known.Add(name, number);
        }

        return number;
    }
}
