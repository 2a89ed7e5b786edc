using CommitLang.Engine.Facts;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>The records by which facts were kept back, told with a verdict that hangs on them.</summary>
internal static class Withholdings
{
    /// <summary>Those on the day that decides.</summary>
    internal static List<Item> Of(View view, Obligation obligation)
    {
        var items = new List<Item>();
        var quantity = obligation.Declaration.Quantity;
        if ((obligation.Conduct ?? quantity?.Counted) is { } conduct)
        {
            Add(new ConductEvidence(view, obligation, conduct, Settled.Nothing.Through).Withholdings());
        }
        else if (quantity is not null)
        {
            Add(new Figures(view, obligation, quantity).Withholdings());
        }

        return items;

        void Add(List<(Fact Fact, DaySet Days)> withholdings)
        {
            int day = obligation.Declaration.At is { } at ? at.EndHigh : obligation.LastDay;
            foreach (var (fact, days) in withholdings)
            {
                if (days.Contains(day))
                {
                    items.Add(new Item { Fact = fact, IsFor = false, Certainty = Certainty.No, Mask = ModalDays.All, Status = EvidenceStatus.Withheld });
                }
            }
        }
    }
}
