using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Rules;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>A program in one reading, by what was known on one day: its facts, its words in force, its verdicts as of any day.</summary>
internal sealed class View
{
    /// <summary>Finders of rows that are kept, where what is derived depends on the day of evaluation.</summary>
    private const int KeptFinders = 16;

    private readonly Session _session;
    private readonly Dictionary<StatementReference, StatementReference> _corrected;
    private readonly ReadingFacts _facts;
    private readonly Dictionary<TableFacts, SpanFinder> _finders = [];
    private readonly Dictionary<(int Declaration, int Speaker), List<(int, Certainty)>> _principals = [];
    private readonly Dictionary<int, List<(int, Certainty)>> _alone = [];

    internal View(Session session, ReadingFacts facts, int reading, int knownBy)
    {
        (_session, _facts) = (session, facts);
        (Reading, KnownBy) = (reading, knownBy);
        _corrected = Knowledge.Corrected(session.Program, reading, knownBy);
        Interruptions = new Interruptions(this);
        Conditions = new Conditions(this);
        Windows = new Windows(this);
        Judge = new Judge(this, tellsEvidence: true);
        Verdicts = new Judge(this, tellsEvidence: false);
        Timelines = new Timelines(this);
        Reservations = new Reservations(this);
        LateRows = new LateRows(this);
    }

    internal Program Program => _session.Program;

    internal Matching Matching => _session.Matching;

    /// <summary>The declarations that bear on others.</summary>
    internal BearingDeclarations Bearing => _session.Bearing;

    internal int Reading { get; }

    internal int KnownBy { get; }

    internal Interruptions Interruptions { get; }

    internal Conditions Conditions { get; }

    internal Windows Windows { get; }

    internal Judge Judge { get; }

    /// <summary>The same verdicts without the evidence: of them many are kept.</summary>
    internal Judge Verdicts { get; }

    internal Timelines Timelines { get; }

    internal Reservations Reservations { get; }

    internal LateRows LateRows { get; }

    /// <summary>How many pieces of evidence of tables an outcome holds.</summary>
    internal int EvidenceLimit => _session.EvidenceLimit;

    /// <summary>Where rows are gathered, used again for one obligation after the other.</summary>
    internal List<DeedSpan> FoundSpans { get; } = [];

    internal CancellationToken CancellationToken { get; set; }

    /// <summary>A view of the same facts for another thread, which may look at nothing but tables: see <see cref="NeedsFacts"/>.</summary>
    internal View ForTables(int asOf)
    {
        return new View(_session, _facts.Of(UpTo(asOf), FactsAt(asOf)), Reading, KnownBy) { IsForTables = true };
    }

    /// <summary>Whether facts that do not stand in tables must not be looked at.</summary>
    internal bool IsForTables { get; private init; }

    /// <summary>Whether such facts would have been looked at: then the outcome is worth nothing, and must be found by a view that may.</summary>
    internal bool NeedsFacts { get; set; }

    /// <summary>Where days are noted on which a verdict that was asked for may change; null where nobody asks.</summary>
    internal ICollection<int>? Noted { get; set; }

    /// <summary>Whether the facts as of each day are the same, and only their days differ.</summary>
    internal bool HasLastingFacts => _session.Strata.IsMonotone;

    /// <summary>The facts as of a day, with what the rules derive from them.</summary>
    internal FactBase FactsAt(int asOf) => _facts.UpTo(UpTo(asOf), _session, Reading, KnownBy, CancellationToken);

    /// <summary>Finds rows of tables. Not for use by several threads at once.</summary>
    internal SpanFinder SpansOf(TableFacts tables)
    {
        if (!_finders.TryGetValue(tables, out var finder))
        {
            if (_finders.Count >= KeptFinders)
            {
                _finders.Clear();
            }

            _finders.Add(tables, finder = new SpanFinder(tables, _session.Counterparts));
        }

        return finder;
    }

    internal bool IsCorrected(StatementReference statement) => _corrected.ContainsKey(statement);

    /// <summary>Whether words belong to the reading, were known, and have not been corrected.</summary>
    internal bool IsSpoken(int declaration) =>
        BelongsHere(declaration) && Knowledge.KnownFrom(Program, Program.Declarations[declaration]) <= KnownBy
        && !IsCorrected(new StatementReference(StatementKind.Declaration, declaration));

    internal bool BelongsHere(int declaration) => Knowledge.BelongsTo(Program.Declarations[declaration].Readings, Reading);

    /// <summary>
    /// Whose words they are: of those whom the speaker spoke for on that day (if they are undated: ever), the ones that speak for nobody else;
    /// the speaker itself where there is none.
    /// </summary>
    internal List<(int Actor, Certainty Certainty)> PrincipalsOf(int index, Bearer bearer)
    {
        // Nearly everybody speaks for nobody else, whenever it is.
        if (Matching.Affiliations.PrincipalsOf(bearer.Speaker).IsEmpty)
        {
            if (!_alone.TryGetValue(bearer.Speaker, out var alone))
            {
                _alone.Add(bearer.Speaker, alone = [(bearer.Speaker, Certainty.Sure)]);
            }

            return alone;
        }

        if (!_principals.TryGetValue((index, bearer.Speaker), out var principals))
        {
            _principals.Add((index, bearer.Speaker), principals = FindPrincipals(Program.Declarations[index], bearer.Speaker));
        }

        return principals;
    }

    private int UpTo(int asOf) => _session.Strata.IsMonotone ? Calendar.Forever : asOf;

    private List<(int, Certainty)> FindPrincipals(Declaration declaration, int speaker)
    {
        var all = SpokenFor(speaker);
        var top = new List<(int, Certainty)>();
        foreach (var (actor, certainty) in all)
        {
            if (!SpokenFor(actor).Exists(p => p.Certainty == Certainty.Sure && all.Exists(a => a.Actor == p.Actor)))
            {
                top.Add((actor, certainty));
            }
        }

        if (!top.Exists(t => t.Item2 == Certainty.Sure))
        {
            top.Insert(0, (speaker, top.Count == 0 ? Certainty.Sure : Certainty.Possible));
        }

        return top;

        List<(int Actor, Certainty Certainty)> SpokenFor(int actor)
        {
            var found = new List<(int, Certainty)>();
            foreach (var (principal, days) in Matching.Affiliations.PrincipalsOf(actor))
            {
                var certainty = declaration.Said is { } said ? Presence.Of(said, days) : Certainty.Sure;
                if (certainty != Certainty.No && principal != speaker)
                {
                    found.Add((principal, certainty));
                }
            }

            return found;
        }
    }
}
