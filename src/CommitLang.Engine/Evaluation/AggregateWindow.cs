using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>The window over which something is counted up.</summary>
internal sealed class AggregateWindow
{
    internal AggregateWindow(Obligation obligation)
    {
        var force = obligation.Force;
        var end = obligation.IsDo ? obligation.Deadline : force.End;
        Period = Occasion.Throughout(new DayBounds(force.Start.Low, force.Start.High, end.Low, end.High));
        HasEnded = end.High >= obligation.AsOf || Calendar.IsUnbounded(end.High) ? Certainty.No
            : !obligation.IsDo && force.Suspended.Contains(end.High) ? Certainty.Sure
            : force.StandsWhenPassing(end.High);
    }

    /// <summary>The whole window, as its clauses give it.</summary>
    internal Occasion Period { get; }

    /// <summary>Whether its last day, on which it was still in force, lies before the day of evaluation.</summary>
    internal Certainty HasEnded { get; }

    /// <summary>What a value decides: at the end where every day is covered, else as far as more evidence cannot undo it.</summary>
    internal Decision Decide(Quantity quantity, ValueRange value, bool isCovered, ValueRange bound)
    {
        var soFar = Decision.SoFar(quantity.Kind, value, quantity.Comparison, bound);
        if (!isCovered || HasEnded == Certainty.No)
        {
            return soFar;
        }

        var atTheEnd = Decision.AtTheEnd(value, quantity.Comparison, bound);
        return HasEnded == Certainty.Sure ? atTheEnd : soFar.Or(atTheEnd.OnlyPossibly());
    }
}
