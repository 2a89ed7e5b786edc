namespace CommitLang.LanguageServer.Workspace;

/// <summary>
/// Addresses of texts that come with the tool: <c>commitlang:/std/countries.commit</c> is a library, <c>commitlang:/diagnostics/CL1003.md</c> the page of a
/// diagnostic. A client shows them by asking for their text (the command <c>commitlang.text</c>).
/// </summary>
internal static class ToolText
{
    private const string Libraries = "commitlang:/std/", LibraryEnd = ".commit", LibraryPrefix = "std/";

    private const string Pages = "commitlang:/diagnostics/", PageEnd = ".md";

    /// <summary>The address of a library, by the path of its text.</summary>
    internal static string OfLibrary(string path) => $"{Libraries}{path[LibraryPrefix.Length..]}{LibraryEnd}";

    /// <summary>The address of the page of a diagnostic.</summary>
    internal static string OfPage(string id) => $"{Pages}{id}{PageEnd}";

    /// <summary>The text at an address; null where there is none.</summary>
    internal static string? Find(string uri, IWorkspaceHost host) =>
        Between(uri, Libraries, LibraryEnd) is { } library ? StandardLibrary.All.FirstOrDefault(known => known.Name == LibraryPrefix + library)?.Tree.Text.ToString()
        : Between(uri, Pages, PageEnd) is { } page ? host.PageOf(page)
        : null;

    private static string? Between(string uri, string start, string end) =>
        uri.StartsWith(start, StringComparison.Ordinal) && uri.EndsWith(end, StringComparison.Ordinal) && uri.Length > start.Length + end.Length
            ? uri[start.Length..^end.Length] : null;
}
