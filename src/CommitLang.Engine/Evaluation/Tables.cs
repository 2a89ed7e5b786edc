using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>The two tables of section 5 of the language: the first line that applies decides; the later ones are told as well.</summary>
internal static class Tables
{
    internal static (Verdict Verdict, Reason Reason, ImmutableArray<Reason> AlsoApplies) Judge(Obligation obligation, Signs signs)
    {
        var rows = obligation.IsDo ? Do(obligation, signs) : Keep(obligation, signs);
        if (rows.Count == 1)
        {
            return (rows[0].Verdict, rows[0].Reason, []);
        }

        var later = ImmutableArray.CreateBuilder<Reason>(rows.Count - 1);
        for (int i = 1; i < rows.Count; i++)
        {
            later.Add(rows[i].Reason);
        }

        return (rows[0].Verdict, rows[0].Reason, later.MoveToImmutable());
    }

    private static List<(Verdict Verdict, Reason Reason)> Keep(Obligation obligation, Signs signs)
    {
        var rows = new List<(Verdict, Reason)>();
        bool isEmpty = obligation.Days.Possible.IsEmpty;
        Add(rows, signs.IsAgainst && signs.IsCured, Verdict.Contradicted, Reason.Cured);
        Add(rows, signs.IsAgainst, Verdict.Contradicted, Reason.Breached);
        Add(rows, signs.IsAgainstDisputed, Verdict.Unverified, Reason.Conflicting);
        Add(rows, isEmpty, Verdict.Unverified, Reason.Inactive);
        Add(rows, (!isEmpty && obligation.Days.Sure.IsEmpty) || signs.IsAgainstPossible, Verdict.Unverified, Reason.Uncertain);
        Add(rows, signs.IsWithheld, Verdict.Unverified, Reason.Withheld);
        Add(rows, signs.IsForThroughout, Verdict.Consistent, Reason.Upheld);
        Add(rows, signs.IsFor, Verdict.Consistent, Reason.Supported);
        Add(rows, obligation.Force.Withdrawn <= Math.Min(obligation.AsOf, obligation.Force.End.High), Verdict.Unverified, Reason.Withdrawn);
        Add(rows, rows.Count == 0, Verdict.Unverified, Reason.NoEvidence);
        return rows;
    }

    private static List<(Verdict Verdict, Reason Reason)> Do(Obligation obligation, Signs signs)
    {
        var rows = new List<(Verdict, Reason)>();
        var force = obligation.Force;
        bool isEmpty = obligation.Days.Possible.IsEmpty;
        Add(rows, signs.IsFor, Verdict.Consistent, Reason.Fulfilled);
        Add(rows, signs.IsForDisputed, Verdict.Unverified, Reason.Conflicting);
        Add(rows, isEmpty || obligation.HasEndedBefore(force.Released), Verdict.Unverified, Reason.Inactive);
        Add(rows, (!isEmpty && obligation.Days.Sure.IsEmpty) || signs.IsForPossible, Verdict.Unverified, Reason.Uncertain);
        Add(rows, obligation.IsWithdrawnBeforeDeadline, Verdict.Unverified, Reason.Withdrawn);
        Add(rows, obligation.HasPassed && signs.IsLate, Verdict.Contradicted, Reason.Late);
        Add(rows, signs.IsLost || (obligation.HasPassed && signs.IsAgainstThroughout), Verdict.Contradicted, Reason.Missed);
        Add(rows, signs.IsWithheld, Verdict.Unverified, Reason.Withheld);
        Add(rows, obligation.HasPassed, Verdict.Unverified, Reason.Overdue);
        Add(rows, !obligation.HasPassed && signs.IsAgainstOnLastDay, Verdict.Unverified, Reason.Unmet);
        Add(rows, rows.Count == 0, Verdict.Unverified, Reason.Pending);
        return rows;
    }

    private static void Add(List<(Verdict, Reason)> rows, bool applies, Verdict verdict, Reason reason)
    {
        if (applies)
        {
            rows.Add((verdict, reason));
        }
    }
}
