using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Explanations;
using CommitLang.Lowering;

namespace CommitLang;

/// <summary>
/// A check that can be asked why: it keeps what it derived, so that each question costs only what is new. Not for use by several threads
/// at once.
/// </summary>
public sealed class Inquiry
{
    private static readonly Verdict[] Goals = [Verdict.Consistent, Verdict.Contradicted];

    private readonly LoweredCheck _check;
    private readonly Session _session;
    private readonly Changes _changes;

    private Inquiry(Compilation compilation, CheckOptions options, LoweredCheck check, Session session, CheckResult result)
    {
        _check = check;
        _session = session;
        Result = result;
        var context = new AnswerContext(check, Checker.MomentOf(check, options));
        _changes = new Changes(compilation, options, check, session, context);
    }

    /// <summary>The answers that are asked about.</summary>
    public CheckResult Result { get; }

    /// <summary>Evaluates a check, and keeps what is needed to explain it.</summary>
    /// <exception cref="ArgumentException">The grade of the options is none.</exception>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public static Inquiry Open(Compilation compilation, CheckOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(options);
        var check = Checker.Lower(compilation, options, cancellationToken);
        var session = new Session(check.Program);
        var result = Checker.Check(compilation, check, session, options, cancellationToken);
        return new(compilation, options, check, session, result);
    }

    /// <summary>The records that would make a verdict another one, each of them tried.</summary>
    public ImmutableArray<Change> ChangesOf(DeclarationResult declaration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        return
        [
            .. Goals.Where(goal => goal != declaration.Verdict)
                .SelectMany(goal => _changes.Find(declaration.Outcome, declaration.ReadingActor, goal, cancellationToken)),
        ];
    }
}
