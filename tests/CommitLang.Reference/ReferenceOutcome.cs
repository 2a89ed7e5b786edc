using System.Collections.Immutable;
using CommitLang.Engine.Model;

namespace CommitLang.Reference;

/// <summary>The judgment of a declaration or of one of its parts: whole, bearers, periods, triggers, conducts.</summary>
internal sealed record ReferenceOutcome(string Name, Verdict Verdict, Reason Reason, ImmutableArray<ReferenceOutcome> Parts)
{
    internal ReferenceOutcome(string name, Judgment judgment)
        : this(name, judgment.Verdict, judgment.Reason, [])
    {
    }
}

internal readonly record struct Judgment(Verdict Verdict, Reason Reason)
{
    internal static Judgment Consistent(Reason reason) => new(Verdict.Consistent, reason);

    internal static Judgment Contradicted(Reason reason) => new(Verdict.Contradicted, reason);

    internal static Judgment Unverified(Reason reason) => new(Verdict.Unverified, reason);
}
