namespace CommitLang.Events;

/// <summary>
/// A code as a table has it, with the wider ones that stand beside it in the same row: for an actor its country, for a conduct of CAMEO its base and
/// its root. The first of them that the check knows is what it stands for.
/// </summary>
/// <param name="Own">The code itself, never empty.</param>
/// <param name="Wider">The next wider one; null where there is none.</param>
/// <param name="Widest">The widest one; null where there is none.</param>
public readonly record struct EventCode(string Own, string? Wider = null, string? Widest = null);
