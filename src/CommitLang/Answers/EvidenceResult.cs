using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>A record that speaks for or against a declaration, with the rules that make it count and what became of it.</summary>
public sealed class EvidenceResult
{
    private readonly AnswerContext _context;
    private readonly Evidence _evidence;

    internal EvidenceResult(AnswerContext context, Evidence evidence)
    {
        _context = context;
        _evidence = evidence;
    }

    /// <summary>Whether it speaks for the words; else against them.</summary>
    public bool IsFor => _evidence.IsFor;

    /// <summary>What became of it.</summary>
    public EvidenceStatus Status => AnswerContext.StatusOf(_evidence.Status);

    /// <summary>What kind of record it is.</summary>
    public EvidenceKind Kind => AnswerContext.KindOf(_context.Program.RecordAt(Fact.Record).Kind);

    /// <summary>The record in words: <c>US did export-control(advanced-chips) toward China</c>.</summary>
    public string What => _context.Wording.Record(Fact.Record);

    /// <summary>The actor of the record; of one whom only a table of events names, its code.</summary>
    public string Actor => _context.Program.Actors[_context.Program.RecordAt(Fact.Record).Actor].Name;

    /// <summary>The date of the record as it is written: <c>2022-10-07/..</c>.</summary>
    public string Date => _context.Wording.DateOfRecord(Fact.Record);

    /// <summary>The names of the sources that it cites and that are known by the day of knowledge, in the order of the text.</summary>
    public ImmutableArray<string> Sources => _context.KnownSources(Fact.Record);

    /// <summary>The Admiralty grade of the evidence, the worst of what it rests on: <c>B2</c>; <c>F6</c> where it is not known.</summary>
    public string Grade => Fact.Grade.ToString();

    /// <summary>The statement of the record, or the one that names the table which holds it.</summary>
    public Location Location => _context.PlaceOfRecord(Fact.Record);

    /// <summary>Where the record stands: its statement, or its row in a table of events; of several reports the first.</summary>
    public FilePlace Place => _context.FilePlaceOf(Fact.Record);

    /// <summary>How many reports of tables tell of it, at least 1; of a statement, which is one record, 1.</summary>
    public int Reports => _evidence.Reports;

    /// <summary>How many independent publishers its reports have; null where tables do not tell, and of a statement, which cites its sources.</summary>
    public int? Publishers => _evidence.Publishers > 0 ? _evidence.Publishers : null;

    /// <summary>How it comes to count: the record itself, or what rules made of it.</summary>
    public DerivationStep Derivation => new(_context, Derivations.AsMade(Fact));

    /// <summary>
    /// The rules that make it count, from the records on to what counts; empty where the record counts by itself. Of a very long chain the
    /// thousand steps nearest to what counts.
    /// </summary>
    public ImmutableArray<DerivationStep> Chain => [.. Derivations.Chain(Fact).Select(fact => new DerivationStep(_context, fact))];

    /// <summary>The record that disputes, rebuts, corrects or revises it; null where there is none.</summary>
    public DerivationStep? Other => _evidence.Other is { } other ? new(_context, Derivations.AsMade(other)) : null;

    /// <summary>The reservation that excuses it, by name; null where there is none.</summary>
    public string? Reservation =>
        _evidence.Reservation < 0 ? null : _context.Program.Declarations[_evidence.Reservation].Name;

    /// <summary>The number of the first day that it may speak of.</summary>
    internal int FirstDay => Fact.When.Earliest;

    internal Evidence Told => _evidence;

    private Fact Fact => _evidence.Fact;

    /// <summary>The piece of evidence on one line.</summary>
    public override string ToString() => $"{(IsFor ? "for" : "against")}: {Date} {What}";
}
