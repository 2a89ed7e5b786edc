namespace CommitLang.Engine.Facts;

/// <summary>
/// What makes two derived facts the same: all that a verdict can depend on, and the rule, but not the whole way to it; so there are only
/// finitely many, whatever the rules.
/// </summary>
internal readonly struct FactKey(Fact fact) : IEquatable<FactKey>
{
    private readonly Fact _fact = fact;

    public bool Equals(FactKey other)
    {
        var (a, b) = (_fact, other._fact);
        return a.Deed == b.Deed && a.Kind == b.Kind && a.Actor == b.Actor && a.Conduct == b.Conduct && a.Measure == b.Measure
            && a.Rule == b.Rule && a.When == b.When && a.IsPossible == b.IsPossible && a.Grade == b.Grade && a.IsOwn == b.IsOwn
            && a.IsOfWholePeriod == b.IsOfWholePeriod && a.Record == b.Record
            && a.Arguments.AsSpan().SequenceEqual(b.Arguments.AsSpan()) && a.Counterparts.AsSpan().SequenceEqual(b.Counterparts.AsSpan());
    }

    public override bool Equals(object? obj) => obj is FactKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_fact.Deed);
        hash.Add(_fact.Actor);
        hash.Add(_fact.Conduct);
        hash.Add(_fact.Rule);
        hash.Add(_fact.Record);
        hash.Add(_fact.When.StartLow);
        foreach (int argument in _fact.Arguments)
        {
            hash.Add(argument);
        }

        foreach (int counterpart in _fact.Counterparts)
        {
            hash.Add(counterpart);
        }

        return hash.ToHashCode();
    }
}
