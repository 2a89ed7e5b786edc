using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>A file as it is now: as the editor has it where it is open, else as the disk has it. Never changes; an edit makes another one.</summary>
/// <param name="Path">The full path, or the address of what is no file.</param>
/// <param name="Tree">The tree.</param>
internal sealed record Document(string Path, SyntaxTree Tree)
{
    private ImmutableArray<string> _imports;

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

    public bool Equals(Document? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
