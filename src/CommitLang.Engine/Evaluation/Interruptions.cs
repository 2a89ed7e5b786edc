using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>What withdrawals, suspensions, resumptions and replacements take out of the days in force.</summary>
/// <param name="Out">The days taken out.</param>
/// <param name="Suspended">The days surely suspended.</param>
/// <param name="Withdrawn">The first day surely withdrawn or replaced.</param>
internal sealed record Interruption(ModalDays Out, DaySet Suspended, int Withdrawn, Marks Marks)
{
    internal static readonly Interruption None = new(ModalDays.None, DaySet.Empty, Calendar.Forever, Marks.None);
}

/// <summary>Finds what interrupts a declaration, or ends it, as of a day.</summary>
internal sealed class Interruptions
{
    private readonly View _view;
    private readonly Dictionary<int, List<Withdrawal>> _ofDeclaration = [];
    private readonly Dictionary<int, List<Withdrawal>> _ofAgreement = [];
    private readonly Dictionary<int, List<(DeclarationReference Old, Declaration New)>> _replacements = [];

    internal Interruptions(View view)
    {
        _view = view;
        var program = view.Program;
        for (int i = 0; i < program.Withdrawals.Length; i++)
        {
            var withdrawal = program.Withdrawals[i];
            if (!Knowledge.BelongsTo(withdrawal.Readings, view.Reading) || Knowledge.KnownFrom(program, withdrawal) > view.KnownBy
                || view.IsCorrected(new StatementReference(StatementKind.Withdrawal, i)))
            {
                continue;
            }

            foreach (var reference in withdrawal.Declarations)
            {
                Add(_ofDeclaration, reference.Declaration, withdrawal);
            }

            foreach (int agreement in withdrawal.Agreements)
            {
                Add(_ofAgreement, agreement, withdrawal);
            }
        }

        foreach (int i in view.Bearing.Replacing)
        {
            foreach (var old in program.Declarations[i].Replaces)
            {
                if (view.IsSpoken(i))
                {
                    Add(_replacements, old.Declaration, (old, program.Declarations[i]));
                }
            }
        }
    }

    /// <param name="suffix">Of the part (<c>/Germany/2023</c>); empty for the whole.</param>
    internal Interruption Of(int index, Bearer bearer, string suffix, int asOf)
    {
        var declaration = _view.Program.Declarations[index];
        bool isReplaced = _replacements.TryGetValue(index, out var replacements);
        if (!isReplaced && !_ofDeclaration.ContainsKey(index) && !_ofAgreement.ContainsKey(declaration.Under))
        {
            return Interruption.None;
        }

        var events = Events(index, declaration, bearer, suffix, asOf);
        if (events.Count == 0 && !isReplaced)
        {
            return Interruption.None;
        }

        var result = Interruption.None;
        foreach (var (withdrawal, certainty) in events)
        {
            result = withdrawal.Kind switch
            {
                WithdrawalKind.Withdraws => Withdraw(result, declaration, withdrawal.When.Earliest, withdrawal.When.LatestBegin, certainty, asOf, Marks.Withdrawn),
                WithdrawalKind.Suspends => Suspend(result, declaration, withdrawal.When, certainty, events, asOf),
                WithdrawalKind.Resumes => result,
                _ => throw new InvalidOperationException($"Unexpected withdrawal {withdrawal.Kind}."),
            };
        }

        foreach (var (old, replacing) in replacements ?? [])
        {
            if (Covers(old.Suffix, suffix) && (replacing.Said is not { } said || said.Earliest <= asOf))
            {
                var start = Windows.StartOf(_view.Program, replacing);
                bool sure = replacing.Said is not { } day || day.Latest <= asOf;
                result = End(result, start.Low, start.High, sure ? Certainty.Sure : Certainty.Possible, asOf, Marks.Replaced);
            }
        }

        return result;
    }

    private static bool Covers(string named, string part) =>
        named.Length == 0 || part == named || part.StartsWith(named + "/", StringComparison.Ordinal);

    private static void Add<T>(Dictionary<int, List<T>> lists, int key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }

    private List<(Withdrawal, Certainty)> Events(int index, Declaration declaration, Bearer bearer, string suffix, int asOf)
    {
        var events = new List<(Withdrawal, Certainty)>();
        foreach (var withdrawal in _ofDeclaration.GetValueOrDefault(index, []))
        {
            if (withdrawal.Declarations.Any(r => r.Declaration == index && Covers(r.Suffix, suffix)))
            {
                Consider(withdrawal);
            }
        }

        if (declaration.Under >= 0)
        {
            _ofAgreement.GetValueOrDefault(declaration.Under, []).ForEach(Consider);
        }

        return events;

        void Consider(Withdrawal withdrawal)
        {
            var certainty = Authority(index, bearer, withdrawal);
            if (certainty != Certainty.No && withdrawal.When.Earliest <= asOf)
            {
                events.Add((withdrawal, certainty));
            }
        }
    }

    /// <summary>Only the declaring actor, or one who speaks for it on that day, can do it.</summary>
    private Certainty Authority(int index, Bearer bearer, Withdrawal withdrawal)
    {
        var best = Certainty.No;
        foreach (var (owner, certainty) in _view.PrincipalsOf(index, bearer))
        {
            var speaks = owner == withdrawal.Actor ? Certainty.Sure : Certainty.No;
            foreach (var (principal, days) in _view.Matching.Affiliations.PrincipalsOf(withdrawal.Actor))
            {
                if (principal == owner)
                {
                    var day = Occasion.OneDay(withdrawal.When.Earliest, withdrawal.When.LatestBegin);
                    speaks = (Certainty)Math.Max((int)speaks, (int)Presence.Of(day, days));
                }
            }

            best = (Certainty)Math.Max((int)best, Math.Min((int)speaks, (int)certainty));
        }

        return best;
    }

    /// <summary>A withdrawal ends the words said before that day.</summary>
    private static Certainty SaidBefore(Declaration declaration, int low, int high) =>
        declaration.Said is not { } said || said.Latest < low ? Certainty.Sure
        : said.Earliest < high ? Certainty.Possible : Certainty.No;

    private static Interruption Withdraw(
        Interruption before, Declaration declaration, int low, int high, Certainty certainty, int asOf, Marks mark)
    {
        certainty = (Certainty)Math.Min((int)certainty, (int)SaidBefore(declaration, low, high));
        return certainty == Certainty.No ? before : End(before, low, high, certainty, asOf, mark);
    }

    private static Interruption End(Interruption before, int low, int high, Certainty certainty, int asOf, Marks mark)
    {
        if (low > asOf)
        {
            return before;
        }

        bool sure = certainty == Certainty.Sure && high <= asOf;
        return before with
        {
            Out = before.Out.Union(new ModalDays(certainty == Certainty.Sure ? DaySet.From(high) : DaySet.Empty, DaySet.From(low))),
            Withdrawn = sure ? Math.Min(before.Withdrawn, high) : before.Withdrawn,
            Marks = before.Marks | mark,
        };
    }

    private static Interruption Suspend(
        Interruption before, Declaration declaration, Occasion when, Certainty certainty, List<(Withdrawal Event, Certainty Certainty)> events, int asOf)
    {
        certainty = (Certainty)Math.Min((int)certainty, (int)SaidBefore(declaration, when.Earliest, when.LatestBegin));
        if (certainty == Certainty.No)
        {
            return before;
        }

        // Given for a stretch of days, it ends by itself; else only a resumption ends it. Nobody resumes what is not suspended, so a
        // resumption that may have come on the day of the suspension or later did.
        int sureLast = when.IsOneDay ? Calendar.Forever : when.EndLow;
        int possibleLast = when.IsOneDay ? Calendar.Forever : when.EndHigh;
        foreach (var (other, otherCertainty) in events)
        {
            if (other.Kind == WithdrawalKind.Resumes && other.When.LatestBegin >= when.Earliest)
            {
                sureLast = Math.Min(sureLast, Calendar.Previous(other.When.Earliest));
                if (otherCertainty == Certainty.Sure)
                {
                    possibleLast = Math.Min(possibleLast, Calendar.Previous(other.When.LatestBegin));
                }
            }
        }

        var sure = certainty == Certainty.Sure ? DaySet.Of(when.LatestBegin, sureLast) : DaySet.Empty;
        return before with
        {
            Out = before.Out.Union(new ModalDays(sure, DaySet.Of(when.Earliest, possibleLast))),
            Suspended = before.Suspended.Union(sure),
            Marks = before.Marks | Marks.Suspended,
        };
    }
}
