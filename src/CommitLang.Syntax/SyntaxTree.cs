using CommitLang.Syntax.Diagnostics;
using CommitLang.Syntax.Green;
using CommitLang.Syntax.Parsing;

namespace CommitLang.Syntax;

/// <summary>The tree of one file: every character of the text is in it, whatever the text.</summary>
public sealed class SyntaxTree
{
    private List<Diagnostic>? _diagnostics;
    private ImportStatementSyntax[]? _imports;

    // What the parser made of the text; null for a tree that was made by hand, which its text need not parse to.
    private readonly CompilationUnitGreen? _parsed;

    private SyntaxTree(SourceText text, CompilationUnitGreen parsed)
        : this(text, parsed as GreenNode)
    {
        _parsed = parsed;
    }

    private SyntaxTree(SourceText text, GreenNode root)
    {
        Text = text;
        Root = new CompilationUnitSyntax(root, null, 0) { Tree = this };
    }

    /// <summary>The text that the tree stands for.</summary>
    public SourceText Text { get; }

    /// <summary>The path of the text.</summary>
    public string Path => Text.Path;

    /// <summary>The whole file.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>The tree of a text. Never fails: what is not understood is in the tree and in its diagnostics.</summary>
    /// <remarks>On the thread of the caller alone.</remarks>
    /// <exception cref="OperationCanceledException">The request was taken back.</exception>
    public static SyntaxTree ParseText(SourceText text, CancellationToken cancellationToken = default) =>
        ParseText(text, mayUseTwoCores: false, cancellationToken);

    /// <summary>The tree of a text. Never fails: what is not understood is in the tree and in its diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mayUseTwoCores">Whether a second thread may parse what this one has cut into tokens; a text of less than some two million characters has no use for it.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    /// <exception cref="OperationCanceledException">The request was taken back.</exception>
    public static SyntaxTree ParseText(SourceText text, bool mayUseTwoCores, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, FileParser.Parse(text.ToString(), mayUseTwoCores, cancellationToken));
    }

    /// <inheritdoc cref="ParseText(SourceText, CancellationToken)"/>
    public static SyntaxTree ParseText(string text, string path = "", CancellationToken cancellationToken = default) =>
        ParseText(SourceText.From(text, path), cancellationToken);

    /// <summary>
    /// The tree of this text after edits: the same as that of parsing the new text, but statements that the edits do not touch are
    /// shared with this tree, so that the work is in proportion to the edit.
    /// </summary>
    public SyntaxTree WithChangedText(SourceText text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var before = Text.AsSpan();
        var after = text.AsSpan();
        var start = before.CommonPrefixLength(after);
        var shorter = Math.Min(before.Length, after.Length);
        var same = 0;
        while (start + same < shorter && before[^(same + 1)] == after[^(same + 1)])
        {
            same++;
        }

        var change = TextSpan.FromBounds(start, before.Length - same);
        return _parsed is null
            ? ParseText(text, cancellationToken)
            : new(text, FileParser.Reparse(_parsed, change, text.ToString(), cancellationToken));
    }

    /// <summary>The tree over a root that was made by hand.</summary>
    public static SyntaxTree Create(CompilationUnitSyntax root, string path = "")
    {
        ArgumentNullException.ThrowIfNull(root);
        return new(SourceText.From(root.ToFullString(), path), root.Green);
    }

    /// <summary>The imports, in the order of the text.</summary>
    internal IReadOnlyList<ImportStatementSyntax> Imports
    {
        get
        {
            if (_imports is null)
            {
                var imports = new List<ImportStatementSyntax>();
                var statements = Root.Statements;
                for (var i = 0; i < statements.Count; i++)
                {
                    // Of many statements no red nodes are made; one alone is no list.
                    if ((statements.Count == 1 || statements.Green?.GetSlot(i)?.Kind == SyntaxKind.ImportStatement) && statements[i] is ImportStatementSyntax import)
                    {
                        imports.Add(import);
                    }
                }

                _imports = [.. imports];
            }

            return _imports;
        }
    }

    /// <summary>What is wrong with the text, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> GetDiagnostics(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _diagnostics ??= DiagnosticCollector.Collect(Root.Green, Text);
    }

    /// <summary>The text of the tree; the same as <see cref="Text"/>.</summary>
    public override string ToString() => Text.ToString();
}
