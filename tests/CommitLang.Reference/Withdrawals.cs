using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

/// <summary>What ends words, or keeps them out of force for a time.</summary>
internal sealed class Withdrawals(View view, Attribution attribution)
{
    private readonly Program _program = view.Program;

    /// <summary>On which days the words are withdrawn.</summary>
    internal Days Withdrawn(int declaration, Bearer bearer, string suffix) => Of(WithdrawalKind.Withdraws, declaration, bearer, suffix)
        .Aggregate(view.World.All(Certainty.No), (all, withdrawal) => all.Or(Since(withdrawal, declaration).And(_ => IsSure(withdrawal, declaration, bearer))));

    /// <summary>On which days they are suspended: since a suspension, with no resumption since.</summary>
    internal Days Suspended(int declaration, Bearer bearer, string suffix)
    {
        var resumptions = Of(WithdrawalKind.Resumes, declaration, bearer, suffix)
            .Select(r => When.Of(view.World, r.When, false, IsSure(r, declaration, bearer) == Certainty.Sure)).ToList();
        var all = view.World.All(Certainty.No);
        foreach (var suspension in Of(WithdrawalKind.Suspends, declaration, bearer, suffix))
        {
            var when = When.Of(view.World, suspension.When, false, true);
            var applies = Logic.And(IsSure(suspension, declaration, bearer), Applies(suspension, declaration));
            var days = suspension.When.Kind == OccasionKind.OneDay
                ? view.World.Map(day => when.In(d => Logic.Is(d <= day)))
                : when.Days;
            int first = when.First;
            // Nobody resumes what is not suspended: of a resumption's days those before it are none.
            var since = resumptions.ConvertAll(r => r with { Days = r.Days.And(d => Logic.Is(first <= d)) });
            days = days.And(day => Logic.Not(Logic.Any(since.Select(r => r.In(d => Logic.Is(d <= day))))));
            all = all.Or(days.And(_ => applies));
        }

        return all;
    }

    /// <summary>From when on the words are replaced.</summary>
    internal Days Replaced(int declaration, string suffix)
    {
        var all = view.World.All(Certainty.No);
        for (int other = 0; other < _program.Declarations.Length; other++)
        {
            var newer = _program.Declarations[other];
            if (newer.Replaces.Any(reference => Names(reference, declaration, suffix)) && view.Holds(newer.Readings)
                && view.IsKnown(newer) && !view.IsCorrected(StatementKind.Declaration, other))
            {
                var (low, high) = Windows.Start(_program, newer);
                var said = newer.Said is not { } day || day.Latest <= view.AsOf ? Certainty.Sure
                    : day.Earliest <= view.AsOf ? Certainty.Possible
                    : Certainty.No;
                all = all.Or(view.World.Stretch(low, high, int.MaxValue, int.MaxValue).And(_ => said));
            }
        }

        return all;
    }

    private IEnumerable<Withdrawal> Of(WithdrawalKind kind, int declaration, Bearer bearer, string suffix)
    {
        for (int i = 0; i < _program.Withdrawals.Length; i++)
        {
            var withdrawal = _program.Withdrawals[i];
            bool isMeant = withdrawal.Declarations.Any(reference => Names(reference, declaration, suffix))
                || withdrawal.Agreements.Contains(_program.Declarations[declaration].Under);
            if (withdrawal.Kind == kind && isMeant && withdrawal.When.Earliest <= view.AsOf && view.Holds(withdrawal.Readings)
                && view.IsKnown(withdrawal) && !view.IsCorrected(StatementKind.Withdrawal, i)
                && IsSure(withdrawal, declaration, bearer) != Certainty.No)
            {
                yield return withdrawal;
            }
        }
    }

    private static bool Names(DeclarationReference reference, int declaration, string suffix) => reference.Declaration == declaration
        && (reference.Suffix.Length == 0 || suffix == reference.Suffix || suffix.StartsWith(reference.Suffix + "/", StringComparison.Ordinal));

    private Days Since(Withdrawal withdrawal, int declaration)
    {
        var when = When.Of(view.World, withdrawal.When, false, true);
        return view.World.Map(day => Logic.And(Applies(withdrawal, declaration), when.In(d => Logic.Is(d <= day))));
    }

    /// <summary>It ends the words said before its day; words said later, or on that day, stand.</summary>
    private Certainty Applies(Withdrawal withdrawal, int declaration)
    {
        if (_program.Declarations[declaration].Said is not { } said)
        {
            return Certainty.Sure;
        }

        return said.Latest < withdrawal.When.Earliest ? Certainty.Sure
            : said.Earliest < withdrawal.When.StartHigh ? Certainty.Possible
            : Certainty.No;
    }

    /// <summary>Whether who withdraws is the one whose words they are, or speaks for it on that day.</summary>
    private Certainty IsSure(Withdrawal withdrawal, int declaration, Bearer bearer)
    {
        var owners = attribution.BoundBy(bearer.Speaker, _program.Declarations[declaration].Said);
        return Logic.Any(owners.Select(owner => Logic.And(owner.Certainty, owner.Actor == withdrawal.Actor
            ? Certainty.Sure
            : attribution.SpeaksFor(withdrawal.Actor, owner.Actor, withdrawal.When with { EndHigh = withdrawal.When.StartHigh }))));
    }
}
