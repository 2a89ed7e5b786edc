namespace CommitLang.Cli.Files;

/// <summary>Goes through folders.</summary>
internal static class FolderWalk
{
    /// <summary>
    /// The files below a folder, in ordinal order. Folders that are links are not entered, so that no circle can be walked, and hidden
    /// files and folders (an editor's locks) are none of ours.
    /// </summary>
    /// <param name="path">The folder as it is shown.</param>
    /// <param name="full">The folder.</param>
    /// <param name="complain">Told of a folder that cannot be looked into.</param>
    internal static List<SourceFile> Files(string path, string full, Action<string> complain)
    {
        var found = new List<SourceFile>();
        var folders = new Stack<(string Path, string Full)>();
        folders.Push((path is "" or "." or "./" ? "" : path.EndsWith('/') ? path : path + "/", full));
        while (folders.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(folder.Full).EnumerateFileSystemInfos())
                {
                    if (entry.Name.StartsWith('.'))
                    {
                        continue;
                    }

                    if (entry is not DirectoryInfo)
                    {
                        found.Add(new(folder.Path + entry.Name, entry.FullName));
                    }
                    else if (entry.LinkTarget is null)
                    {
                        folders.Push(($"{folder.Path}{entry.Name}/", entry.FullName));
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                complain($"cannot look into '{folder.Path.TrimEnd('/')}': {FileReader.Explain(e)}");
            }
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }
}
