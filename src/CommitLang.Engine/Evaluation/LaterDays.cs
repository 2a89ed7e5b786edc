using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>What is in time for a later obligation of a declaration is not late for an earlier one.</summary>
internal static class LaterDays
{
    /// <summary>For each obligation the days of the later ones, up to their deadlines; those of a keep are never asked for.</summary>
    /// <param name="isSimple">No obligation is taken apart any further.</param>
    internal static DaySet[] Of(Declaration declaration, List<Force> forces, int asOf, bool isSimple)
    {
        var later = new DaySet[forces.Count];
        Array.Fill(later, DaySet.Empty);
        if (!Judge.IsDo(declaration))
        {
            return later;
        }

        var days = forces.ConvertAll(force =>
            force.Days.Possible.Intersect(DaySet.UpTo(Math.Min(Windows.DeadlineOf(declaration, force).High, asOf))));
        if (isSimple && HaveTheirDeadlinesInOrder(declaration, forces))
        {
            // After the deadline of one only later ones are left, so it need not be told which they are.
            Array.Fill(later, DaySet.UnionOf([.. days.SelectMany(d => d.Stretches.ToArray())]));
            return later;
        }

        for (int i = forces.Count - 2; i >= 0; i--)
        {
            later[i] = later[i + 1].Union(days[i + 1]);
        }

        return later;
    }

    private static bool HaveTheirDeadlinesInOrder(Declaration declaration, List<Force> forces)
    {
        for (int i = 1; i < forces.Count; i++)
        {
            if (Windows.DeadlineOf(declaration, forces[i]).High < Windows.DeadlineOf(declaration, forces[i - 1]).High)
            {
                return false;
            }
        }

        return true;
    }
}
