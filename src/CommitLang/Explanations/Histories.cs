using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;
using EngineStatus = CommitLang.Engine.Evaluation.EvidenceStatus;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Explanations;

/// <summary>
/// Finds the days on which verdicts change. Only those are evaluated on which something begins, ends, becomes known or falls due: the days
/// that the program names, and those that evaluation comes upon on the way (deadlines, periods, triggers).
/// </summary>
internal sealed class Histories
{
    private readonly AnswerContext _context;
    /// <summary>Evidence of tables that is held of a verdict before and behind a change.</summary>
    private const int MostEvidence = 1_000;

    private readonly int? _knownBy;
    private readonly List<int> _noted = [];
    private readonly bool _hangsTogether;
    private readonly Program _program;
    private readonly NarrowedTables _tables;
    private readonly Thresholds _thresholds;
    private readonly Session _session;
    private (int Reading, int KnownBy) _last;

    /// <param name="knownBy">The day of knowledge, where it does not move with the day of evaluation.</param>
    /// <param name="declarations">Those that will be asked about.</param>
    internal Histories(AnswerContext context, int? knownBy, IEnumerable<int> declarations)
    {
        _context = context;
        _knownBy = knownBy;
        _hangsTogether = context.Program.Declarations.Any(declaration => declaration.Conditions.Any(clause => clause.Condition.LooksAtVerdicts));
        var asked = _hangsTogether ? Enumerable.Range(0, context.Program.Declarations.Length) : declarations;
        _tables = new Relevance(context.Program, new Matching(context.Program), asked)
            .NarrowedTables(context.Check.Records.Count - context.Check.Rows.Length);
        _program = _tables.Program;
        _thresholds = new Thresholds(_program, _program);
        _session = new Session(_program) { EvidenceLimit = MostEvidence };
    }

    /// <summary>The timelines of some declarations in one reading.</summary>
    internal ImmutableArray<Timeline> Of(IReadOnlyList<DeclarationResult> declarations, int reading, CancellationToken cancellationToken)
    {
        // Where verdicts hang on verdicts, one that changes today is seen by the others tomorrow: then all of them are walked.
        var asked = _hangsTogether
            ? [.. Enumerable.Range(0, _program.Declarations.Length).Where(index => !_program.Declarations[index].IsReservation)]
            : declarations.Select(declaration => declaration.Outcome.Reference.Declaration).Distinct().Order().ToList();
        var standings = new Dictionary<DeclarationReference, Standing>();
        var entries = declarations.Select(_ => new List<TimelineEntry>()).ToList();
        var last = new Standing?[declarations.Count];
        var places = Enumerable.Range(0, declarations.Count).ToLookup(i => declarations[i].Outcome.Reference.Declaration);
        var agenda = new Agenda(_context.Moment.AsOf, asked, _hangsTogether);
        foreach (var index in asked)
        {
            agenda.Add(index, DaysOf(index));
        }

        while (agenda.TryNext(out var day, out var due))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var index in due)
            {
                var view = ViewOf(day, reading, cancellationToken);
                view.Noted = _noted;
                var whole = view.Verdicts.Find(new DeclarationReference(index, ""), day);
                view.Noted = null;
                if (_hangsTogether && whole is not null)
                {
                    NoteChanges(whole, standings, day);
                }

                agenda.Add(index, _noted.SelectMany(noted => new[] { noted, noted + 1 }));
                _noted.Clear();
                foreach (var i in places[index])
                {
                    var reference = declarations[i].Outcome.Reference;
                    Standing? standing = whole is not null && Judge.Part(whole, reference.Suffix) is { } outcome
                        ? new(outcome.Verdict, outcome.Reason)
                        : null;
                    if (entries[i].Count > 0 && standing == last[i])
                    {
                        continue;
                    }

                    entries[i].Add(entries[i].Count == 0
                        ? new(null, standing?.Verdict, standing?.Reason, "", [])
                        : Entry(reference, day, reading, standing, cancellationToken));
                    last[i] = standing;
                }
            }
        }

        return [.. declarations.Select((declaration, i) => new Timeline(declaration, [.. entries[i]]))];
    }

    /// <summary>The days that the program names in what can have to do with a declaration.</summary>
    private SortedSet<int> DaysOf(int declaration)
    {
        var days = new SortedSet<int>();
        var program = _hangsTogether ? _program : new Relevance(_program, _session.Matching, [declaration]).Narrowed();
        CriticalDays.AddTo(days, program);
        days.UnionWith(new Thresholds(program, _program).Days);
        return days;
    }

    private void NoteChanges(Outcome whole, Dictionary<DeclarationReference, Standing> standings, int day)
    {
        var open = new Stack<Outcome>();
        open.Push(whole);
        while (open.TryPop(out var outcome))
        {
            var standing = new Standing(outcome.Verdict, outcome.Reason);
            if (!standings.TryGetValue(outcome.Reference, out var known) || known != standing)
            {
                standings[outcome.Reference] = standing;
                _noted.Add(day);
            }

            foreach (var part in outcome.Parts.Where(part => outcome.ListsParts))
            {
                open.Push(part);
            }
        }
    }

    private readonly record struct Standing(Verdict Verdict, Reason Reason);

    private View ViewOf(int day, int reading, CancellationToken cancellationToken)
    {
        var known = _knownBy ?? _thresholds.LastLike(day);
        if (_last != (reading, known))
        {
            // Time only goes forward: what was known by an earlier day is not asked about again.
            _session.Forget();
            _last = (reading, known);
        }

        return _session.ViewOf(reading, known, cancellationToken);
    }

    private TimelineEntry Entry(DeclarationReference reference, int day, int reading, Standing? standing, CancellationToken cancellationToken)
    {
        // The day before may belong to another day of knowledge; it is asked in a session of its own, so that the walk keeps what it has.
        var known = _knownBy ?? _thresholds.LastLike(day - 1);
        var earlier = (known == _last.KnownBy ? _session : new Session(_program) { EvidenceLimit = MostEvidence }).ViewOf(reading, known, cancellationToken);
        var before = earlier.Judge.Find(reference, day - 1);
        var after = ViewOf(day, reading, cancellationToken).Judge.Find(reference, day);
        var (cause, records) = Cause(before, after, day, ViewOf(day, reading, cancellationToken));
        return new TimelineEntry(CalendarDay.Of(day), standing?.Verdict, standing?.Reason, cause, records);
    }

    private (string Cause, ImmutableArray<RecordPlace> Records) Cause(Outcome? before, Outcome? after, int day, View view)
    {
        if (after is null)
        {
            return ("this part of it is no more", []);
        }

        // What only begins to be in force, and is not decided by that, is told as that.
        var changed = (before?.Window is null && after.Window is not null && after.Verdict == Verdict.Unverified && after.Reason is Reason.NoEvidence or Reason.Pending
            ? []
            : Changed(before, after, day, view)).Select(_tables.Before).Distinct().ToList();
        if (changed.Count > 0)
        {
            var places = changed.Select(PlaceOf).ToImmutableArray();
            var told = places.Take(3).Select(place => place.What + (IsKnownLater(place.Index, day) ? " (published then)" : ""));
            return (string.Join("; ", told) + (places.Length > 3 ? $" and {places.Length - 3} more" : ""), places);
        }

        return (ByTime(before, after, day), []);
    }

    /// <summary>Whether a record speaks of earlier days only, and became known on this one.</summary>
    private bool IsKnownLater(int record, int day) =>
        _context.Program.RecordAt(record).When.Latest < day && _context.KnownFrom(record) == day;

    private RecordPlace PlaceOf(int record) => new(
        record, null, $"{_context.Wording.DateOfRecord(record)} {_context.Wording.Record(record)}", _context.PlaceOfRecord(record), _context.FilePlaceOf(record));

    /// <summary>The records that became evidence, ceased to be, or whose weight changed; of a whole those of the parts that changed.</summary>
    private IEnumerable<int> Changed(Outcome? before, Outcome after, int day, View view)
    {
        if (!after.Parts.IsEmpty)
        {
            // First what went the way of the whole.
            foreach (var part in after.Parts.OrderBy(part => part.Verdict == after.Verdict ? 0 : 1))
            {
                var same = before?.Parts.FirstOrDefault(p => p.Reference == part.Reference && p.Conduct == part.Conduct);
                if (same?.Verdict != part.Verdict || same.Reason != part.Reason)
                {
                    foreach (var record in Changed(same, part, day, view))
                    {
                        yield return record;
                    }
                }
            }

            yield break;
        }

        if (after.Evidence.Length < after.EvidenceCount || before?.Evidence.Length < before?.EvidenceCount)
        {
            foreach (var report in ReportsOn(after, day, view))
            {
                yield return report;
            }

            yield break;
        }

        var known = (before?.Evidence ?? []).ToLookup(evidence => evidence.Fact.Record);
        foreach (var evidence in after.Evidence.OrderBy(evidence => evidence.IsFor == (after.Verdict == Verdict.Consistent) ? 0 : 1))
        {
            if (!known[evidence.Fact.Record].Any(other => other.IsFor == evidence.IsFor && other.Status == evidence.Status && other.Fact.Rule == evidence.Fact.Rule))
            {
                yield return evidence.Fact.Record;
                if (evidence.Status is EngineStatus.Disputed or EngineStatus.Rebutted or EngineStatus.Corrected or EngineStatus.Revised
                    && evidence.Other is { } other)
                {
                    yield return other.Record;
                }
            }
        }

        var left = after.Evidence.Select(evidence => evidence.Fact.Record).ToHashSet();
        foreach (var group in known)
        {
            if (!left.Contains(group.Key))
            {
                yield return group.Key;
            }
        }
    }

    /// <summary>The reports of tables that are evidence from a day on, among so many that not all are held: those of the day, and those that became known on it.</summary>
    private List<int> ReportsOn(Outcome after, int day, View view)
    {
        var declaration = _program.Declarations[after.Reference.Declaration];
        if ((after.Conduct ?? declaration.Quantity?.Counted) is not { } conduct || view.FactsAt(day).Tables is not { } tables)
        {
            return [];
        }

        var bearer = declaration.Bearers.FirstOrDefault(b => b.Speaker == after.Speaker) ?? declaration.Bearers[0];
        var spans = new List<DeedSpan>();
        foreach (var (actor, _) in view.PrincipalsOf(after.Reference.Declaration, bearer))
        {
            view.SpansOf(tables).Find(actor, conduct.Conduct, conduct.Counterparts, isOnlyPossible: false, day, day, spans);
        }

        var onDay = spans.SelectMany(span => Enumerable.Range(span.From, span.To - span.From).Select(place => span.Table.Numbers[span.RowAt(place)]));
        var principals = view.PrincipalsOf(after.Reference.Declaration, bearer).Select(principal => principal.Actor).ToHashSet();
        var later = _tables.KnownLaterOn(day).Where(report => _program.RecordAt(report) is var record
            && principals.Contains(record.Actor) && view.Matching.Conducts.IsKindOf(record.Conduct, conduct.Conduct));
        return [.. onDay.Concat(later)];
    }

    private string ByTime(Outcome? before, Outcome after, int day)
    {
        var date = Calendar.Format(day);
        if ((before is null || before.Window is null) && after.Window is not null)
        {
            return $"it comes into force on {date}";
        }

        if (after.Marks != (before?.Marks ?? Marks.None))
        {
            return Endings.Last(_context, _last.Reading, after.Reference.Declaration, day)
                ?? (after.Marks.HasFlag(Marks.Replaced) ? "other words replaced it" : "it was withdrawn, suspended or resumed");
        }

        if (Deadlines(after).Contains(day - 1))
        {
            return $"the deadline, {Calendar.Format(day - 1)}, has passed";
        }

        return after.Reason switch
        {
            Reason.Pending or Reason.Overdue when before?.Reason == Reason.Unmet => "nothing says any more that it has not been done",
            Reason.Inactive => "it is no longer in force",
            Reason.Withheld => "the facts were kept back",
            _ when after.Parts.Length != (before?.Parts.Length ?? 0) => "another part of it begins",
            _ => "the days on which it counts, or what it depends on, changed",
        };
    }

    private static IEnumerable<int> Deadlines(Outcome outcome) =>
        outcome.Parts.SelectMany(Deadlines).Concat(outcome.Deadline is { } day ? [day] : []);
}
