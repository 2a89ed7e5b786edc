using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>The days on which a deed is taken out by patterns that it, or a recorded deed it derives from, matches.</summary>
internal static class Exemption
{
    /// <param name="inForce">The days on which the exemption holds.</param>
    /// <param name="counts">Whether a recorded deed may exempt what derives from it.</param>
    internal static ModalDays Of(
        View view, Fact deed, ImmutableArray<ConductPattern> patterns, ModalDays inForce, Func<Fact, bool> counts)
    {
        var days = ModalDays.None;
        if (patterns.IsEmpty || inForce.Possible.IsEmpty)
        {
            return days;
        }

        foreach (var pattern in patterns)
        {
            days = days.Union(Matched(view, deed, pattern).Intersect(inForce));
            if (deed.IsRecorded)
            {
                continue;
            }

            foreach (var recorded in deed.Recorded())
            {
                if (recorded.Kind == RecordKind.Deed && counts(recorded))
                {
                    var matched = Matched(view, recorded, pattern).Intersect(inForce);
                    days = days.Union(recorded.When == deed.When ? matched : Always(Presence.Of(recorded.When, matched)));
                }
            }
        }

        return days;
    }

    private static ModalDays Matched(View view, Fact deed, ConductPattern pattern) =>
        deed.Conduct >= 0 && view.Matching.Conducts.IsKindOf(deed.Conduct, pattern.Conduct)
            ? view.Matching.Deed(deed, pattern)
            : ModalDays.None;

    private static ModalDays Always(Certainty certainty) => certainty switch
    {
        Certainty.Sure => ModalDays.All,
        Certainty.Possible => ModalDays.All.OnlyPossibly(),
        _ => ModalDays.None,
    };
}
