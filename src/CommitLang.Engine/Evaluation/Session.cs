using CommitLang.Engine.Model;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// Evaluates one program. Derives what is asked for, and keeps what it derived: asking again, for another day or another reading,
/// costs only what is new.
/// </summary>
internal sealed partial class Session
{
    /// <summary>Derived deeds that one reading may have; beyond it derivation stops and LimitReached tells.</summary>
    internal const int DerivationLimit = 5_000_000;

    internal const int Common = -1;

    internal Session(Program program) => Program = program;

    internal Program Program { get; }
}
