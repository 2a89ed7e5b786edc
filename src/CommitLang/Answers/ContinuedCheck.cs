using CommitLang.Analysis;
using CommitLang.Binding;
using CommitLang.Engine.Evaluation;
using CommitLang.Lowering;

namespace CommitLang;

/// <summary>
/// Checks one text after another as somebody edits it. The answers are those of <see cref="Checker.Check(Compilation, CheckOptions, CancellationToken)"/>; but
/// an edit in remarks, in what cannot be read, or in plain records and declarations that nothing hangs on costs little more than itself and what is judged
/// again because of it; and where one leaves all records and rules as they were, what is known and derived from them is kept. For that the tree of the changed file must come from
/// <see cref="Syntax.SyntaxTree.WithChangedText"/>, and the others be the same. Not for use by several threads at once.
/// </summary>
/// <remarks>The tables of events must be the same as for the last check: after one changed, go on with another instance.</remarks>
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
        var last = _last is { } known && known.Options == options ? known : null;
        var edit = last is null ? null : compilation.BindAfter(last.Bound, last.Compilation.Trees, cancellationToken);
        var bound = edit?.Bound ?? compilation.BindWithRoom(last?.Bound, cancellationToken);
        var check = Checker.With(bound.Check, options);
        var session = Open(last, bound, check, edit, options);
        var words = edit is not null && last?.Words.After(edit, check, session, options.Analysis, cancellationToken) is { } found
            ? () => found
            : Checker.CompareWords(check, options, cancellationToken);
        var before = edit is { Records.IsEmpty: true } && last?.OfOutcomes is { } outcomes ? new OutcomeAnalysis.FoundBefore(outcomes, edit) : null;
        var result = Checker.Check(compilation, check, session, words, options, cancellationToken, before);
        _last = new(compilation, options, bound, check, session, words(), result.OfOutcomes);
        return result;
    }

    private static Session Open(Last? last, BoundCheck bound, LoweredCheck check, NarrowBinding? edit, CheckOptions options)
    {
        // Where a derivation stopped at its limit, it may not have been for the day of now.
        if (last is { Session.LimitReached: false })
        {
            if (edit is not null)
            {
                return new Session(check.Program, last.Session, edit.Declarations, edit.Records);
            }

            if (SameFacts.Of(last.Bound, bound))
            {
                return new Session(check.Program, last.Session, SameFacts.Declarations(check, last.Check));
            }
        }

        return new Session(check.Program) { EvidenceLimit = Checker.EvidenceLimitOf(check, options), KeepsOutcomes = true };
    }

    private sealed record Last(Compilation Compilation, CheckOptions Options, BoundCheck Bound, LoweredCheck Check, Session Session, WordsAnalysis Words, OutcomeAnalysis? OfOutcomes);
}
