using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>A file as it is now: as the editor has it where it is open, else as the disk has it. Never changes; an edit makes another one.</summary>
/// <param name="Path">The full path, or the address of what is no file.</param>
/// <param name="Tree">The tree.</param>
internal sealed record Document(string Path, SyntaxTree Tree)
{
    private ImmutableArray<string> _imports;
    private SyntaxTree? _elsewhere;

    /// <summary>The file after an edit: nothing that was found in the tree is taken along.</summary>
    private Document(Document other) =>
        (Path, Tree, Uri, Version, Diagnostics) = (other.Path, other.Tree, other.Uri, other.Version, other.Diagnostics);

    /// <summary>The address by which the client opened it; null where it is not open.</summary>
    internal string? Uri { get; init; }

    /// <summary>The number of the client for this state of the text.</summary>
    internal int? Version { get; init; }

    /// <summary>What is wrong with the bytes.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    internal bool IsOpen => Uri is not null;

    internal SourceText Text => Tree.Text;

    /// <summary>The paths that it imports, as they are written.</summary>
    internal ImmutableArray<string> Imports
    {
        get
        {
            if (_imports.IsDefault)
            {
                _imports =
                [
                    .. Tree.Root.Statements.OfType<ImportStatementSyntax>()
                        .Where(import => import.Path.IsKind(SyntaxKind.StringToken)).Select(import => import.Path.ValueText),
                ];
            }

            return _imports;
        }
    }

    /// <summary>The tree for a check of another folder, which shows the file by another path; the same one each time.</summary>
    internal SyntaxTree TreeAs(string shown)
    {
        if (Tree.Path == shown)
        {
            return Tree;
        }

        if (_elsewhere?.Path != shown)
        {
            _elsewhere = Tree.WithChangedText(SourceText.From(Text.ToString(), shown));
        }

        return _elsewhere;
    }

    public bool Equals(Document? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
