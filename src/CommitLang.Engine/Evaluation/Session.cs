using System.Collections.Immutable;
using CommitLang.Engine.Model;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// Evaluates one program. Derives what is asked for, and keeps what it derived: asking again, for another day or another reading,
/// costs only what is new.
/// </summary>
internal sealed partial class Session
{
    /// <summary>Derived deeds that one reading may have; beyond it derivation stops and <see cref="LimitReached"/> tells.</summary>
    internal const int DerivationLimit = 5_000_000;

    /// <summary>The common reading; every other one is the index of an actor in <see cref="Program.Readings"/>.</summary>
    internal const int Common = -1;

    internal Session(Program program) => Program = program;

    internal Program Program { get; }

    /// <summary>Whether some derivation stopped at <see cref="DerivationLimit"/>: the answers given rest on a part of the facts.</summary>
    internal bool LimitReached { get; private set; }

    /// <summary>
    /// One outcome for each declaration that belongs to the reading (the common ones and its own), reservations left out, in the
    /// order of the program.
    /// </summary>
    internal ImmutableArray<Outcome> Evaluate(Moment moment, int reading, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException($"the evaluator is not built yet: {Program.Declarations.Length} declarations");

    /// <summary>
    /// The outcome of a declaration or of one of its parts; null where it has no such part, or does not belong to the reading.
    /// </summary>
    internal Outcome? Evaluate(
        DeclarationReference reference, Moment moment, int reading, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException($"the evaluator is not built yet: {Program.Declarations.Length} declarations");
}
