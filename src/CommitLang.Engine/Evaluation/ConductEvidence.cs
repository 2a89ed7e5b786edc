using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>Gathers what is evidence about a conduct: deeds that match it, denials and monitoring that cover it.</summary>
/// <param name="after">Facts up to this day are left out, none of which goes over it.</param>
internal sealed class ConductEvidence(View view, Obligation obligation, ConductPattern conduct, int after)
{
    private readonly FactBase _facts = view.FactsAt(obligation.AsOf);
    private readonly List<Item> _items = [];
    private readonly DaySet _upTo = DaySet.UpTo(obligation.AsOf);
    private readonly int _first = obligation.Days.Possible.IsEmpty ? int.MaxValue : Math.Max(obligation.Days.Possible.First, after + 1);
    private readonly int _last = obligation.Days.Possible.IsEmpty ? int.MinValue : obligation.Days.Possible.Last;
    private DaySet _deedDays = DaySet.Empty;

    /// <summary>Sure, undisputed deeds after the deadline that are not in time for a later obligation.</summary>
    internal bool IsLate { get; private set; }

    /// <summary>The evidence, deeds first; what does not count is in it too.</summary>
    internal List<Item> Gather()
    {
        bool deedsAreFor = obligation.Declaration.Kind != WordsKind.Not;
        foreach (var (actor, certainty) in obligation.Principals)
        {
            foreach (int kind in view.Matching.Conducts.KindsOf(conduct.Conduct))
            {
                AddDeeds(_facts.Deeds.About(kind, actor, _last, _first), deedsAreFor, certainty);
                AddLeftOut(_facts.LeftOutDeeds.About(kind, actor, _last, _first), deedsAreFor);
            }
        }

        // A denial disputes a deed wherever it stands; only afterwards is it known on which days there was one.
        Disputes.Settle(view, _facts, obligation, _items);
        if (deedsAreFor && obligation.HasPassed && !_items.Exists(i => i.IsFor && i.IsSure))
        {
            AddLate();
        }

        FindDeedDays();
        foreach (var (actor, certainty) in obligation.Principals)
        {
            foreach (int wider in view.Matching.Conducts.WiderThan(conduct.Conduct))
            {
                AddDenials(_facts.Denials.About(wider, actor, _last, _first), !deedsAreFor, certainty, byDays: obligation.IsDo);
                if (obligation.Declaration.Kind != WordsKind.Keep)
                {
                    AddDenials(_facts.Monitoring.About(wider, actor, _last, _first), !deedsAreFor, certainty, byDays: true);
                }

                AddLeftOut(_facts.LeftOutDenials.About(wider, actor, _last, _first), !deedsAreFor);
            }
        }

        if (obligation.Declaration.Kind == WordsKind.Keep)
        {
            Disputes.Settle(view, _facts, obligation, _items);
        }

        return _items;
    }

    /// <summary>Whether some fact about the conduct may go on from a day to the next.</summary>
    internal bool GoesOver(int day)
    {
        foreach (var (actor, _) in obligation.Principals)
        {
            foreach (int kind in view.Matching.Conducts.KindsOf(conduct.Conduct))
            {
                if (_facts.Deeds.GoOver(kind, actor, day))
                {
                    return true;
                }
            }

            foreach (int wider in view.Matching.Conducts.WiderThan(conduct.Conduct))
            {
                if (_facts.Denials.GoOver(wider, actor, day) || _facts.Monitoring.GoOver(wider, actor, day))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The days on which the bearers surely withheld the facts about the conduct, or about something wider.</summary>
    internal DaySet Withheld()
    {
        var stretches = new List<DaySet.Stretch>();
        foreach (var (_, days) in Withholdings())
        {
            stretches.AddRange(days.Stretches);
        }

        return DaySet.UnionOf(stretches);
    }

    /// <summary>The facts by which they did, each with its days.</summary>
    internal List<(Fact Fact, DaySet Days)> Withholdings()
    {
        var withheld = new List<(Fact, DaySet)>();
        foreach (var (actor, certainty) in obligation.Principals)
        {
            foreach (int wider in view.Matching.Conducts.WiderThan(conduct.Conduct))
            {
                foreach (var fact in _facts.WithheldConducts.About(wider, actor))
                {
                    if (certainty == Certainty.Sure && !fact.IsPossible)
                    {
                        var days = view.Matching.Denial(fact, conduct).Sure.Intersect(fact.When.SureDays).Intersect(_upTo);
                        withheld.Add((fact, days));
                    }
                }
            }
        }

        return withheld;
    }

    private void AddDeeds(List<Fact> deeds, bool isFor, Certainty certainty)
    {
        foreach (var deed in deeds)
        {
            if (IsOutside(deed) || MaskOf(deed, certainty) is not { } mask)
            {
                continue;
            }

            if (isFor)
            {
                Add(deed, isFor, mask, byDays: false, EvidenceStatus.Sure);
            }
            else
            {
                AddUnlessExempt(deed, mask);
            }
        }
    }

    /// <summary>Where nothing sure came in time, what came after the deadline makes it late.</summary>
    private void AddLate()
    {
        foreach (var (actor, certainty) in obligation.Principals)
        {
            foreach (int kind in view.Matching.Conducts.KindsOf(conduct.Conduct))
            {
                foreach (var deed in _facts.Deeds.About(kind, actor, obligation.AsOf, obligation.Deadline.High + 1))
                {
                    if (deed.When.EndHigh > obligation.Deadline.High && !deed.IsPossible && MaskOf(deed, certainty) is { } mask)
                    {
                        NoteLate(deed, mask);
                    }
                }
            }
        }
    }

    /// <summary>The days on which a deed matches; null where there is none.</summary>
    private ModalDays? MaskOf(Fact deed, Certainty certainty)
    {
        var mask = view.Matching.Deed(deed, conduct);
        return mask.Possible.IsEmpty ? null : certainty == Certainty.Possible ? mask.OnlyPossibly() : mask;
    }

    /// <summary>Against a keep, what is excepted or excused does not count.</summary>
    private void AddUnlessExempt(Fact deed, ModalDays mask)
    {
        if (Presence.In(deed, obligation.Days.Intersect(mask)) == Certainty.No)
        {
            // Still on its days there was a deed.
            Add(deed, isFor: false, mask, byDays: false, EvidenceStatus.Sure);
            return;
        }

        var left = mask.Except(Exemption.Of(view, deed, obligation.Declaration.Except, ModalDays.All, static _ => true));
        if (Presence.In(deed, obligation.Days.Intersect(left)) == Certainty.No)
        {
            Add(deed, isFor: false, mask, byDays: false, EvidenceStatus.Excepted);
            return;
        }

        var (excused, reservation) = obligation.CountsReserved ? (ModalDays.None, -1) : view.Reservations.Excuse(deed, obligation.AsOf);
        var item = Add(deed, isFor: false, left.Except(excused), byDays: false, EvidenceStatus.Sure);
        if (item.Certainty == Certainty.No && reservation >= 0)
        {
            item.Status = EvidenceStatus.Excused;
            item.Reservation = reservation;
        }
    }

    private void NoteLate(Fact deed, ModalDays mask)
    {
        if (Presence.In(deed, mask.Clip(obligation.AfterDeadline)) == Certainty.Sure
            && (!obligation.LaterDays.Overlaps(deed.When.StartLow, deed.When.EndHigh)
                || Presence.In(deed, mask.Clip(obligation.LaterDays)) == Certainty.No))
        {
            var item = new Item { Fact = deed, IsFor = true, Certainty = Certainty.Sure, Mask = mask };
            var after = obligation with { Days = ModalDays.Surely(obligation.AfterDeadline) };
            Disputes.Settle(view, _facts, after, [item]);
            IsLate |= item.Status == EvidenceStatus.Sure;
            item.Status = item.Status == EvidenceStatus.Sure ? EvidenceStatus.AfterDeadline : item.Status;

            // It lies outside of the time in force: disputed or not, it settles nothing there.
            item.Certainty = Certainty.No;
            _items.Add(item);
        }
    }

    private void AddDenials(List<Fact> denials, bool isFor, Certainty certainty, bool byDays)
    {
        foreach (var denial in denials)
        {
            if (IsOutside(denial))
            {
                continue;
            }

            var mask = view.Matching.Denial(denial, conduct);
            if (certainty == Certainty.Possible)
            {
                mask = mask.OnlyPossibly();
            }

            if (!mask.Possible.IsEmpty)
            {
                Add(denial, isFor, byDays ? new ModalDays(mask.Sure.Except(_deedDays), mask.Possible.Except(_deedDays)) : mask, byDays,
                    EvidenceStatus.Sure);
            }
        }
    }

    /// <summary>What has no day between the first and the last in force is no evidence, and takes no day from any.</summary>
    private bool IsOutside(Fact fact) => fact.When.StartLow > _last || fact.When.EndHigh < _first;

    private Item Add(Fact fact, bool isFor, ModalDays mask, bool byDays, EvidenceStatus status)
    {
        var item = new Item { Fact = fact, IsFor = isFor, Certainty = Certainty.No, Mask = mask, IsByDays = byDays, Status = status };
        if (status == EvidenceStatus.Sure)
        {
            item.Certainty = item.In(obligation.Days);
            if (item.Certainty != Certainty.No)
            {
                item.SureDays = Items.SureDays(fact, mask, obligation);
            }
        }

        _items.Add(item);
        return item;
    }

    private void AddLeftOut(List<Fact> facts, bool isFor)
    {
        foreach (var fact in facts)
        {
            if (IsOutside(fact))
            {
                continue;
            }

            var mask = fact.Kind == RecordKind.Deed ? view.Matching.Deed(fact, conduct) : view.Matching.Denial(fact, conduct);
            if (Presence.In(fact, obligation.Days.Intersect(mask)) == Certainty.No)
            {
                continue;
            }

            _items.Add(Items.LeftOut(_facts, fact, isFor, mask));
        }
    }

    private void FindDeedDays()
    {
        var stretches = new List<DaySet.Stretch>();
        foreach (var item in _items)
        {
            if (item.Fact.Kind == RecordKind.Deed
                && item.Status is EvidenceStatus.Sure or EvidenceStatus.Disputed or EvidenceStatus.AfterDeadline)
            {
                stretches.AddRange(item.Fact.When.PossibleDays.Intersect(item.Mask.Possible).Stretches);
            }
        }

        _deedDays = DaySet.UnionOf(stretches);
    }
}
