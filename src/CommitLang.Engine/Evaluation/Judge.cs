using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// Judges declarations: takes them apart into bearers, periods, triggers and conducts, judges each, and puts the verdicts together again.
/// </summary>
/// <param name="tellsEvidence">Whether outcomes hold their evidence; conditions, which look at one outcome a day, ask for verdicts only.</param>
internal sealed class Judge(View view, bool tellsEvidence)
{
    private readonly Dictionary<(int Declaration, int AsOf), Outcome> _outcomes = [];
    private readonly Dictionary<(int Declaration, int Speaker, string Suffix, int Conduct), Settled> _settled = [];

    /// <summary>The outcome of a declaration as of a day.</summary>
    internal Outcome Of(int index, int asOf)
    {
        if (_outcomes.TryGetValue((index, asOf), out var known))
        {
            return known;
        }

        view.CancellationToken.ThrowIfCancellationRequested();
        var declaration = view.Program.Declarations[index];
        var bearers = new List<Outcome>();
        foreach (var bearer in declaration.Bearers)
        {
            bearers.Add(OfBearer(index, declaration, bearer, asOf));
        }

        var outcome = declaration.NamesBearers || bearers.Count != 1
            ? Combining.Combine(Frame(index, declaration, "", -1), Combination.Each, bearers, listsParts: true) with { NamesBearers = declaration.NamesBearers }
            : bearers[0];
        if (_outcomes.Count > 100_000)
        {
            _outcomes.Clear();
        }

        _outcomes[(index, asOf)] = outcome;
        return outcome;
    }

    /// <summary>The outcome of a declaration or of one of its parts; null where it has no such part, or is not of this reading.</summary>
    internal Outcome? Find(DeclarationReference reference, int asOf) =>
        view.BelongsHere(reference.Declaration) && !view.Program.Declarations[reference.Declaration].IsReservation
            ? Part(Of(reference.Declaration, asOf), reference.Suffix)
            : null;

    internal static Outcome? Part(Outcome whole, string suffix)
    {
        if (whole.Reference.Suffix == suffix)
        {
            return whole;
        }

        if (!whole.ListsParts)
        {
            return null;
        }

        foreach (var part in whole.Parts)
        {
            if (Part(part, suffix) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    internal static bool IsDo(Declaration declaration) => declaration.Kind switch
    {
        WordsKind.Do => true,
        WordsKind.Not or WordsKind.Keep => false,
        WordsKind.Quantity => declaration.By is not null || declaration.Within is not null || declaration.At is not null,
        _ => throw new InvalidOperationException($"Unexpected words {declaration.Kind}."),
    };

    private static Outcome Frame(int index, Declaration declaration, string suffix, int speaker) => new()
    {
        Reference = new DeclarationReference(index, suffix),
        Name = declaration.Name + suffix,
        Speaker = speaker,
        Verdict = Verdict.Unverified,
        Reason = Reason.Inactive,
        IsDo = IsDo(declaration),
    };

    private Outcome OfBearer(int index, Declaration declaration, Bearer bearer, int asOf)
    {
        string suffix = Windows.SuffixOf(declaration, bearer);
        var frame = Frame(index, declaration, suffix, bearer.Speaker);
        if (view.Windows.Of(index, bearer, asOf) is not { } force)
        {
            return declaration.Conducts.Length <= 1 || declaration.Every != Recurrence.None
                || declaration.Conditions.Any(c => c.Kind == ConditionKind.Whenever)
                ? frame
                : Combining.Combine(frame, declaration.Combination, [.. declaration.Conducts.Select(_ => frame)], listsParts: false);
        }

        if (force.IsPossible)
        {
            force = force with { Days = force.Days.OnlyPossibly() };
        }

        if (declaration.Every == Recurrence.None)
        {
            return OfPeriod(frame, index, declaration, bearer, suffix, force, DaySet.Empty, asOf);
        }

        return OfPeriods(frame, index, declaration, bearer, suffix, force, asOf);
    }

    /// <summary>One obligation for each calendar period that begins on a day possibly in force.</summary>
    private Outcome OfPeriods(
        Outcome frame, int index, Declaration declaration, Bearer bearer, string suffix, Force force, int asOf)
    {
        int months = Periods.MonthsOf(declaration.Every);
        var periods = new List<(string Suffix, Force Force)>();
        var days = force.Days.Possible.Intersect(DaySet.Of(Calendar.Beginning, asOf));
        foreach (var stretch in days.Stretches.ToArray())
        {
            if (Calendar.IsUnbounded(stretch.First))
            {
                continue;
            }

            for (int first = Periods.FirstDay(stretch.First, months); first <= stretch.Last; first = Calendar.AddMonths(first, months))
            {
                if (first >= stretch.First)
                {
                    string name = suffix + "/" + Periods.NameOf(declaration.Every, first);
                    int last = Calendar.Previous(Calendar.AddMonths(first, months));
                    var part = view.Windows.InPeriod(force, index, bearer, name, first, last, asOf);

                    // It begins in the window only where its first day is surely in it.
                    periods.Add((name, force.Days.Sure.Contains(first) ? part : part with { Days = part.Days.OnlyPossibly() }));
                }
            }
        }

        NoteNextPeriod(asOf, months);
        var parts = new List<Outcome>(periods.Count);
        var laterDays = LaterDays.Of(
            declaration, periods.ConvertAll(p => p.Force), asOf, !declaration.Conditions.Any(c => c.Kind == ConditionKind.Whenever));
        for (int i = 0; i < periods.Count; i++)
        {
            var (name, part) = periods[i];
            var later = laterDays[i];
            parts.Add(OfPeriod(Frame(index, declaration, name, bearer.Speaker), index, declaration, bearer, name, part, later, asOf));
        }

        return Combining.Combine(frame, Combination.Each, parts, listsParts: true);
    }

    private void NoteNextPeriod(int asOf, int months) =>
        view.Timelines.Note(Calendar.AddMonths(Periods.FirstDay(asOf, months), months));

    private Outcome OfPeriod(
        Outcome frame, int index, Declaration declaration, Bearer bearer, string suffix, Force force, DaySet later, int asOf)
    {
        var whenever = declaration.Conditions.FirstOrDefault(c => c.Kind == ConditionKind.Whenever);
        if (whenever is null)
        {
            return OfConducts(frame, index, declaration, bearer, force, later, asOf);
        }

        if (tellsEvidence && TableResponses.Of(view, frame, new(index, declaration, bearer, suffix, force, later, asOf)) is { } responses)
        {
            return responses;
        }

        if (view.IsForTables)
        {
            view.NeedsFacts = true;
            return frame;
        }

        // A deed calls once, on the day on which it begins, and only where the words are in force on that day.
        var inForce = force.Days.Possible.Intersect(DaySet.UpTo(asOf));
        var triggers = view.Conditions.TriggersOf(whenever.Condition, force.From, asOf).FindAll(t => inForce.Overlaps(t.Low, t.High));
        var forces = triggers.ConvertAll(t => Windows.FromTrigger(force, t));
        var parts = new List<Outcome>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var laterDays = LaterDays.Of(declaration, forces, asOf, isSimple: true);
        for (int i = 0; i < forces.Count; i++)
        {
            string name = suffix + "/" + Calendar.Format(triggers[i].Low);
            for (int n = 2; !names.Add(name); n++)
            {
                name = string.Create(null, $"{suffix}/{Calendar.Format(triggers[i].Low)}/{n}");
            }

            parts.Add(OfConducts(
                Frame(index, declaration, name, bearer.Speaker), index, declaration, bearer, forces[i], later.Union(laterDays[i]), asOf));
        }

        return Combining.Combine(frame, Combination.Each, parts, listsParts: true);
    }

    private Outcome OfConducts(
        Outcome frame, int index, Declaration declaration, Bearer bearer, Force force, DaySet later, int asOf)
    {
        var first = declaration.Conducts.IsEmpty ? null : declaration.Conducts[0];
        var obligation = Obligation.Of(index, declaration, force, later, view.PrincipalsOf(index, bearer), asOf, first);
        NoteDays(obligation);
        if (declaration.Quantity is not null || declaration.Conducts.Length <= 1)
        {
            return OfOne(frame, obligation);
        }

        var parts = new List<Outcome>();
        foreach (var conduct in declaration.Conducts)
        {
            parts.Add(OfOne(frame, obligation with { Conduct = conduct }));
        }

        return Combining.Combine(frame, declaration.Combination, parts, listsParts: false);
    }

    private Outcome OfOne(Outcome frame, Obligation obligation)
    {
        var weighed = Weigh(frame, obligation);
        var outcome = obligation.Decide(
            frame,
            weighed.Signs,
            tellsEvidence ? obligation.Days.Sure : DaySet.Empty,
            !tellsEvidence || weighed.Tables is { IsEmpty: true } ? [] : weighed.Tables is null ? WithReports(weighed.Told(obligation.IsDo), obligation.AsOf) : default,
            tellsEvidence && weighed.Tables is { IsEmpty: false } tables ? new ToldEvidence(tables, weighed.AreFor, view.EvidenceLimit) : null);
        if (!tellsEvidence || outcome.Reason != Reason.Withheld || weighed.Tables is not null)
        {
            return outcome;
        }

        weighed.Tell(Withholdings.Of(view, obligation));
        return outcome with { Evidence = WithReports(weighed.Told(obligation.IsDo), obligation.AsOf) };
    }

    /// <summary>Evidence beside that of the text tells how many reports there are as well.</summary>
    private ImmutableArray<Evidence> WithReports(ImmutableArray<Evidence> evidence, int asOf)
    {
        if (view.Program.Tables.IsEmpty || view.FactsAt(asOf).Tables is not { } tables)
        {
            return evidence;
        }

        var told = evidence.ToBuilder();
        for (int i = 0; i < told.Count; i++)
        {
            if (view.Program.IsReport(told[i].Fact.Record))
            {
                var (reports, publishers) = tables.ReportsOf(told[i].Fact.Record);
                told[i] = told[i] with { Reports = reports, Publishers = publishers };
            }
        }

        return told.ToImmutable();
    }

    private Weighed Weigh(Outcome frame, Obligation obligation)
    {
        bool resumes = !tellsEvidence && view.HasLastingFacts && !obligation.HasPassed && view.Reservations.IsEmpty;
        if (obligation.Declaration.Quantity is { } quantity)
        {
            if (resumes && quantity.Kind == QuantityKind.Value && obligation.Declaration.At is null && quantity.Bound.Place == BoundPlace.Constant)
            {
                return new(ResumeFigures(frame, obligation, quantity), []);
            }

            if (quantity.Counted is { } counted)
            {
                return CountJudge.Judge(view, obligation, quantity, counted);
            }

            var (quantitySigns, figuresTold) = quantity.Kind == QuantityKind.Value
                ? MeasureJudge.Judge(view, obligation, quantity)
                : AggregateJudge.Judge(view, obligation, quantity);
            return new(quantitySigns, figuresTold);
        }

        if (obligation.Conduct is not { } conduct)
        {
            return new(new Signs(), []);
        }

        if (TableEvidence.Of(view, obligation, conduct) is { } tables)
        {
            bool areFor = obligation.Declaration.Kind != WordsKind.Not;
            return new(tables.Read(areFor), tables, areFor);
        }

        if (view.IsForTables)
        {
            view.NeedsFacts = true;
            return new(new Signs(), []);
        }

        if (resumes)
        {
            return new(ResumeConduct(frame, obligation, conduct), []);
        }

        var evidence = new ConductEvidence(view, obligation, conduct, Settled.Nothing.Through);
        var items = evidence.Gather();
        return new(Signs.Read(obligation, items, evidence.Withheld(), evidence.IsLate), items);
    }

    private Signs ResumeFigures(Outcome frame, Obligation obligation, Quantity quantity)
    {
        var figures = new Figures(view, obligation, quantity);
        return Resume(frame, obligation, after => MeasureJudge.Gather(obligation, quantity, figures, after), figures.GoOver, figures.Withheld);
    }

    private Signs ResumeConduct(Outcome frame, Obligation obligation, ConductPattern conduct)
    {
        var all = new ConductEvidence(view, obligation, conduct, Settled.Nothing.Through);
        return Resume(frame, obligation, after => new ConductEvidence(view, obligation, conduct, after).Gather(), all.GoesOver, all.Withheld);
    }

    /// <summary>The signs for a verdict without evidence: what was settled on an earlier day is not gathered again.</summary>
    /// <param name="gather">Gathers what is not wholly of days up to a given one.</param>
    /// <param name="goesOver">Whether something may go on from a day to the next.</param>
    private Signs Resume(Outcome frame, Obligation obligation, Func<int, List<Item>> gather, Func<int, bool> goesOver, Func<DaySet> withheld)
    {
        int conduct = obligation.Conduct is { } judged ? obligation.Declaration.Conducts.IndexOf(judged) : -1;
        var key = (obligation.Index, frame.Speaker, frame.Reference.Suffix, conduct);
        var before = _settled.TryGetValue(key, out var known) && known.Suits(obligation) ? known : Settled.Nothing;
        var settled = before.With(obligation, gather(before.Through));
        if (!goesOver(obligation.AsOf))
        {
            _settled[key] = settled;
        }

        return settled.Read(obligation, withheld());
    }

    /// <summary>Days on which this verdict may change are days that a condition on it must look at.</summary>
    private void NoteDays(Obligation obligation)
    {
        view.Timelines.Note(obligation.Deadline.Low);
        view.Timelines.Note(obligation.Deadline.High);
        view.Timelines.Note(obligation.Force.End.Low);
        view.Timelines.Note(obligation.Force.End.High);
        view.Timelines.Note(obligation.Force.Start.Low);
        view.Timelines.Note(obligation.Force.Start.High);
        NoteEnds(obligation.Force.Days.Possible, obligation.AsOf);
        NoteEnds(obligation.Force.Days.Sure, obligation.AsOf);
    }

    /// <summary>
    /// Conditions are looked at up to the day of evaluation, so that days in force by one end there, and not because anything changes: what does
    /// is dated by a record, or is a verdict.
    /// </summary>
    private void NoteEnds(DaySet days, int asOf)
    {
        foreach (var stretch in days.Stretches)
        {
            if (stretch.First > asOf)
            {
                view.Timelines.Note(stretch.First);
            }

            if (stretch.Last > asOf)
            {
                view.Timelines.Note(stretch.Last);
            }
        }
    }
}
