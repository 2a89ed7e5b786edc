using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Symbols;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Binding;

/// <summary>What came of binding a check.</summary>
internal sealed record BoundCheck(LoweredCheck Check, Scope Scope, Statements Statements, BoundNames Names, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Where its statements stand, places that are kept free among them; null for a check that nobody edits.</summary>
    internal StatementPlaces? Places { get; init; }
}

/// <summary>What records and declarations are bound by beside the names, and what hangs on them.</summary>
/// <param name="BroughtNames">The statements that were the first to name something, so that it is there because of them.</param>
/// <param name="Asked">All texts that statements know declarations, or parts of them, by.</param>
/// <param name="HasMissed">Whether some of them stand for nothing.</param>
internal sealed record BoundNames(
    GroupTable Groups, ReadingTable Readings, IReadOnlyList<Agreement> Agreements, HashSet<RecordSyntax> BroughtNames, IReadOnlySet<string> Asked, bool HasMissed);

/// <summary>
/// From trees to the engine's program, in steps that each need what the ones before found: names; kinds, units and relations; rules;
/// records; words, each by itself; the names of unnamed words; what statements say of other statements; and tables, once all names are known.
/// </summary>
internal static class CheckBinder
{
    /// <param name="events">Reads the tables of events that the check names; null where there is none.</param>
    /// <param name="uses">Where every name is put with what it stands for; null where nobody asks.</param>
    internal static BoundCheck Bind(
        IReadOnlyList<SyntaxTree> trees, IEventData? events, List<NameUse>? uses, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var scope = new Scope();
        var context = new BindingContext(scope, diagnostics, uses, cancellationToken);
        var statements = SymbolCollector.Collect(context, trees);
        new ActorMentions(scope).Collect(statements);

        MeasureBinder.BindUnits(context, statements);
        MeasureBinder.BindMeasures(context, statements);
        var publishers = new PublisherTable();
        var sources = MeasureBinder.BindSources(context, statements, publishers);
        var early = uses is null ? EarlyTables.Start(scope, statements, events, cancellationToken) : null;
        KindBinder.BindTopics(context, statements);
        KindBinder.BindConducts(context, statements);
        var relations = ActorBinder.BindRelations(context, statements);
        var agreements = ActorBinder.BindAgreements(context, statements);

        var groups = new GroupTable(context, relations, agreements);
        var readings = new ReadingTable(context, relations, trees);
        var rules = new RuleBinder(context, groups, readings).Bind(statements);
        var records = new RecordBinder(context, groups, readings);
        records.Bind(statements);
        var declarations = new DeclarationBinder(context, groups, readings, agreements).Bind(statements);

        var table = new DeclarationTable(context);
        table.Name(declarations);
        var corrections = new CorrectionBinder(context, table);
        var wrong = corrections.Resolve(statements);
        records.Records.RemoveAll(r => wrong.Contains(r.Syntax));
        table.Complete(declarations, wrong);
        var revisions = new RevisionBinder(context, table, readings);
        revisions.Bind(statements, wrong);
        var expectations = new ExpectationBinder(context, table, readings).Bind(statements);
        var frame = new FrameBinder(context, trees[0]);
        frame.Bind(statements);
        CaseTwins.Report(context, trees);
        var tables = new EventsBinder(context, events, early, sources, publishers).Bind(statements, records.Records.Count);

        var recordStatements = records.Records.ConvertAll(r => r.Syntax);
        var withdrawalStatements = revisions.Withdrawals.ConvertAll(w => w.Syntax);
        var program = new Program
        {
            Actors = [.. scope.Actors.InOrder.Select(a => a.Name).Concat(tables.Strangers).Select(name => new Actor(name))],
            Relations = [.. relations],
            Conducts = [.. scope.Conducts.InOrder.Select(c => new Conduct(c.Name, Indexes(c.Parents), c.Arity, c.IsMutual))],
            Topics = [.. scope.Topics.InOrder.Select(t => new Topic(t.Name, Indexes(t.Parents)))],
            Measures = [.. scope.Measures.InOrder.Select(m => new Measure(m.Name, m.IsTotal, m.IsMutual))],
            Sources = [.. sources],
            Agreements = [.. agreements],
            Arguments = [.. scope.Arguments.Values],
            Records = [.. records.Records.Select(r => r.Record), .. tables.Rows.Select(r => r.Record)],
            Tables = [.. tables.Tables.Select(t => t.Reports)],
            Rules = [.. rules.Select(r => r.Rule)],
            Declarations = [.. table.Whole.Select(FinishedOf)],
            Withdrawals = [.. revisions.Withdrawals.Select(w => w.Withdrawal)],
            Corrections = [.. corrections.Build(recordStatements, withdrawalStatements)],
            Expectations = [.. expectations.Select(e => e.Expectation)],
            Readings = readings.InOrder(),
            Accept = frame.Accept,
            RequiredSources = frame.RequiredSources,
        };
        var check = new LoweredCheck
        {
            Program = program,
            NamedActors = scope.Actors.InOrder.Count,
            AsOf = frame.AsOf,
            KnownBy = frame.KnownBy,
            Units = [.. scope.Measures.InOrder.Select(m => new MeasureUnit(m.Unit, m.Scale.Factor))],
            Declarations = [.. table.Whole.Select(d => d.Syntax)],
            Records = [.. recordStatements, .. tables.Rows.Select(r => r.Statement)],
            Rows = [.. tables.Rows.Select(r => r.Place)],
            Tables = [.. tables.Tables.Select(t => t.Origin)],
            Rules = [.. rules.Select(r => r.Symbol.Syntax)],
            Withdrawals = [.. withdrawalStatements],
            Expectations = [.. expectations.Select(e => e.Syntax)],
            Sources = [.. statements.SourcesInOrder],
            Agreements = [.. statements.AgreementsInOrder],
        };
        HashSet<RecordSyntax> brought = [.. records.BroughtNames, .. declarations.Where(d => d.BroughtNames).Select(d => d.Syntax)];
        return new(check, scope, statements, new(groups, readings, agreements, brought, table.Asked, table.HasMissed), diagnostics.All);
    }

    private static Declaration FinishedOf(BoundDeclaration bound) =>
        bound.Declaration ?? throw new InvalidOperationException("a declaration without an error is not bound");

    private static ImmutableArray<int> Indexes<TSymbol>(ImmutableArray<TSymbol> symbols)
        where TSymbol : Symbol =>
        [.. symbols.Select(s => s.Index)];
}
