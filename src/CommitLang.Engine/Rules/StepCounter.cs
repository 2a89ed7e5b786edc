namespace CommitLang.Engine.Rules;

/// <summary>Counts the pairings that derivation tries, so that no rule set can keep it busy for ever.</summary>
internal sealed class StepCounter(long limit)
{
    private long _taken;

    internal bool IsExhausted => _taken >= limit;

    /// <summary>Takes one step; false when there are none left.</summary>
    internal bool Take() => _taken++ < limit;
}
