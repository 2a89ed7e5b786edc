using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Rules;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// Evaluates one program. Derives what is asked for, and keeps what it derived: asking again, for another day or another reading,
/// costs only what is new. Not for use by several threads at once.
/// </summary>
internal sealed class Session
{
    /// <summary>Derived deeds that one reading may have; beyond it derivation stops and <see cref="LimitReached"/> tells.</summary>
    internal const int DerivationLimit = 2_000_000;

    /// <summary>Pairings of facts that derivation tries in one reading; beyond it, it stops as well.</summary>
    internal const long StepLimit = 400_000_000;

    /// <summary>The common reading; every other one is the index of an actor in <see cref="Program.Readings"/>.</summary>
    internal const int Common = -1;

    /// <summary>So many readings and days of knowledge are kept from one program to the next.</summary>
    private const int MostFacts = 64;

    /// <summary>After so many programs everything is judged anew: an outcome may keep what it was found by.</summary>
    private const int MostPrograms = 64;

    /// <summary>From so many declarations on several threads judge them.</summary>
    private const int ManyDeclarations = 200;

    private readonly Dictionary<(int Reading, int KnownBy), View> _views = [];
    private readonly Dictionary<(int Reading, int KnownBy), ReadingFacts> _facts;
    private readonly Dictionary<int, RecordedTables> _recorded;
    private readonly Lazy<int[]> _deedNumbers;
    private readonly Lazy<BearingDeclarations> _bearing;
    private readonly KeptOutcomes? _last;
    private readonly EditedOutcomes? _edited;
    private readonly Dictionary<(int Reading, Moment Moment), Numbered<Outcome?>> _evaluated = [];
    private readonly int _programs;
    private int? _latestKnown;

    internal Session(Program program)
    {
        Program = program;
        Matching = new Matching(program);
        _deedNumbers = LaterNumbers(program, Matching);
        _bearing = new(() => BearingDeclarations.Of(program));
        Strata = new Strata(program, Matching);
        Ranks = new ConductRanks(program, Matching.Conducts);
        Counterparts = new CounterpartMatches(Matching);
        (_facts, _recorded) = ([], []);
    }

    /// <summary>
    /// A session over a program that differs from that of the last one in nothing but declarations, withdrawals and expectations, so that all that is known and
    /// derived is kept. The last one may not be asked at the same time.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="last">The session that has the facts.</param>
    /// <param name="same">For each declaration the place of the same one (alike in words and name) in the last program; -1 where there is none.</param>
    internal Session(Program program, Session last, int[] same)
    {
        Program = program;
        (Matching, _deedNumbers, Strata, Ranks, Counterparts) = (last.Matching, last._deedNumbers, last.Strata, last.Ranks, last.Counterparts);
        (_facts, _recorded, _latestKnown) = last._facts.Count <= MostFacts ? (last._facts, last._recorded, last._latestKnown) : ([], [], null);
        _bearing = new(() => BearingDeclarations.Of(program));
        (EvidenceLimit, LimitReached, KeepsOutcomes) = (last.EvidenceLimit, last.LimitReached, last.KeepsOutcomes);
        _programs = last._programs + 1;
        _last = _programs % MostPrograms == 0 ? null : KeptOutcomes.Of(last.Program, last._evaluated, program, same);
    }

    /// <summary>
    /// A session over a program that differs from that of the last one in a few declarations and records that no other statement names, each at its place. What is
    /// known and derived is kept unless records differ, and outcomes where nothing that bears on them does. The last one may not be asked at the same time.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="last">The session that has the facts and outcomes.</param>
    /// <param name="declarations">The places of the declarations that differ.</param>
    /// <param name="records">The places of the records that differ.</param>
    internal Session(Program program, Session last, ImmutableArray<int> declarations, ImmutableArray<int> records)
    {
        Program = program;
        var areApart = false;
        if (records.IsEmpty && last._facts.Count <= MostFacts)
        {
            (Matching, _deedNumbers, Strata, Ranks, Counterparts) = (last.Matching, last._deedNumbers, last.Strata, last.Ranks, last.Counterparts);
            (_facts, _recorded, _latestKnown, LimitReached) = (last._facts, last._recorded, last._latestKnown, last.LimitReached);
        }
        else
        {
            Matching = new Matching(program);
            var numbers = program.Tables.IsEmpty && program.RequiredSources == 0 ? Facts.DeedNumbers.After(last.DeedNumbers, program, Matching.IsMutual, records) : null;
            areApart = numbers is not null;
            _deedNumbers = numbers is not null ? new(numbers) : LaterNumbers(program, Matching);
            Strata = new Strata(program, Matching);
            Ranks = new ConductRanks(program, Matching.Conducts);
            Counterparts = new CounterpartMatches(Matching);
            (_facts, _recorded) = ([], []);
        }

        bool bearsOnOthers = declarations.Any(place => BearingDeclarations.IsOne(program.Declarations[place]) || BearingDeclarations.IsOne(last.Program.Declarations[place]));
        _bearing = bearsOnOthers ? new(() => BearingDeclarations.Of(program)) : last._bearing;
        (EvidenceLimit, KeepsOutcomes, _programs) = (last.EvidenceLimit, last.KeepsOutcomes, last._programs + 1);

        // An outcome of tables keeps what it was found by, and a record may tell of a deed that stands in a table.
        var mayKeep = program.Tables.IsEmpty || (records.IsEmpty && _programs % MostPrograms != 0);
        _edited = mayKeep ? new EditedOutcomes(
            last._evaluated, declarations, records.IsEmpty ? null : new(last._facts, last.Program.Records, records, areApart), last._edited?.Hanging) : null;
    }

    internal Program Program { get; }

    internal Matching Matching { get; }

    /// <summary>The declarations that bear on others.</summary>
    internal BearingDeclarations Bearing => _bearing.Value;

    /// <summary>For each record the number of the deed that it tells of. Found when somebody asks: words alone do not.</summary>
    internal int[] DeedNumbers => _deedNumbers.Value;

    internal Strata Strata { get; }

    internal ConductRanks Ranks { get; }

    internal CounterpartMatches Counterparts { get; }

    /// <summary>How many pieces of evidence an outcome holds of those that tables tell of; their true number stands beside them.</summary>
    internal int EvidenceLimit { get; init; } = int.MaxValue;

    /// <summary>Whether outcomes of all declarations are kept for the next program.</summary>
    internal bool KeepsOutcomes { get; init; }

    /// <summary>Whether some derivation stopped at a limit: the answers given rest on a part of the facts.</summary>
    internal bool LimitReached { get; private set; }

    /// <summary>
    /// One outcome for each declaration that belongs to the reading (the common ones and its own), reservations left out, in the
    /// order of the program.
    /// </summary>
    internal ImmutableArray<Outcome> Evaluate(Moment moment, int reading, CancellationToken cancellationToken = default) =>
        [.. EvaluateAll(moment, reading, cancellationToken).OfType<Outcome>()];

    /// <summary>The same by the places of the declarations; null for what has no outcome in the reading.</summary>
    internal Numbered<Outcome?> EvaluateAll(Moment moment, int reading, CancellationToken cancellationToken = default)
    {
        var all = _edited?.Of(this, moment, reading, cancellationToken) ?? EvaluateEach(moment, reading, cancellationToken);
        if (KeepsOutcomes)
        {
            _evaluated[(reading, moment)] = all;
        }

        return all;
    }

    private Numbered<Outcome?> EvaluateEach(Moment moment, int reading, CancellationToken cancellationToken)
    {
        var view = ViewOf(reading, moment.KnownBy, cancellationToken);
        var kept = _last?.Of(reading, moment);
        var fromTables = FromTables(view, moment.AsOf, kept, cancellationToken);
        var outcomes = new Outcome?[Program.Declarations.Length];
        for (int i = 0; i < outcomes.Length; i++)
        {
            if (!Program.Declarations[i].IsReservation && view.BelongsHere(i))
            {
                outcomes[i] = kept?[i] ?? fromTables?[i] ?? view.Judge.Of(i, moment.AsOf);
            }
        }

        return [.. outcomes];
    }

    /// <summary>
    /// The outcome of a declaration or of one of its parts; null where it has no such part, or does not belong to the reading.
    /// </summary>
    internal Outcome? Evaluate(
        DeclarationReference reference, Moment moment, int reading, CancellationToken cancellationToken = default) =>
        ViewOf(reading, moment.KnownBy, cancellationToken).Judge.Find(reference, moment.AsOf);

    /// <summary>Lets go of what was derived, so that many days of knowledge can be asked about one after the other.</summary>
    internal void Forget()
    {
        _views.Clear();
        _facts.Clear();
        _recorded.Clear();
        _evaluated.Clear();
    }

    internal void NoteLimit() => LimitReached = true;

    // Not of the session: that of another program, which takes the numbers over, must not hold on to it.
    private static Lazy<int[]> LaterNumbers(Program program, Matching matching) => new(() => Facts.DeedNumbers.Of(program, matching.IsMutual));

    /// <summary>The deeds of tables that are known by a day; null where there are no tables.</summary>
    internal RecordedTables? RecordedBy(int knownBy)
    {
        if (Program.Tables.IsEmpty)
        {
            return null;
        }

        // By any later day no more is known.
        int latest = _latestKnown ??= ReportReader.LatestKnown(Program);
        int day = Math.Min(knownBy, latest);
        if (!_recorded.TryGetValue(day, out var recorded))
        {
            _recorded.Add(day, recorded = RecordedTables.Of(Matching, Ranks, day < latest ? day : null));
        }

        return recorded;
    }

    /// <summary>
    /// The outcomes of those declarations for which nothing but tables matters, found by several threads; null for the others. They are the same whichever
    /// thread finds them, since each looks at one declaration only.
    /// </summary>
    /// <param name="kept">The outcomes that need not be found; null where that is none.</param>
    private Outcome?[]? FromTables(View view, int asOf, Outcome?[]? kept, CancellationToken cancellationToken)
    {
        int asked = kept is null ? Program.Declarations.Length : kept.Count(outcome => outcome is null);
        if (Program.Tables.IsEmpty || asked < ManyDeclarations || view.FactsAt(asOf).Tables is null || !view.Reservations.IsEmpty)
        {
            return null;
        }

        var outcomes = new Outcome?[Program.Declarations.Length];
        Parallel.ForEach(
            Partitioner.Create(0, outcomes.Length, 64),
            new ParallelOptions { CancellationToken = cancellationToken },
            () => view.ForTables(asOf),
            (range, _, own) =>
            {
                for (int i = range.Item1; i < range.Item2; i++)
                {
                    if (kept?[i] is null && MayLookAtTablesOnly(Program.Declarations[i]) && own.BelongsHere(i))
                    {
                        own.NeedsFacts = false;
                        var outcome = own.Judge.Of(i, asOf);
                        outcomes[i] = own.NeedsFacts ? null : outcome;
                    }
                }

                return own;
            },
            static _ => { });
        return outcomes;
    }

    private static bool MayLookAtTablesOnly(Declaration declaration) =>
        !declaration.IsReservation && (declaration.Conditions.IsEmpty || TableResponses.MayBe(declaration)) && declaration.Except.IsEmpty
        && (declaration.Quantity is null || declaration.Quantity is { Counted: not null, Bound.Place: BoundPlace.Constant });

    internal View ViewOf(int reading, int knownBy, CancellationToken cancellationToken)
    {
        if (!_views.TryGetValue((reading, knownBy), out var view))
        {
            if (!_facts.TryGetValue((reading, knownBy), out var facts))
            {
                _facts.Add((reading, knownBy), facts = _edited?.FactsAfter(reading, knownBy) ?? new ReadingFacts());
            }

            _views.Add((reading, knownBy), view = new View(this, facts, reading, knownBy));
        }

        view.CancellationToken = cancellationToken;
        return view;
    }
}
