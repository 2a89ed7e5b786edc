using CommitLang.Engine.Facts;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>A piece of evidence while an obligation is judged.</summary>
internal sealed class Item
{
    internal required Fact Fact { get; init; }

    internal required bool IsFor { get; init; }

    /// <summary>Whether it surely or possibly is evidence, disputes left out; No where it is only listed.</summary>
    internal required Certainty Certainty { get; set; }

    /// <summary>The days on which it matches, not cut to the time in force.</summary>
    internal required ModalDays Mask { get; init; }

    /// <summary>The days inside the time in force that it surely covers.</summary>
    internal DaySet SureDays { get; set; } = DaySet.Empty;

    /// <summary>Only its days without a matching deed count: of monitoring, and of what is against a do.</summary>
    internal bool IsByDays { get; init; }

    internal EvidenceStatus Status { get; set; } = EvidenceStatus.Sure;

    internal Fact? Other { get; set; }

    internal int Reservation { get; set; } = -1;

    internal bool IsSure => Certainty == Certainty.Sure && Status == EvidenceStatus.Sure;

    internal bool IsDisputed => Certainty == Certainty.Sure && Status == EvidenceStatus.Disputed;

    internal bool IsPossible => Certainty == Certainty.Possible && Status is EvidenceStatus.Sure or EvidenceStatus.Disputed;

    /// <summary>Whether it falls into days, surely or possibly.</summary>
    internal Certainty In(ModalDays days)
    {
        if (!IsByDays)
        {
            return Presence.In(Fact, days.Intersect(Mask));
        }

        if (Fact.IsPossible)
        {
            return days.Possible.Overlaps(Mask.Possible.Intersect(Fact.When.PossibleDays)) ? Certainty.Possible : Certainty.No;
        }

        return days.Sure.Overlaps(Mask.Sure.Intersect(Fact.When.SureDays)) ? Certainty.Sure
            : days.Possible.Overlaps(Mask.Possible.Intersect(Fact.When.PossibleDays)) ? Certainty.Possible : Certainty.No;
    }
}
