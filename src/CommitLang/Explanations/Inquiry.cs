using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Explanations;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>
/// A check that can be asked why: it keeps what it derived, so that each question costs only what is new. Not for use by several threads
/// at once.
/// </summary>
public sealed class Inquiry
{
    private static readonly Verdict[] Goals = [Verdict.Consistent, Verdict.Contradicted];

    /// <summary>Records that are looked at for one answer, those that come near and are told, and parts.</summary>
    private const int MostLooks = 5_000, MostMisses = 50, MostParts = 10;

    private readonly Dictionary<int, Obstacles> _obstacles = [];
    private readonly AnswerContext _context;

    /// <summary>No day of knowledge is given, so that it moves with the day of evaluation.</summary>
    private readonly bool _knowledgeMoves;

    private readonly LoweredCheck _check;
    private readonly Session _session;
    private readonly Changes _changes;

    private Inquiry(Compilation compilation, CheckOptions options, LoweredCheck check, Session session, CheckResult result)
    {
        _check = check;
        _session = session;
        Result = result;
        _context = new AnswerContext(check, Checker.MomentOf(check, options)) { EvidenceLimit = options.Evidence, PartLimit = options.Parts ?? options.Evidence };
        _knowledgeMoves = options.KnownBy is null && (options.AsOf is not null || check.KnownBy is null);
        _changes = new Changes(compilation, options, check, session, _context);
    }

    /// <summary>The answers that are asked about; of very many parts so many are listed as the options say, and <see cref="AnswersTo"/> gives the others.</summary>
    public CheckResult Result { get; }

    /// <summary>Evaluates a check, and keeps what is needed to explain it.</summary>
    /// <exception cref="ArgumentException">The grade of the options is none.</exception>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public static Inquiry Open(Compilation compilation, CheckOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(options);
        var check = Checker.Lower(compilation, options, cancellationToken);
        var session = new Session(check.Program) { EvidenceLimit = Math.Max(options.Evidence, CheckOptions.DefaultEvidence) };
        var result = Checker.Check(compilation, check, session, Checker.CompareWords(check, options, cancellationToken), options, cancellationToken);
        return new(compilation, options, check, session, result);
    }

    /// <summary>
    /// The answers about a declaration, member or part of this name, one for each reading in which it is judged, the common one first; a part has one whether it is listed or
    /// not. Empty where nothing has the name.
    /// </summary>
    public ImmutableArray<DeclarationResult> AnswersTo(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Listing.Find(_context, Result.Declarations, name);
    }

    /// <summary>Why a verdict is what it is, and what would change it.</summary>
    /// <param name="declaration">One of the answers of <see cref="Result"/> or <see cref="AnswersTo"/>.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public Explanation Explain(DeclarationResult declaration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        var outcome = declaration.Outcome;
        var obstacles = ObstaclesOf(declaration.ReadingActor, cancellationToken);

        // Of a whole with members or parts only the evidence is told: what came near is told of each of them.
        var isWhole = outcome.ListsParts && outcome.HasParts;
        var near = isWhole ? [] : NearMisses(declaration, obstacles, cancellationToken);
        var counts = declaration.HeldEvidence.Any(evidence => evidence.Status is EvidenceStatus.Sure or EvidenceStatus.Disputed);
        Miss? nearest = counts || near.Count == 0
            ? null
            : near.MaxBy(miss => (miss.Standing.Nearness, -miss.Standing.Days, -miss.Record));
        var changes = ChangesOf(declaration, cancellationToken);
        ImmutableArray<LeftOutRecord> leftOut =
        [
            .. declaration.HeldEvidence.Where(evidence => !IsWeighed(evidence) && IsAboutTheDate(declaration, evidence))
                .Take(Math.Max(_context.EvidenceLimit, MostMisses))
                .Select(evidence => new LeftOutRecord(
                    evidence.What, evidence.Date, evidence.Location, evidence.Place, obstacles.WhyLeftOut(evidence.Told, outcome))),
            .. near.Where(miss => miss.Standing.Nearness is Nearness.OtherTime or Nearness.NotThere or Nearness.RuleFails or Nearness.OtherCounterpart)
                .OrderByDescending(miss => miss.Standing.Nearness).ThenBy(miss => miss.Standing.Days).ThenBy(miss => miss.Record)
                .Take(MostMisses)
                .Select(LeftOut),
        ];
        return new Explanation
        {
            Declaration = declaration,
            Sentence = new Sentences(_context, _session).Of(declaration, nearest is { } miss
                ? $"{_context.Wording.DateOfRecord(miss.Record)} {_context.Wording.Record(miss.Record)}: {miss.Standing.Why}"
                : null),
            Weighed =
            [
                .. declaration.Evidence.Where(IsWeighed).Select(evidence => new WeighedEvidence(
                    evidence, evidence.Status is EvidenceStatus.Sure or EvidenceStatus.Withheld ? null : obstacles.WhyLeftOut(evidence.Told, outcome))),
            ],
            WeighedCount = declaration.EvidenceCount - declaration.HeldEvidence.Count(evidence => !IsWeighed(evidence)),
            LeftOut = leftOut,
            Rules = RulesOf(declaration, leftOut, changes),
            NearestMiss = nearest is { } told ? LeftOut(told) : null,
            Changes = changes,
            Unreachable =
            [
                .. Goals.Where(goal => goal != declaration.Verdict && changes.All(change => change.Verdict != goal))
                    .Select(goal => _changes.WhyNone(outcome, declaration.ReadingActor, goal)),
            ],
            DecidingParts = DecidingParts(declaration),
        };
    }

    /// <summary>Whether a record counts for or against a declaration, and if not the first condition that it fails.</summary>
    /// <param name="record">One of <see cref="Records"/>.</param>
    /// <param name="declaration">One of the answers of <see cref="Result"/> or <see cref="AnswersTo"/>.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public RecordStanding WhyNot(RecordPlace record, DeclarationResult declaration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(declaration);
        var standing = ObstaclesOf(declaration.ReadingActor, cancellationToken).Of(record.Index, declaration.Outcome);
        return new(record, declaration, standing.Nearness == Nearness.Counts, standing.Why);
    }

    /// <summary>
    /// The verdicts that differ between readings, each with the fewest statements that make it differ: in the order of
    /// <see cref="CheckResult.Declarations"/>, and of those that are listed there.
    /// </summary>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public ImmutableArray<ReadingSplit> Splits(CancellationToken cancellationToken = default)
    {
        var splits = new Splits(_context);
        var result = ImmutableArray.CreateBuilder<ReadingSplit>();
        var first = new Dictionary<DeclarationReference, DeclarationResult>();
        foreach (var declaration in Result.Declarations.Where(declaration => declaration.IsContested))
        {
            if (first.TryAdd(declaration.Outcome.Reference, declaration))
            {
                continue;
            }

            var other = first[declaration.Outcome.Reference];
            if (other.Verdict != declaration.Verdict)
            {
                result.Add(splits.Of(declaration, other, cancellationToken));
            }
        }

        return result.ToImmutable();
    }

    /// <summary>How verdicts came to be what they are, each in its reading, up to the day of evaluation.</summary>
    /// <param name="declarations">Some of the answers of <see cref="Result"/> or <see cref="AnswersTo"/>.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public ImmutableArray<Timeline> Timelines(IEnumerable<DeclarationResult> declarations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(declarations);
        var asked = declarations.ToList();
        if (!_knowledgeMoves || _check.Program.Tables.All(table => table.Published is null))
        {
            return Timelines(asked, cancellationToken);
        }

        // Each day on which reports become known puts tables in order anew: fewer rows do for one declaration than for all.
        var byDeclaration = asked.GroupBy(declaration => declaration.Outcome.Reference.Declaration)
            .SelectMany(same => Timelines([.. same], cancellationToken)).ToDictionary(timeline => timeline.Declaration);
        return [.. asked.GroupBy(declaration => declaration.ReadingActor).SelectMany(same => same).Select(declaration => byDeclaration[declaration])];
    }

    private ImmutableArray<Timeline> Timelines(List<DeclarationResult> asked, CancellationToken cancellationToken)
    {
        var builder = new Histories(
            _context, _knowledgeMoves ? null : _context.Moment.KnownBy, asked.Select(declaration => declaration.Outcome.Reference.Declaration).Distinct());
        return
        [
            .. asked.GroupBy(declaration => declaration.ReadingActor)
                .SelectMany(same => builder.Of([.. same], same.Key, cancellationToken)),
        ];
    }

    /// <summary>The records of the check, in the order of the text, rows of tables that are no reports behind them; a statement with several actors is a record for each.</summary>
    public ImmutableArray<RecordPlace> Records =>
    [
        .. Enumerable.Range(0, _check.Records.Count).Select(PlaceOf),
    ];

    /// <summary>The rows of a table of events that stand on a line and tell of something: those of reports; the others are among <see cref="Records"/>.</summary>
    /// <param name="isFile">Whether the path of a table is that of the file.</param>
    /// <param name="line">The line, from one on.</param>
    public ImmutableArray<RecordPlace> ReportsOn(Func<string, bool> isFile, int line)
    {
        ArgumentNullException.ThrowIfNull(isFile);
        var found = ImmutableArray.CreateBuilder<RecordPlace>();
        var number = _check.Program.Records.Length;
        foreach (var (table, _) in _check.Tables)
        {
            var row = isFile(table.Path) ? RowOn(table.Reports.Lines, line) : -1;
            if (row >= 0 && _check.Program.RecordAt(number + row).Conduct >= 0)
            {
                found.Add(PlaceOf(number + row));
            }

            number += table.Reports.Count;
        }

        return found.ToImmutable();
    }

    private RecordPlace PlaceOf(int record) => new(
        record,
        record < _check.Records.Count ? NameOf(_check.Records[record]) : null,
        $"{_context.Wording.DateOfRecord(record)} {_context.Wording.Record(record)}",
        _context.PlaceOfRecord(record),
        _context.FilePlaceOf(record));

    /// <summary>The row that begins on a line; -1 where none does. Rows stand in the order of their lines.</summary>
    private static int RowOn(Column lines, int line)
    {
        int low = 0, high = lines.Count - 1;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = lines[middle] < line ? (middle + 1, high) : (low, middle);
        }

        return low <= high && lines[low] == line ? low : -1;
    }

    /// <summary>The records that would make a verdict another one, each of them tried.</summary>
    public ImmutableArray<Change> ChangesOf(DeclarationResult declaration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        return
        [
            .. Goals.Where(goal => goal != declaration.Verdict)
                .SelectMany(goal => _changes.Find(declaration.Outcome, declaration.ReadingActor, goal, cancellationToken)),
        ];
    }

    /// <summary>Where the value at a date is asked for, figures of other years are nothing to be told.</summary>
    private bool IsAboutTheDate(DeclarationResult declaration, EvidenceResult evidence) =>
        _check.Program.Declarations[declaration.Outcome.Reference.Declaration].At is not { } at
        || Figures.Includes(evidence.Told.Fact, at) != Engine.Numbers.Certainty.No;

    private ImmutableArray<RuleText> RulesOf(
        DeclarationResult declaration, ImmutableArray<LeftOutRecord> leftOut, ImmutableArray<Change> changes)
    {
        var used = declaration.HeldEvidence.SelectMany(evidence => Derivations.Chain(evidence.Told.Fact)).Select(step => step.Rule).ToHashSet();
        var rules = ImmutableArray.CreateBuilder<RuleText>();
        for (var i = 0; i < _check.Program.Rules.Length; i++)
        {
            var name = _check.Program.Rules[i].Name;
            if (used.Contains(i) || changes.Any(change => change.Rules.Contains(name))
                || leftOut.Any(record => record.Why.StartsWith($"rule {name} ", StringComparison.Ordinal) || record.Why.Contains($"by rule {name})", StringComparison.Ordinal)))
            {
                rules.Add(new RuleText(name, SyntaxWords.Of(_check.Rules[i]), _context.PlaceOfRule(i)));
            }
        }

        return rules.ToImmutable();
    }

    private static bool IsWeighed(EvidenceResult evidence) =>
        evidence.Status is EvidenceStatus.Sure or EvidenceStatus.Possible or EvidenceStatus.Withheld;

    private static string? NameOf(StatementSyntax statement) => statement is RecordSyntax
        ? statement.ChildNodes().OfType<AsClauseSyntax>().FirstOrDefault()?.Name.Identifier.ValueText
        : null;

    private LeftOutRecord LeftOut(Miss miss) => new(
        _context.Wording.Record(miss.Record), _context.Wording.DateOfRecord(miss.Record), _context.PlaceOfRecord(miss.Record), _context.FilePlaceOf(miss.Record), miss.Standing.Why);

    private Obstacles ObstaclesOf(int reading, CancellationToken cancellationToken)
    {
        if (!_obstacles.TryGetValue(reading, out var obstacles))
        {
            var view = _session.ViewOf(reading, _context.Moment.KnownBy, cancellationToken);
            _obstacles.Add(reading, obstacles = new Obstacles(_context, view));
        }

        return obstacles;
    }

    /// <summary>The records about what the declaration is about that are not among its evidence.</summary>
    private List<Miss> NearMisses(DeclarationResult declaration, Obstacles obstacles, CancellationToken cancellationToken)
    {
        var told = declaration.Outcome.Evidence.SelectMany(evidence => evidence.Fact.Recorded()).Select(fact => fact.Record).ToHashSet();
        var at = _check.Program.Declarations[declaration.Outcome.Reference.Declaration].At;
        var misses = new List<Miss>();
        var looked = 0;
        for (var record = 0; record < _check.Records.Count && looked < MostLooks; record++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!told.Contains(record) && (at is not { } date || _check.Program.Records[record].When.PossibleDays.Overlaps(date.Possible))
                && obstacles.MayConcern(record, declaration.Outcome))
            {
                looked++;
                var standing = obstacles.Of(record, declaration.Outcome);
                if (standing.Nearness is not (Nearness.None or Nearness.OtherActor or Nearness.Counts or Nearness.Weighed))
                {
                    misses.Add(new(record, standing));
                }
            }
        }

        foreach (var (record, standing) in obstacles.NearReports(declaration.Outcome))
        {
            if (told.Add(record) && standing.Nearness is Nearness.OtherTime or Nearness.OtherCounterpart)
            {
                misses.Add(new(record, standing));
            }
        }

        return misses;
    }

    private ImmutableArray<DeclarationResult> DecidingParts(DeclarationResult declaration)
    {
        if (!declaration.Outcome.ListsParts)
        {
            return [];
        }

        var parts = declaration.Outcome.Parts.OrderBy(part => part.Verdict == declaration.Verdict ? 0 : 1).Take(MostParts);
        return [.. parts.SelectMany(part => AnswersTo(part.Name).Where(d => d.ReadingActor == declaration.ReadingActor && d.Outcome.Reference == part.Reference))];
    }

    private readonly record struct Miss(int Record, Standing Standing);
}
