using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>A name in the text and what it stands for.</summary>
internal readonly record struct NameUse(SyntaxToken Token, Symbol Symbol);

/// <summary>
/// What the binders of all statements share: the names, where they put diagnostics, and whether the statement at hand is still whole.
/// </summary>
/// <param name="uses">Where every name is put with what it stands for; null where nobody asks.</param>
internal sealed class BindingContext(
    Scope scope, DiagnosticBag diagnostics, List<NameUse>? uses, CancellationToken cancellationToken)
{
    /// <summary>Suggestions beyond so many would take longer than they help.</summary>
    private const int MostSuggestions = 200;

    private readonly Dictionary<(string Name, string Kind), string?> _suggestions = [];
    private readonly List<ImmutableArray<int>> _singles = [];
    private readonly HashSet<string> _codes = [];
    private int _errorsBefore;
    private bool _dependsOnBroken;

    internal Scope Scope { get; } = scope;

    internal CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>
    /// Whether the statement at hand is left out: it has an error, or it cannot be understood without a statement that has one.
    /// </summary>
    internal bool IsBroken => _dependsOnBroken || diagnostics.ErrorCount > _errorsBefore;

    /// <summary>An array of one index: most records have one counterpart and one source, and there are few of each.</summary>
    internal ImmutableArray<int> Single(int index)
    {
        while (_singles.Count <= index)
        {
            _singles.Add([_singles.Count]);
        }

        return _singles[index];
    }

    internal void BeginStatement()
    {
        CancellationToken.ThrowIfCancellationRequested();
        _errorsBefore = diagnostics.ErrorCount;
        _dependsOnBroken = false;
    }

    /// <summary>The candidate that was probably meant; null where none is near.</summary>
    /// <param name="kind">What is looked for; the same candidates must be given for the same kind.</param>
    internal string? Nearest(string written, string kind, IEnumerable<string> candidates)
    {
        var key = (written, kind);
        if (!_suggestions.TryGetValue(key, out string? near) && _suggestions.Count < MostSuggestions)
        {
            near = Spelling.Nearest(written, candidates);
            _suggestions.Add(key, near);
        }

        return near;
    }

    /// <summary>Whether this is the first time that a code is met as an argument.</summary>
    internal bool IsFirst(string code) => _codes.Add(code);

    /// <summary>Whether somebody asks what each name stands for.</summary>
    internal bool NotesUses => uses is not null;

    internal void Use(SyntaxToken token, Symbol symbol) => uses?.Add(new(token, symbol));

    /// <summary>Leaves the statement at hand out without a word: the statement that it depends on has the error.</summary>
    internal void DependOnBroken() => _dependsOnBroken = true;

    internal void Report(DiagnosticDescriptor descriptor, SyntaxToken token, params object[] arguments) =>
        diagnostics.Add(Diagnostic.Create(descriptor, token.GetLocation(), arguments));

    internal void Report(DiagnosticDescriptor descriptor, SyntaxNode node, params object[] arguments) =>
        diagnostics.Add(Diagnostic.Create(descriptor, node.GetLocation(), arguments));

    /// <summary>Reports with a mend that puts another text in place of the token.</summary>
    internal void ReportWithFix(
        DiagnosticDescriptor descriptor, SyntaxToken token, string title, string newText, params object[] arguments) =>
        diagnostics.Add(Diagnostic.Create(descriptor, token.GetLocation(), arguments).WithFix(title, newText));

    /// <summary>Reports with the one mend that there is.</summary>
    internal void ReportWithSafeFix(
        DiagnosticDescriptor descriptor, SyntaxToken token, string title, string newText, params object[] arguments) =>
        diagnostics.Add(Diagnostic.Create(descriptor, token.GetLocation(), arguments).WithFix(title, newText, FixApplicability.Safe));

    internal void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);
}
