using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>Judges bounds on single measurements: kept throughout, met once by a deadline, or met at a date.</summary>
internal static class MeasureJudge
{
    internal static (Signs Signs, List<Item> Items) Judge(View view, Obligation obligation, Quantity quantity)
    {
        var figures = new Figures(view, obligation, quantity);
        return obligation.Declaration.At is { } at ? AtDate(obligation, quantity, figures, at) : EachFigure(obligation, quantity, figures);
    }

    /// <summary>Single figures beside a constant bound, those up to a day left out.</summary>
    internal static List<Item> Gather(Obligation obligation, Quantity quantity, Figures figures, int after)
    {
        var (items, _) = Compare(obligation, quantity, figures, figures.After(after));
        Disputes.SettleFigures(obligation, items, figures.PublishersOf);
        return items;
    }

    /// <summary>What each figure is evidence for; and those that satisfy the bound after the deadline.</summary>
    private static (List<Item> Items, List<Item> Late) Compare(
        Obligation obligation, Quantity quantity, Figures figures, IEnumerable<(Fact Fact, Certainty Certainty)> all)
    {
        var items = new List<Item>();
        var late = new List<Item>();
        foreach (var (fact, certainty) in all)
        {
            if (figures.BoundFor(fact.When, fact.Actor) is not { } bound)
            {
                continue;
            }

            var satisfies = fact.Value.Compare(quantity.Comparison, bound.Value);
            var item = new Item
            {
                Fact = fact,

                // A figure on both sides of the bound is possible evidence of the kind that would decide.
                IsFor = satisfies == Certainty.Possible ? obligation.IsDo : satisfies == Certainty.Sure,
                Certainty = Presence.In(fact, obligation.Days),
                Mask = ModalDays.All,
            };
            bool isSure = certainty == Certainty.Sure && satisfies != Certainty.Possible && !bound.IsPossible;
            if (isSure && item.Certainty != Certainty.No)
            {
                item.SureDays = Items.SureDays(fact, ModalDays.All, obligation);
            }
            else if (item.Certainty == Certainty.Sure)
            {
                item.Certainty = Certainty.Possible;
            }

            items.Add(item);
            if (obligation.HasPassed && isSure && item.IsFor
                && Presence.In(fact, ModalDays.Surely(obligation.AfterDeadline)) == Certainty.Sure
                && Presence.In(fact, ModalDays.Surely(obligation.LaterDays)) == Certainty.No)
            {
                late.Add(new Item { Fact = fact, IsFor = true, Certainty = Certainty.Sure, Mask = ModalDays.All });
            }
        }

        return (items, late);
    }

    private static (Signs, List<Item>) EachFigure(Obligation obligation, Quantity quantity, Figures figures)
    {
        var (items, late) = Compare(obligation, quantity, figures, figures.All());
        Disputes.SettleFigures(obligation, items, figures.PublishersOf);
        bool isLate = false;
        if (items.Exists(i => i.IsFor && i.IsSure))
        {
            // In time: what goes on after the deadline, or came again, is no news.
            late.Clear();
        }

        if (late.Count > 0)
        {
            var after = obligation with { Days = ModalDays.Surely(obligation.AfterDeadline) };
            var opposite = items.Where(i => !i.IsFor).Select(i => new Item
            {
                Fact = i.Fact, IsFor = false, Certainty = Presence.In(i.Fact, after.Days), Mask = ModalDays.All,
            });
            Disputes.SettleFigures(after, [.. late, .. opposite], figures.PublishersOf);
            foreach (var item in late)
            {
                isLate |= item.Status == EvidenceStatus.Sure;
                item.Status = item.Status == EvidenceStatus.Sure ? EvidenceStatus.AfterDeadline : item.Status;
            }
        }

        var signs = Signs.Read(obligation, items, figures.Withheld(), isLate);
        items.AddRange(late);
        items.AddRange(figures.LeftOut());
        return (WithDegree(signs, items, figures), items);
    }

    /// <summary>The latest known measurement whose period includes the date decides, even before that period ends.</summary>
    private static (Signs, List<Item>) AtDate(Obligation obligation, Quantity quantity, Figures figures, DayBounds at)
    {
        var items = new List<Item>();
        var sure = new List<Fact>();
        if (obligation.Days.Sure.IsEmpty || obligation.HasEndedBefore(obligation.Force.Released) || obligation.IsWithdrawnBeforeDeadline)
        {
            return (new Signs(), items);
        }

        foreach (var (fact, certainty) in figures.All())
        {
            var includes = Figures.Includes(fact, at);
            if (includes == Certainty.No || figures.BoundFor(fact.When, fact.Actor) is not { } bound)
            {
                continue;
            }

            var satisfies = fact.Value.Compare(quantity.Comparison, bound.Value);
            bool isSure = certainty == Certainty.Sure && includes == Certainty.Sure && !bound.IsPossible;
            if (isSure)
            {
                sure.Add(fact);
            }

            items.Add(new Item
            {
                Fact = fact,
                IsFor = satisfies != Certainty.No,
                Certainty = isSure && satisfies != Certainty.Possible ? Certainty.Sure : Certainty.Possible,
                Mask = ModalDays.All,
            });
        }

        var latest = new HashSet<Fact>(Figures.Latest(sure), ReferenceEqualityComparer.Instance);
        var deciding = items.Where(i => latest.Contains(i.Fact)).ToList();
        foreach (var item in items)
        {
            // What was known before the deciding figure is overtaken by it, sure or not.
            if (deciding.Count > 0 && !latest.Contains(item.Fact) && (item.Certainty == Certainty.Sure || item.Fact.Known < deciding[0].Fact.Known))
            {
                item.Status = EvidenceStatus.Revised;
                item.Other = deciding[0].Fact;
            }
        }

        bool allFor = deciding.Count > 0 && deciding.TrueForAll(i => i.IsFor && i.Certainty == Certainty.Sure);
        bool allAgainst = deciding.Count > 0 && deciding.TrueForAll(i => !i.IsFor);
        bool open = (deciding.Count > 0 && !allFor && !allAgainst)
            || items.Exists(i => i.Certainty == Certainty.Possible && i.IsFor && !sure.Contains(i.Fact) && i.Status != EvidenceStatus.Revised);
        var signs = new Signs
        {
            IsFor = allFor,
            IsForPossible = !allFor && open,
            IsLost = allAgainst,
            IsWithheld = obligation.HasPassed && figures.Withheld().Contains(at.EndHigh),
            Coverage = deciding.Count > 0 ? Rational.One : Rational.Zero,
            LastEvidence = deciding.Count > 0 ? Math.Min(deciding.Max(i => i.Fact.When.Latest), obligation.AsOf) : null,
        };
        signs = WithDegree(signs, deciding, figures);
        items.AddRange(figures.LeftOut());
        return (signs, items);
    }

    /// <summary>The value reached as a share of the bound, by the last figure that counts.</summary>
    private static Signs WithDegree(Signs signs, List<Item> items, Figures figures)
    {
        Item? last = null;
        foreach (var item in items)
        {
            if (item.Certainty != Certainty.No && item.Status is EvidenceStatus.Sure or EvidenceStatus.Disputed
                && (last is null || item.Fact.When.Latest > last.Fact.When.Latest
                    || (item.Fact.When.Latest == last.Fact.When.Latest && item.Fact.Known >= last.Fact.Known)))
            {
                last = item;
            }
        }

        return last is not null && figures.BoundFor(last.Fact.When, last.Fact.Actor) is { } bound
            ? signs with { Reached = last.Fact.Value, Degree = Degrees.Of(last.Fact.Value, bound.Value) }
            : signs;
    }
}
