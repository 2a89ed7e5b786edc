using System.Globalization;
using CommitLang.LanguageServer.Features.Names;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Hovers;

/// <summary>What is told about a thing that has a name, as Markdown.</summary>
/// <param name="model">The model that the symbols are of.</param>
/// <param name="check">The check.</param>
internal sealed class SymbolTexts(SemanticModel model, Compilation check)
{
    /// <summary>So many names are listed; the rest is counted.</summary>
    private const int MostNames = 12;

    /// <summary>All that is known of it: a heading, then a line for each thing to say.</summary>
    internal string Of(Symbol symbol)
    {
        var lines = new List<string> { $"{Kinds.Word(symbol.Kind)} {Markdown.Code(Heading(symbol))}{Gloss(symbol)}" };
        lines.AddRange(Lines(symbol));
        if (symbol.Documentation is { Length: > 0 } documentation)
        {
            lines.Add(Markdown.Text(documentation));
        }

        if (symbol.Locations is [var first, ..] && StandardLibrary.Holds(first.Text))
        {
            lines.Add($"from {Markdown.Code(first.Path)}");
        }

        return string.Join("\n\n", lines);
    }

    private static string Heading(Symbol symbol) => symbol switch
    {
        ConductSymbol { Parameters: { IsEmpty: false } parameters } => $"{symbol.Name}({string.Join(", ", parameters)})",
        MeasureSymbol { Unit.Length: > 0 } measure => $"{symbol.Name} in {measure.Unit}",
        _ => symbol.Name,
    };

    private static string Gloss(Symbol symbol) =>
        (symbol switch
        {
            ActorSymbol actor => actor.FullName,
            ConductSymbol conduct => conduct.Gloss,
            TopicSymbol topic => topic.Gloss,
            MeasureSymbol measure => measure.Gloss,
            SourceSymbol source => source.Title,
            AgreementSymbol agreement => agreement.Title,
            _ => null,
        }) is { Length: > 0 } gloss ? $": {Markdown.Text(gloss)}" : "";

    private IEnumerable<string> Lines(Symbol symbol) => symbol switch
    {
        ActorSymbol actor => OfActor(actor),
        ConductSymbol conduct => OfConduct(conduct),
        TopicSymbol topic => OfTopic(topic),
        MeasureSymbol measure => OfMeasure(measure),
        UnitSymbol unit => OfUnit(unit),
        SourceSymbol source => OfSource(source),
        AgreementSymbol agreement => OfAgreement(agreement),
        RecordSymbol record => [Markdown.Code(SyntaxWords.Of(record.Syntax))],
        RuleSymbol rule => [Markdown.Code(SyntaxWords.Of(rule.Syntax))],
        DeclarationSymbol declaration => [Markdown.Code(SyntaxWords.Of(declaration.Syntax))],
        _ => [],
    };

    private IEnumerable<string> OfActor(ActorSymbol actor)
    {
        if (!actor.OtherNames.IsEmpty)
        {
            yield return $"also called {Listed(actor.OtherNames)}";
        }

        if (actor.Code is { } code)
        {
            yield return $"code {Markdown.Code(code)}";
        }

        if (StatementsOf<ActorStatementSyntax>(actor).SelectMany(statement => statement.Clauses.OfType<RelationClauseSyntax>()).ToList() is { Count: > 0 } relations)
        {
            yield return Items(relations.Select(SyntaxWords.Of));
        }

        var members = model.Scope.Actors.InOrder.Where(other => other.Relations.Any(relation => relation is { Kind: ActorRelationKind.MemberOf } && relation.Other == actor))
            .Select(other => other.Name).ToList();
        if (members.Count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{members.Count} {(members.Count == 1 ? "member" : "members")}: {Listed(members)}");
        }
    }

    private IEnumerable<string> OfConduct(ConductSymbol conduct)
    {
        if (!conduct.Parents.IsEmpty)
        {
            yield return $"a kind of {Chain(conduct, parent => parent.Parents, parent => parent.Name)}";
        }

        var kinds = model.Scope.Conducts.InOrder.Where(other => other.Parents.Contains(conduct)).Select(other => other.Name).ToList();
        if (kinds.Count > 0)
        {
            yield return $"kinds of it: {Listed(kinds)}";
        }

        if (conduct.IsMutual)
        {
            yield return "mutual: what one side does, both do";
        }

        if (conduct.Code is { } code)
        {
            yield return $"code {Markdown.Code(code)}";
        }
    }

    private IEnumerable<string> OfTopic(TopicSymbol topic)
    {
        if (!topic.Parents.IsEmpty)
        {
            yield return $"lies in {Chain(topic, parent => parent.Parents, parent => parent.Name)}";
        }

        var narrower = model.Scope.Topics.InOrder.Where(other => other.Parents.Contains(topic)).Select(other => other.Name).ToList();
        if (narrower.Count > 0)
        {
            yield return $"topics in it: {Listed(narrower)}";
        }
    }

    private static IEnumerable<string> OfMeasure(MeasureSymbol measure)
    {
        if (measure.IsTotal)
        {
            yield return "a total: a figure speaks of its period as a whole";
        }

        if (measure.IsMutual)
        {
            yield return "mutual: a figure is of both sides";
        }
    }

    private IEnumerable<string> OfUnit(UnitSymbol unit) => unit.IsImplicit
        ? [Binding.KnownUnits.Contains(unit.Name) ? "known without a statement" : "a unit of its own, which no statement relates to another"]
        : StatementsOf<UnitStatementSyntax>(unit).Select(statement => Markdown.Code(SyntaxWords.Of(statement)));

    private static IEnumerable<string> OfSource(SourceSymbol source)
    {
        var published = string.Join(", ", new[] { source.Publisher, source.Published }.OfType<string>().Select(Markdown.Text));
        if (published.Length > 0)
        {
            yield return published;
        }

        yield return source.Grade is { } grade ? Markdown.Text(Grades.InWords(grade) ?? grade) : "not graded";
        if (source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            yield return $"<{address.AbsoluteUri}>";
        }
    }

    private IEnumerable<string> OfAgreement(AgreementSymbol agreement)
    {
        var clauses = StatementsOf<AgreementStatementSyntax>(agreement).SelectMany(statement => statement.Clauses).ToList();
        var dates = clauses.Where(clause => clause is FromClauseSyntax or UntilClauseSyntax).Select(SyntaxWords.Of).ToList();
        if (dates.Count > 0)
        {
            yield return $"in force {Markdown.Text(string.Join(' ', dates))}";
        }

        if (clauses.OfType<PartyClauseSyntax>().ToList() is { Count: > 0 } parties)
        {
            yield return Items(parties.Select(SyntaxWords.Of));
        }
    }

    private IEnumerable<TStatement> StatementsOf<TStatement>(Symbol symbol)
        where TStatement : StatementSyntax =>
        symbol.Locations
            .Select(location => check.Trees.FirstOrDefault(tree => ReferenceEquals(tree.Text, location.Text)) is { } tree
                ? Places.StatementAt(tree, location.Span.Start) : null)
            .OfType<TStatement>();

    /// <summary>What it is a kind of, from the nearest on, each once.</summary>
    private static string Chain<TSymbol>(TSymbol start, Func<TSymbol, IEnumerable<TSymbol>> parents, Func<TSymbol, string> name)
        where TSymbol : Symbol
    {
        var (found, seen, level) = (new List<string>(), new HashSet<TSymbol> { start }, parents(start).ToList());
        while (level.Count > 0)
        {
            var fresh = level.Where(seen.Add).ToList();
            if (fresh.Count > 0)
            {
                found.Add(Listed(fresh.Select(name)));
            }

            level = [.. fresh.SelectMany(parents)];
        }

        return string.Join(", which is a kind of ", found);
    }

    private static string Items(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        var more = all.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $"\n- and {all.Count - MostNames} more") : "";
        return string.Join('\n', all.Take(MostNames).Select(text => $"- {Markdown.Text(text)}")) + more;
    }

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        var more = all.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - MostNames} more") : "";
        return string.Join(", ", all.Take(MostNames).Select(Markdown.Text)) + more;
    }
}
