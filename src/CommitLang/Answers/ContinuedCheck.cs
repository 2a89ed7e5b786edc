using CommitLang.Binding;
using CommitLang.Engine.Evaluation;
using CommitLang.Lowering;

namespace CommitLang;

/// <summary>
/// Checks one text after another as somebody edits it. The answers are those of <see cref="Checker.Check(Compilation, CheckOptions, CancellationToken)"/>; but where an edit leaves all records and rules as
/// they were, what is known and derived from them is kept, and only declarations that changed, or whose verdict hangs on others, are judged again. For that the
/// tree of the changed file must come from <see cref="Syntax.SyntaxTree.WithChangedText"/>, and the others be the same. Not for use by several threads at once.
/// </summary>
public sealed class ContinuedCheck
{
    private Last? _last;

    /// <summary>The answers of a check, found with the help of those of the last one.</summary>
    /// <exception cref="ArgumentException">The grade of the options is none.</exception>
    /// <exception cref="OperationCanceledException">The question was taken back; the last check still helps the next one.</exception>
    public CheckResult Check(Compilation compilation, CheckOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(options);
        var check = Checker.Lower(compilation, options, cancellationToken);
        var bound = compilation.Bind(cancellationToken) with { Check = check };
        var session = Open(bound, options);
        var result = Checker.Check(compilation, check, session, options, cancellationToken);
        _last = new(bound, options.Evidence, session);
        return result;
    }

    private Session Open(BoundCheck bound, CheckOptions options) =>
        _last is { } last && last.Evidence == options.Evidence && SameFacts.Of(last.Bound, bound)
            ? new Session(bound.Check.Program, last.Session, SameFacts.Declarations(bound.Check, last.Bound.Check))
            : new Session(bound.Check.Program) { EvidenceLimit = Checker.EvidenceLimitOf(bound.Check, options), KeepsOutcomes = true };

    private sealed record Last(BoundCheck Bound, int Evidence, Session Session);
}
