using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>The libraries that are shipped with the compiler, as resources of this assembly.</summary>
internal static class StandardLibrary
{
    private const string Extension = ".commit";

    /// <summary>The names of all libraries, as an import writes them.</summary>
    internal static IEnumerable<string> Names => typeof(StandardLibrary).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(Extension, StringComparison.Ordinal))
        .Select(n => n[..^Extension.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a library; its path is its name. Null where there is none of that name.</summary>
    internal static SourceText? Find(string name)
    {
        using var stream = typeof(StandardLibrary).Assembly.GetManifestResourceStream(name + Extension);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return SourceText.From(reader.ReadToEnd(), name);
    }
}
