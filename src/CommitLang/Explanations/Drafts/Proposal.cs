using System.Collections.Immutable;

namespace CommitLang.Explanations.Drafts;

/// <summary>Records that together may change a verdict.</summary>
/// <param name="Drafts">In the order in which they are to be written.</param>
/// <param name="Rules">The rules by which they would count; empty where they count by themselves.</param>
internal sealed record Proposal(ImmutableArray<Draft> Drafts, ImmutableArray<int> Rules)
{
    internal static Proposal Of(params ImmutableArray<Draft> drafts) => new(drafts, []);

    internal Proposal With(Proposal other) => new([.. Drafts, .. other.Drafts], [.. Rules.Union(other.Rules)]);
}
