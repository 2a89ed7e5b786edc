using System.Collections.Immutable;
using System.Globalization;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Explanations;
using CommitLang.Syntax;
using Declaration = CommitLang.Engine.Model.Declaration;

namespace CommitLang;

/// <summary>The answer about one declaration, or about a member or part of it that has a name of its own, in one reading.</summary>
public sealed class DeclarationResult
{
    private readonly AnswerContext _context;
    private ImmutableArray<EvidenceResult> _evidence;
    private ImmutableArray<EvidenceResult> _held;

    internal DeclarationResult(AnswerContext context, Outcome outcome, int reading, int level)
    {
        _context = context;
        Outcome = outcome;
        ReadingActor = reading;
        Reading = reading == Session.Common ? null : context.Wording.Actor(reading);
        Level = level;
    }

    /// <summary>The name, with member, period or trigger behind it: <c>w/Germany/2023</c>.</summary>
    public string Name => Outcome.Name;

    /// <summary>0 for a declaration, 1 for its members or parts, 2 for theirs.</summary>
    public int Level { get; }

    /// <summary>Who declared it; where that is several, all of them as written.</summary>
    public string Actor => _context.Wording.Speaker(Outcome.Reference.Declaration, Outcome.Speaker);

    /// <summary>The words as written, with single blanks, without name and sources: <c>not decoupling toward China</c>.</summary>
    public string Words => _context.Wording.Words(Outcome.Reference.Declaration);

    /// <summary>When it was said, as written; null where that is not given.</summary>
    public string? Said => _context.Wording.DateOfDeclaration(Outcome.Reference.Declaration);

    /// <summary>The actor in whose reading; null for the common one.</summary>
    public string? Reading { get; }

    /// <summary>Whether deeds follow the words.</summary>
    public Verdict Verdict => Outcome.Verdict;

    /// <summary>Why the verdict is what it is: the first line of its table that applies.</summary>
    public Reason Reason => Outcome.Reason;

    /// <summary>The later lines of its table that apply as well, in their order.</summary>
    public ImmutableArray<Reason> AlsoApplies => Outcome.AlsoApplies;

    /// <summary>The first and last day on which it is possibly in force up to the day of evaluation; null where there is none.</summary>
    public DayWindow? Window => Outcome.Window is var (first, last)
        ? new DayWindow(CalendarDay.OfBounded(first), CalendarDay.OfBounded(last))
        : null;

    /// <summary>The deadline, that day included; null where there is none.</summary>
    public CalendarDay? Deadline => Outcome.Deadline is { } day ? CalendarDay.OfBounded(day) : null;

    /// <summary>Whether it says <c>aims to</c>.</summary>
    public bool IsSoft => Declaration.Modal == Engine.Model.Modal.AimsTo;

    /// <summary>Whether its verdict differs between readings. A verdict that only has another reason does not differ.</summary>
    public bool IsContested { get; internal set; }

    /// <summary>What its actor did to it.</summary>
    public DeclarationMarks Marks => AnswerContext.MarksOf(Outcome.Marks);

    /// <summary>The share of its days that sure evidence covers, rounded to six places; null where its time is not bounded.</summary>
    public double? Coverage => Outcome.Coverage is { } share ? ToDouble(share) : null;

    /// <summary>The value reached as a share of the bound; null where there is none.</summary>
    public ShareRange? Degree => Outcome.Degree is { } range
        ? new ShareRange(range.Low is { } low ? ToDouble(low) : null, range.High is { } high ? ToDouble(high) : null)
        : null;

    /// <summary>The last day that evidence in its time in force possibly speaks of.</summary>
    public CalendarDay? LastEvidence => Outcome.LastEvidence is { } day ? CalendarDay.OfBounded(day) : null;

    /// <summary>
    /// The evidence for and against, also what did not count: by the first day that it may speak of, then in the order of the text. Where there is more than
    /// <see cref="CheckOptions.Evidence"/>, as much as that, first what the verdict rests on. Made when it is asked for.
    /// </summary>
    public ImmutableArray<EvidenceResult> Evidence
    {
        get
        {
            if (_evidence.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _evidence, Told(_context.EvidenceLimit));
            }

            return _evidence;
        }
    }

    /// <summary>How many pieces of evidence there are, whether <see cref="Evidence"/> holds them or not.</summary>
    public int EvidenceCount => Outcome.EvidenceCount;

    /// <summary>How many of them speak for the words.</summary>
    public int EvidenceForCount => CountOf(Outcome, isFor: true);

    /// <summary>How many of them speak against the words.</summary>
    public int EvidenceAgainstCount => CountOf(Outcome, isFor: false);

    /// <summary>
    /// The evidence that the verdict rests on, in the order of <see cref="Evidence"/>: of one that nothing decided, what leaves it open (possible, disputed or
    /// withheld evidence); empty where there is none.
    /// </summary>
    public ImmutableArray<EvidenceResult> DecidingEvidence => [.. Evidence.Where(RestsOn)];

    /// <summary>How many of its members or parts, listed or not; null where it has none that have names of their own.</summary>
    public Tally? Parts => Outcome.ListsParts
        ? new Tally(
            Outcome.CountParts(Verdict.Consistent, reason: null), Outcome.CountParts(Verdict.Contradicted, reason: null), Outcome.CountParts(Verdict.Unverified, reason: null))
        : null;

    /// <summary>
    /// How many of its members or parts stand behind it in <see cref="CheckResult.Declarations"/>: all members, and of periods and triggers as many as
    /// <see cref="CheckOptions.Parts"/> says. Null where it has none that have names of their own.
    /// </summary>
    public int? ListedParts => Outcome.ListsParts ? Math.Min(Outcome.PartCount, _context.PartLimitOf(Outcome)) : null;

    /// <summary>
    /// How many of its members and parts, at any depth, readings contest, listed or not; null where it is a part itself, or has none that have names of their own.
    /// </summary>
    public int? ContestedParts => Level == 0 && Outcome.ListsParts ? ContestedBelow : null;

    /// <summary>Why nothing decided it, on one line; null where the evidence speaks for itself.</summary>
    public string? Silence => Silences.Explain(_context, Outcome);

    /// <summary>
    /// The rules, records and reservations of this reading that make its verdict differ from the common one; empty in the common reading
    /// and where the verdict does not differ.
    /// </summary>
    public ImmutableArray<ReadingDifference> Differences { get; internal set; } = [];

    /// <summary>The statement that declares it.</summary>
    public Location Location => _context.PlaceOfDeclaration(Outcome.Reference.Declaration);

    /// <summary>Whether the verdict rests on a piece of its evidence; of a verdict that nothing decided, whether that is what leaves it open.</summary>
    public bool RestsOn(EvidenceResult evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Reason switch
        {
            Reason.Late => evidence.Status == EvidenceStatus.AfterDeadline,
            Reason.Conflicting => evidence.Status == EvidenceStatus.Disputed,
            Reason.Uncertain => evidence.Status == EvidenceStatus.Possible,
            Reason.Withheld => evidence.Status == EvidenceStatus.Withheld,
            Reason.Unmet => evidence.Status == EvidenceStatus.Sure && !evidence.IsFor,
            _ => evidence.Status == EvidenceStatus.Sure && Verdict switch
            {
                Verdict.Consistent => evidence.IsFor,
                Verdict.Contradicted => !evidence.IsFor,
                Verdict.Unverified => false,
                _ => throw new InvalidOperationException($"unexpected verdict {Verdict}"),
            },
        };
    }

    /// <summary>The whole of it in one sentence, without a full stop, as far as the answer itself tells it: what came near is not looked for.</summary>
    internal string Sentence => new Sentences(_context, session: null).Of(this, nearestMiss: null);

    internal Outcome Outcome { get; }

    /// <summary>All pieces of evidence that the engine gave, in the order of <see cref="Evidence"/>: for what compares and explains, not for telling.</summary>
    internal ImmutableArray<EvidenceResult> HeldEvidence
    {
        get
        {
            if (_held.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _held,
                [
                    .. Outcome.Evidence
                        .OrderBy(evidence => evidence.Fact.When.Earliest)
                        .ThenBy(evidence => evidence.Fact.Record)
                        .Select(evidence => new EvidenceResult(_context, evidence)),
                ]);
            }

            return _held;
        }
    }

    /// <summary>Whether <see cref="HeldEvidence"/> is all that there is.</summary>
    internal bool HoldsAll => HeldEvidence.Length >= EvidenceCount;

    /// <summary>Whether it is a part that a deed starts (<c>whenever</c>), of which there may be very many.</summary>
    internal bool IsTriggered => Level > (Declaration.NamesBearers ? 1 : 0) && Declaration.Conditions.Any(clause => clause.Kind == ConditionKind.Whenever);

    /// <summary>How many of its members and parts are contested.</summary>
    internal int ContestedBelow { get; set; }

    internal int ReadingActor { get; }

    private Declaration Declaration => _context.Program.Declarations[Outcome.Reference.Declaration];

    /// <summary>The answer on one line: name, verdict and reason.</summary>
    public override string ToString() => $"{Name}: {Terms.Of(Verdict, Reason)}";

    private ImmutableArray<EvidenceResult> Told(int limit)
    {
        var all = HeldEvidence;
        if (all.Length <= limit)
        {
            return all;
        }

        // What the verdict rests on goes before the rest, and is told in its place.
        var taken = Enumerable.Range(0, all.Length).OrderBy(i => RestsOn(all[i]) ? 0 : 1).Take(limit).Order();
        return [.. taken.Select(i => all[i])];
    }

    /// <summary>What stands in tables is all on one side, and is counted without being made.</summary>
    private static int CountOf(Outcome outcome, bool isFor)
    {
        if (!outcome.ListsParts && outcome.HasParts)
        {
            return outcome.Parts.Sum(part => CountOf(part, isFor));
        }

        if (outcome.ListsParts && outcome.DecidingPart is { } source)
        {
            return CountOf(source, isFor);
        }

        if (outcome.Told is { } told)
        {
            return told.AreFor == isFor ? outcome.EvidenceCount : 0;
        }

        var held = outcome.Evidence.Count(evidence => evidence.IsFor == isFor);
        return held > 0 ? held + outcome.EvidenceCount - outcome.Evidence.Length : held;
    }

    /// <summary>By way of the decimal digits, so that it is the same number on every machine; none where it is beyond all numbers.</summary>
    private static double? ToDouble(Rational value)
    {
        var number = value.ToDouble(6);
        return double.IsFinite(number) ? number : null;
    }
}
