namespace CommitLang.LanguageServer.Workspace;

/// <summary>How much is known of what is wrong in a file.</summary>
internal enum Standing
{
    /// <summary>The first of its checks are not as of now.</summary>
    Unknown,

    /// <summary>The first of its checks are as of now, and others are not.</summary>
    KnownInPart,

    /// <summary>All of its checks are as of now.</summary>
    Known,
}

/// <summary>Files whose diagnostics may be others than were told, by path.</summary>
internal sealed class UntoldFiles
{
    private readonly SortedSet<string> _untold = new(StringComparer.Ordinal);

    /// <summary>Those that were told as the first of many checks have them.</summary>
    private readonly SortedSet<string> _toldInPart = new(StringComparer.Ordinal);

    internal void Add(string path) => _untold.Add(path);

    internal void Add(IEnumerable<string> paths) => _untold.UnionWith(paths);

    /// <summary>Takes those that can be told now: in part once, then as a whole.</summary>
    internal IReadOnlyList<string> Take(Func<string, Standing> standingOf)
    {
        var ready = new List<string>();
        foreach (var path in _untold.Union(_toldInPart, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())
        {
            var standing = standingOf(path);
            if (standing == Standing.Known)
            {
                ready.Add(path);
                _untold.Remove(path);
                _toldInPart.Remove(path);
            }
            else if (standing == Standing.KnownInPart && _untold.Remove(path))
            {
                ready.Add(path);
                _toldInPart.Add(path);
            }
        }

        return ready;
    }
}
