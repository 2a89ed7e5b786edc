using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>
/// The first step: sorts the statements, and gives every name that is declared its symbol. A statement that cannot be read declares its
/// name all the same, so that the names in other statements are not errors too.
/// </summary>
internal sealed class SymbolCollector(BindingContext context)
{
    private readonly Scope _scope = context.Scope;
    private readonly Statements _statements = new();

    /// <summary>The actors that so far were only added to.</summary>
    private readonly HashSet<ActorSymbol> _unnamed = [];

    private bool _isLibrary;

    internal static Statements Collect(BindingContext context, IEnumerable<SyntaxTree> trees)
    {
        var collector = new SymbolCollector(context);
        foreach (var tree in trees)
        {
            collector._isLibrary = StandardLibrary.Holds(tree.Text);
            foreach (var statement in tree.Root.Statements)
            {
                context.BeginStatement();
                collector.Collect(statement);
            }
        }

        collector.CollectOtherNames();
        return collector._statements;
    }

    /// <summary>Whether reading the text found nothing wrong with it.</summary>
    private static bool IsIntact(StatementSyntax statement) => !statement.ContainsDiagnostics;

    private void Collect(StatementSyntax statement)
    {
        switch (statement)
        {
            case ActorStatementSyntax actor:
                CollectActor(actor);
                break;
            case ConductStatementSyntax conduct:
                Declare(_scope.Conducts, _statements.Conducts, conduct, conduct.Name.Identifier);
                break;
            case TopicStatementSyntax topic:
                Declare(_scope.Topics, _statements.Topics, topic, topic.Name.Identifier);
                break;
            case UnitStatementSyntax unit when KnownUnits.Contains(unit.Name.Identifier.ValueText):
                context.Report(UnitDiagnostics.Known, unit.Name.Identifier, unit.Name.Identifier.ValueText);
                break;
            case UnitStatementSyntax unit:
                Declare(_scope.UnitNames, _statements.Units, unit, unit.Name.Identifier);
                break;
            case MeasureStatementSyntax measure:
                Declare(_scope.Measures, _statements.Measures, measure, measure.Name.Identifier);
                break;
            case SourceStatementSyntax source:
                if (Declare(_scope.Sources, _statements.Sources, source, source.Name.Identifier))
                {
                    _statements.SourcesInOrder.Add(source);
                }

                break;
            case AgreementStatementSyntax agreement:
                if (Declare(_scope.Agreements, _statements.Agreements, agreement, agreement.Name.Identifier))
                {
                    _statements.AgreementsInOrder.Add(agreement);
                }

                break;
            case RuleStatementSyntax rule:
                CollectRule(rule);
                break;
            case RecordSyntax record:
                CollectRecord(record);
                break;
            case ExpectStatementSyntax expect:
                AddIntact(_statements.Expectations, expect);
                break;
            case ImportStatementSyntax or BrokenStatementSyntax:
                break;
            default:
                AddIntact(_statements.Frame, statement);
                break;
        }
    }

    private static void AddIntact<TSyntax>(List<TSyntax> list, TSyntax statement)
        where TSyntax : StatementSyntax
    {
        if (IsIntact(statement))
        {
            list.Add(statement);
        }
    }

    /// <summary>Whether the name is new.</summary>
    private bool Declare<TSyntax, TSymbol>(
        NameTable<TSymbol> table, List<Declared<TSyntax, TSymbol>> list, TSyntax statement, SyntaxToken name)
        where TSyntax : StatementSyntax
        where TSymbol : Symbol
    {
        if (name.IsMissing)
        {
            return false;
        }

        string text = name.ValueText;
        if (table.TryFind(text, out var earlier))
        {
            if (!_isLibrary || IsInLibrary(earlier))
            {
                ReportTwice(name, text, earlier);
                return false;
            }

            // Of the two the library's stays: the other one is reported, where it can be mended.
            ReportTaken(earlier, earlier.Locations[0], name.GetLocation().Path);
            list.RemoveAll(d => ReferenceEquals(d.Symbol, earlier) && !Adds(d.Syntax));
            Describe(earlier, statement, name);
            list.Add(new(statement, earlier));
            return true;
        }

        var symbol = table.Declare(text);
        Describe(symbol, statement, name);
        if (IsIntact(statement))
        {
            list.Add(new(statement, symbol));
        }
        else
        {
            symbol.IsBroken = true;
        }

        return true;
    }

    /// <summary>One statement names an actor; others, before or behind it, may add to what it says.</summary>
    private void CollectActor(ActorStatementSyntax statement)
    {
        var name = statement.Name.Identifier;
        if (name.IsMissing || !_scope.Actors.TryFind(name.ValueText, out var earlier) || !(Adds(statement) || Completes(statement, earlier)))
        {
            if (Declare(_scope.Actors, _statements.Actors, statement, name) && Adds(statement))
            {
                _unnamed.Add(_scope.Actors.InOrder[^1]);
            }

            return;
        }

        context.Use(name, earlier);
        if (Adds(statement))
        {
            earlier.Locations = earlier.Locations.Add(name.GetLocation());
        }
        else
        {
            _unnamed.Remove(earlier);
            earlier.Locations = earlier.Locations.Insert(0, name.GetLocation());
            earlier.Documentation = statement.GetDocumentation() ?? earlier.Documentation;
        }

        if (IsIntact(statement))
        {
            _statements.Actors.Add(new(statement, earlier));
        }
        else
        {
            earlier.IsBroken = true;
        }
    }

    /// <summary>Whether a statement gives neither a full name nor a code, only what may be said in several places.</summary>
    private static bool Adds(StatementSyntax statement) =>
        statement is ActorStatementSyntax { FullName: null, Clauses: { Count: > 0 } clauses } && !clauses.Any(c => c is CodeClauseSyntax);

    /// <summary>Whether a statement names an actor to which others only added; a bare name does that for those of another file only.</summary>
    private bool Completes(ActorStatementSyntax statement, ActorSymbol earlier) =>
        _unnamed.Contains(earlier)
        && (statement.FullName is not null || statement.Clauses.Count > 0 || earlier.Locations[0].Path != statement.GetLocation().Path);

    private static bool IsInLibrary(Symbol symbol) => symbol.Locations is [var first, ..] && StandardLibrary.Holds(first.Text);

    private void CollectRule(RuleStatementSyntax rule)
    {
        bool isNamed = rule.Name is { IsMissing: false };
        if (!IsIntact(rule) && !isNamed)
        {
            return;
        }

        string name = rule.Name is { IsMissing: false } given
            ? given.Identifier.ValueText
            : $"{WordsText.Of(rule.Pattern, " ")} counts as {(rule.NotKeyword is null ? "" : "not ")}{WordsText.Of(rule.Conduct, " ")}";
        if (isNamed && _scope.RulesByName.TryGetValue(name, out var earlier) && rule.Name is { } twice)
        {
            ReportDuplicate(twice.Identifier, name, earlier);
            return;
        }

        var symbol = new RuleSymbol(name, _scope.Rules.Count, rule) { IsBroken = !IsIntact(rule) };
        _scope.Rules.Add(symbol);
        if (rule.Name is { IsMissing: false } identifier)
        {
            _scope.RulesByName.Add(name, symbol);
            Describe(symbol, rule, identifier.Identifier);
        }
        else
        {
            symbol.Locations = [rule.GetLocation()];
            symbol.Documentation = rule.GetDocumentation();
        }

        if (!symbol.IsBroken)
        {
            _statements.Rules.Add(new(rule, symbol));
        }
    }

    private void CollectRecord(RecordSyntax record)
    {
        bool isIntact = IsIntact(record);
        if (RecordName(record) is { IsMissing: false } name && !CollectName(record, name.Identifier, isIntact))
        {
            return;
        }

        if (!isIntact)
        {
            return;
        }

        _statements.InOrder.Add(record);
        if (GreenRecords.HasClause(record, SyntaxKind.CorrectsClause))
        {
            _statements.Correcting.Add(record);
        }

        switch (record)
        {
            case DeclarationStatementSyntax declaration:
                _statements.Declarations.Add(declaration);
                break;
            case RevisionStatementSyntax revision:
                _statements.Revisions.Add(revision);
                break;
            default:
                _statements.Records.Add(record);
                break;
        }
    }

    /// <summary>Declarations and records share their names: <c>corrects</c> may mean either.</summary>
    private bool CollectName(RecordSyntax record, SyntaxToken name, bool isIntact)
    {
        string text = name.ValueText;
        if (_scope.Statements.TryGetValue(text, out var earlier))
        {
            ReportDuplicate(name, text, earlier);
            return false;
        }

        Symbol symbol = record is DeclarationStatementSyntax declaration
            ? new DeclarationSymbol(text, -1, declaration) { IsNamed = true }
            : new RecordSymbol(text, -1, record);
        symbol.IsBroken = !isIntact;
        Describe(symbol, record, name);
        _scope.Statements.Add(text, symbol);
        _scope.StatementNames.Add(text);
        _scope.NamedStatements.Add(record, symbol);
        return true;
    }

    private static NameSyntax? RecordName(RecordSyntax record)
    {
        if (!GreenRecords.HasClause(record, SyntaxKind.AsClause))
        {
            return null;
        }

        var clauses = RecordBinder.ClausesOf(record);
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i] is AsClauseSyntax { Name: var name })
            {
                return name;
            }
        }

        return null;
    }

    private void Describe(Symbol symbol, StatementSyntax statement, SyntaxToken name)
    {
        symbol.Locations = [name.GetLocation()];
        symbol.Documentation = statement.GetDocumentation();
        context.Use(name, symbol);
    }

    /// <summary>
    /// Other names of actors that could be names; only now, so that no other name takes the place of a proper one. Those of libraries come
    /// last, and give way: whoever calls an actor IS need not know that Iceland has this code.
    /// </summary>
    private void CollectOtherNames()
    {
        foreach (var (syntax, symbol) in _statements.Actors)
        {
            if (!IsInLibrary(syntax))
            {
                CollectOtherNames(syntax, symbol);
            }
        }

        foreach (var (syntax, symbol) in _statements.Actors)
        {
            if (IsInLibrary(syntax))
            {
                CollectOtherNames(syntax, symbol);
            }
        }
    }

    private static bool IsInLibrary(ActorStatementSyntax syntax) => StandardLibrary.Holds(syntax.GetLocation().Text);

    private void CollectOtherNames(ActorStatementSyntax syntax, ActorSymbol symbol)
    {
        foreach (var clause in syntax.Clauses.OfType<AkaClauseSyntax>())
        {
            foreach (var literal in clause.Names)
            {
                string text = literal.Text.ValueText;
                if (!symbol.OtherNames.Contains(text))
                {
                    symbol.OtherNames = symbol.OtherNames.Add(text);
                }

                string name = Names.Normalize(text);
                if (!Names.IsName(name))
                {
                    continue;
                }

                if (!_scope.Actors.TryFind(name, out var earlier))
                {
                    _scope.Actors.Add(name, symbol);
                }
                else if (!ReferenceEquals(earlier, symbol) && !IsInLibrary(syntax))
                {
                    ReportDuplicate(literal.Text, name, earlier);
                    symbol.IsBroken = true;
                }
            }
        }
    }

    private void ReportTwice(SyntaxToken name, string text, Symbol earlier)
    {
        if (IsInLibrary(earlier))
        {
            ReportTaken(earlier, name.GetLocation(), earlier.Locations[0].Path);
        }
        else
        {
            ReportDuplicate(name, text, earlier);
        }
    }

    private void ReportDuplicate(SyntaxToken name, string text, Symbol earlier) => context.Add(Diagnostic.Create(
        NameDiagnostics.Duplicate, name.GetLocation(), KindName(earlier), text,
        earlier.Name == text ? $"it is declared at {earlier.Locations[0]}" : $"it is another name of `{earlier.Name}`") with
    {
        Related = earlier.Locations is [var first, ..] ? new(first, $"`{earlier.Name}` is declared here") : null,
    });

    /// <summary>Reports a statement for a name that a library gives, whichever of them is read first.</summary>
    private void ReportTaken(Symbol symbol, Location place, string library) =>
        context.Add(Diagnostic.Create(
            NameDiagnostics.Duplicate, place, KindName(symbol), symbol.Name,
            $"{library} declares it; " + (symbol is ActorSymbol
                ? "leave this statement out, or leave out the full name and the code to add to that actor"
                : "leave this statement out, or take another name")));

    private static string KindName(Symbol symbol) => symbol.Kind.ToString().ToLowerInvariant();
}
