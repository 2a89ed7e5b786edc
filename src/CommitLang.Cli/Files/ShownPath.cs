namespace CommitLang.Cli.Files;

/// <summary>Paths as answers show them.</summary>
internal static class ShownPath
{
    /// <summary>The path of a file that another names, as that one is shown: <c>a/b.commit</c> and <c>../c.commit</c> give <c>c.commit</c>.</summary>
    internal static string Of(string namingPath, string path)
    {
        path = Selector.WithSlashes(path);
        if (Path.IsPathRooted(path))
        {
            return path;
        }

        var slash = namingPath.LastIndexOf('/');
        var parts = new List<string>();
        foreach (var part in $"{(slash < 0 ? "" : namingPath[..slash])}/{path}".Split('/').Skip(slash < 0 ? 1 : 0))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
