namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>One run of a contestant.</summary>
/// <param name="Figures">What it took.</param>
/// <param name="Answer">What it answered; null where it did not.</param>
/// <param name="LastQuery">What the last query alone took; null where that is not told.</param>
internal sealed record PeerRun(ProcessFigures Figures, Answer? Answer, Cost? LastQuery = null);
