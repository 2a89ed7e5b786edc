using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>A library that is shipped with the compiler: a text that <c>import std/…</c> takes in.</summary>
public sealed class StandardLibrary
{
    private const string Prefix = "std/";

    private readonly Lazy<SyntaxTree> _tree;

    private StandardLibrary(string name, string summary)
    {
        Name = Prefix + name;
        Summary = summary;
        _tree = new(() => SyntaxTree.ParseText(Read(Name)));
    }

    /// <summary>All libraries, by name.</summary>
    public static ImmutableArray<StandardLibrary> All { get; } =
    [
        new("countries", "the countries and territories of ISO 3166, by their common names, with their codes"),
        new("organizations", "UN, NATO, EU, G7, G20, BRICS, ASEAN, OPEC and AU, with their members and dates"),
        new("plover", "kinds of deeds after PLOVER, with the CAMEO codes of tables of events"),
    ];

    /// <summary>The name, as an import writes it; also the path of its text.</summary>
    public string Name { get; }

    /// <summary>What it holds, in one line.</summary>
    public string Summary { get; }

    /// <summary>The text, parsed when it is first asked for, once in a process: trees are values.</summary>
    public SyntaxTree Tree => _tree.Value;

    /// <summary>Finds a library.</summary>
    /// <param name="name">The name as an import writes it: <c>std/countries</c>.</param>
    /// <param name="library">The library; null if there is none of that name.</param>
    public static bool TryFind(string name, [MaybeNullWhen(false)] out StandardLibrary library)
    {
        library = All.FirstOrDefault(l => l.Name == name);
        return library is not null;
    }

    /// <summary>Whether a text is that of a library, and not of a file that happens to have such a path.</summary>
    internal static bool Holds(SourceText text) =>
        text.Path.StartsWith(Prefix, StringComparison.Ordinal)
        && TryFind(text.Path, out var library) && ReferenceEquals(library.Tree.Text, text);

    private static SourceText Read(string name)
    {
        using var stream = typeof(StandardLibrary).Assembly.GetManifestResourceStream(name + ".commit")
            ?? throw new InvalidOperationException($"the text of {name} is not in the assembly");
        using var reader = new StreamReader(stream);
        return SourceText.From(reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal), name);
    }
}
