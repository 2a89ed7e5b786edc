using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;
using CommitLang.Symbols;
using CommitLang.Syntax;
using Record = CommitLang.Engine.Model.Record;

namespace CommitLang.Binding;

/// <summary>Deeds, denials, measurements, monitoring and withholding.</summary>
internal sealed class RecordBinder(BindingContext context, GroupTable groups, ReadingTable readings)
{
    private readonly List<int> _sources = [];
    private readonly List<ActorSymbol> _actors = [];
    private readonly PlainDeedReader _plain = new(context);
    private ImmutableArray<int> _readings = [];
    private CounterpartClauseSyntax? _counterpart;

    /// <summary>The records, with the statement of each; a statement with several actors is one record for each.</summary>
    internal List<(Record Record, RecordSyntax Syntax)> Records { get; } = [];

    internal static SyntaxList<ClauseSyntax> ClausesOf(RecordSyntax record) => record switch
    {
        DeclarationStatementSyntax declaration => declaration.Clauses,
        DeedStatementSyntax deed => deed.Clauses,
        MeasurementStatementSyntax measurement => measurement.Clauses,
        MonitoredStatementSyntax monitored => monitored.Clauses,
        WithheldStatementSyntax withheld => withheld.Clauses,
        RevisionStatementSyntax revision => revision.Clauses,
        _ => throw new InvalidOperationException($"Unexpected record {record.Kind}."),
    };

    /// <summary>The statements that were the first to name something, so that it is there because of them.</summary>
    internal HashSet<RecordSyntax> BroughtNames { get; } = [];

    internal void Bind(Statements statements)
    {
        Records.EnsureCapacity(statements.Records.Count);
        foreach (var syntax in statements.Records)
        {
            var known = context.Scope.NameCount;
            Bind(syntax);
            if (context.Scope.NameCount != known)
            {
                BroughtNames.Add(syntax);
            }
        }
    }

    /// <summary>One statement by itself. Says whether it is whole, so that its records are among <see cref="Records"/>.</summary>
    internal bool Bind(RecordSyntax syntax)
    {
        context.BeginStatement();
        if (!context.NotesUses && syntax is DeedStatementSyntax plain && _plain.TryRead(plain, Records))
        {
            return true;
        }

        int first = Records.Count;
        BindClauses(ClausesOf(syntax));
        switch (syntax)
        {
            case DeedStatementSyntax deed:
                BindDeed(deed);
                break;
            case MeasurementStatementSyntax measurement:
                BindMeasurement(measurement);
                break;
            case MonitoredStatementSyntax monitored:
                BindMonitored(monitored);
                break;
            case WithheldStatementSyntax withheld:
                BindWithheld(withheld);
                break;
            default:
                throw new InvalidOperationException($"Unexpected record {syntax.Kind}.");
        }

        if (!context.IsBroken)
        {
            return true;
        }

        Records.RemoveRange(first, Records.Count - first);
        if (context.Scope.NamedStatements.TryGetValue(syntax, out var symbol))
        {
            symbol.IsBroken = true;
        }

        return false;
    }

    private void BindClauses(SyntaxList<ClauseSyntax> clauses)
    {
        _sources.Clear();
        _readings = [];
        _counterpart = null;
        int count = clauses.Count;

        context.CheckRepeated(clauses);
        for (int i = 0; i < count; i++)
        {
            switch (clauses[i])
            {
                case CounterpartClauseSyntax counterpart:
                    _counterpart = counterpart;
                    break;
                case AccordingToClauseSyntax according:
                    _readings = readings.Of(according);
                    break;
                case CitationClauseSyntax citation:
                    context.Sources(citation, _sources);
                    break;
                case AsClauseSyntax or CorrectsClauseSyntax:
                    break;
                case var clause:
                    throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
            }
        }
    }

    private void BindDeed(DeedStatementSyntax syntax)
    {
        var date = context.Date(syntax.Date);
        var conduct = context.Conduct(syntax.Conduct, null);
        var counterparts = context.Counterparts(_counterpart);
        bool isDenial = syntax.NotKeyword is not null;
        if (syntax.Actors is OneOfActorsSyntax one)
        {
            if (syntax.NotKeyword is { } not)
            {
                context.Report(NameDiagnostics.OneOfBeforeNot, not);
            }

            if (groups.Group(one.Group) is { } group && date is { } when && conduct is { } what)
            {
                Add(syntax, Deed(group, what, counterparts, when.AsDeed, syntax.PossiblyKeyword) with { IsOfOneMember = true });
            }

            return;
        }

        foreach (var actor in ActorsOf(syntax.Actors))
        {
            if (date is not { } when || conduct is not { } what)
            {
                continue;
            }

            Add(syntax, isDenial
                ? Deed(actor, what, counterparts, when.AsThroughout, syntax.PossiblyKeyword) with { Kind = RecordKind.Denial }
                : Deed(actor, what, counterparts, when.AsDeed, syntax.PossiblyKeyword));
        }
    }

    /// <summary>The actors in front; the list is the same each time.</summary>
    private List<ActorSymbol> ActorsOf(ActorsSyntax syntax)
    {
        _actors.Clear();
        context.Actors(syntax, _actors);
        return _actors;
    }

    private Record Deed(
        ActorSymbol actor, BoundConduct conduct, ImmutableArray<int> counterparts, Occasion when, SyntaxToken? possibly) => new()
        {
            Kind = RecordKind.Deed,
            Actor = actor.Index,
            Conduct = conduct.Index,
            Arguments = Indexes(conduct.Arguments),
            Counterparts = counterparts,
            When = when,
            IsPossible = possibly is not null,
            Sources = BoundSources(),
            Readings = _readings,
        };

    private void BindMeasurement(MeasurementStatementSyntax syntax)
    {
        var date = context.Date(syntax.Date);
        var measure = context.Measure(syntax.Measure.Identifier);
        if (syntax.Counterpart is not null && _counterpart is not null)
        {
            context.ReportTwice(_counterpart);
        }

        var counterparts = context.Counterparts(syntax.Counterpart ?? _counterpart);
        var value = measure is null ? null : context.ValueOf(syntax.Value, measure);
        foreach (var actor in ActorsOf(syntax.Actors))
        {
            if (date is not { } when || measure is null || value is not { } range)
            {
                continue;
            }

            Add(syntax, new()
            {
                Kind = RecordKind.Measurement,
                Actor = actor.Index,
                Measure = measure.Index,
                Value = Qualified(range, syntax.Qualifier),
                Counterparts = counterparts,
                When = when.AsThroughout,
                IsPossible = syntax.PossiblyKeyword is not null,
                Sources = BoundSources(),
                Readings = _readings,
            });
        }
    }

    /// <summary><c>had M &lt;= 5</c> says only that the true value is one of those; <c>about</c> gives or takes a tenth.</summary>
    private static ValueRange Qualified(ValueRange value, SyntaxToken? qualifier)
    {
        switch (qualifier?.Kind)
        {
            case null or SyntaxKind.OfKeyword or SyntaxKind.EqualsToken:
                return value;
            case SyntaxKind.AboutKeyword:
                return value is { Low: { } low, High: { } high } ? ValueRange.About(low).Hull(ValueRange.About(high)) : value;
            case SyntaxKind.LessEqualsToken or SyntaxKind.LessToken:
                return value.High is { } most ? ValueRange.That(PatternBinder.ComparisonOf(qualifier.Value), most) : value;
            default:
                return value.Low is { } least ? ValueRange.That(PatternBinder.ComparisonOf(qualifier.Value), least) : value;
        }
    }

    private void BindMonitored(MonitoredStatementSyntax syntax)
    {
        var date = context.Date(syntax.Date);
        var subject = context.Actor(syntax.Subject);
        var conduct = context.Conduct(syntax.Conduct, null);
        var counterparts = context.Counterparts(_counterpart);
        foreach (var watcher in ActorsOf(syntax.Actors))
        {
            if (date is { } when && subject is not null && conduct is { } what)
            {
                Add(syntax, Deed(subject, what, counterparts, when.AsThroughout, null) with
                {
                    Kind = RecordKind.Monitoring,
                    Watcher = watcher.Index,
                });
            }
        }
    }

    private void BindWithheld(WithheldStatementSyntax syntax)
    {
        var date = context.Date(syntax.Date);
        var name = syntax.Conduct.Name;
        var measure = WithheldMeasure(syntax.Conduct);
        BoundConduct? conduct = measure is null ? context.Conduct(syntax.Conduct, null) : null;
        var counterparts = context.Counterparts(_counterpart);
        if (measure is not null)
        {
            context.Use(name, measure);
            if (measure.IsBroken)
            {
                context.DependOnBroken();
            }
        }

        foreach (var actor in ActorsOf(syntax.Actors))
        {
            if (date is not { } when || (measure is null && conduct is null))
            {
                continue;
            }

            Add(syntax, new()
            {
                Kind = RecordKind.Withholding,
                Actor = actor.Index,
                Conduct = conduct?.Index ?? -1,
                Measure = measure?.Index ?? -1,
                Arguments = conduct is { } what ? Indexes(what.Arguments) : [],
                Counterparts = counterparts,
                When = when.AsThroughout,
                Sources = BoundSources(),
                Readings = _readings,
            });
        }
    }

    /// <summary>The measure that was withheld; null where it was the facts about a conduct.</summary>
    private MeasureSymbol? WithheldMeasure(ConductSyntax syntax)
    {
        var name = syntax.Name;
        if (!context.Scope.Measures.TryFind(name.ValueText, out var measure))
        {
            return null;
        }

        if (context.Scope.Conducts.IsDeclared(name.ValueText))
        {
            context.Report(NameDiagnostics.Ambiguous, name, name.ValueText, "a measure", "a conduct");
        }
        else if (syntax.Arguments is { } arguments)
        {
            context.Report(ClauseDiagnostics.ArgumentsOnMeasure, arguments, name.ValueText);
        }

        return measure;
    }

    private ImmutableArray<int> BoundSources() => _sources.Count switch
    {
        0 => [],
        1 => context.Single(_sources[0]),
        _ => [.. _sources],
    };

    private void Add(RecordSyntax syntax, Record record) => Records.Add((record, syntax));

    private ImmutableArray<int> Indexes(ImmutableArray<Term> arguments)
    {
        if (arguments.IsEmpty)
        {
            return [];
        }

        if (arguments is [{ Kind: TermKind.Value } only])
        {
            return context.Single(only.Index);
        }

        var result = ImmutableArray.CreateBuilder<int>(arguments.Length);
        foreach (var term in arguments)
        {
            result.Add(term.Kind == TermKind.Value ? term.Index : -1);
        }

        return result.MoveToImmutable();
    }
}
