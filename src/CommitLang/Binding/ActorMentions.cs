using CommitLang.Syntax;
using CommitLang.Syntax.Green;

namespace CommitLang.Binding;

/// <summary>
/// Where no actor is declared, every name in the place of an actor is one. They must all be known before arguments are read: an argument
/// that is an actor anywhere in the check is that actor, not a topic.
/// </summary>
internal sealed class ActorMentions(Scope scope)
{
    internal void Collect(Statements statements)
    {
        if (scope.Actors.HasDeclared)
        {
            return;
        }

        foreach (var (syntax, _) in statements.Agreements)
        {
            foreach (var clause in syntax.Clauses)
            {
                Clause(clause);
            }
        }

        foreach (var syntax in statements.InOrder)
        {
            if (syntax is DeedStatementSyntax)
            {
                // Most statements are deeds: these are looked through without making nodes.
                Deed(syntax.Green);
                continue;
            }

            Record(syntax);
            var clauses = RecordBinder.ClausesOf(syntax);
            for (int i = 0; i < clauses.Count; i++)
            {
                Clause(clauses[i]);
            }
        }

        foreach (var (syntax, _) in statements.Rules)
        {
            Condition(syntax.Pattern);
            foreach (var clause in syntax.Clauses)
            {
                Clause(clause);
            }
        }

        foreach (var syntax in statements.Expectations)
        {
            foreach (var clause in syntax.Clauses)
            {
                Clause(clause);
            }
        }
    }

    private void Record(RecordSyntax syntax)
    {
        switch (syntax)
        {
            case DeclarationStatementSyntax declaration:
                Actors(declaration.Actors);
                if (declaration.Words is QuantityWordsSyntax { Counterpart: { } counterpart })
                {
                    Clause(counterpart);
                }

                break;
            case MeasurementStatementSyntax measurement:
                Actors(measurement.Actors);
                if (measurement.Counterpart is { } with)
                {
                    Clause(with);
                }

                break;
            case MonitoredStatementSyntax monitored:
                Actors(monitored.Actors);
                Name(monitored.Subject);
                break;
            case WithheldStatementSyntax withheld:
                Actors(withheld.Actors);
                break;
            case RevisionStatementSyntax revision:
                Actors(revision.Actors);
                break;
            default:
                throw new InvalidOperationException($"Unexpected record {syntax.Kind}.");
        }
    }

    private void Deed(GreenNode node)
    {
        for (int slot = 0; slot < node.SlotCount; slot++)
        {
            switch (node.GetSlot(slot))
            {
                case { Kind: SyntaxKind.NamedActors or SyntaxKind.CounterpartClause or SyntaxKind.AccordingToClause } names:
                    var list = GreenRecords.List(names);
                    for (int i = 0; i < GreenRecords.Count(list); i++)
                    {
                        if (GreenRecords.NameOf(GreenRecords.Element(list, i)) is { } name)
                        {
                            scope.Actors.Use(name);
                        }
                    }

                    break;
                case GreenList clauses:
                    Deed(clauses);
                    break;
                default:
                    // The others name no actor.
                    break;
            }
        }
    }

    private void Actors(ActorsSyntax syntax)
    {
        switch (syntax)
        {
            case NamedActorsSyntax named:
                Names(named.Names);
                break;
            case EachOfActorsSyntax or OneOfActorsSyntax:
                // Groups need a statement; where no actor has one these are agreements, or errors.
                break;
            default:
                throw new InvalidOperationException($"Unexpected actors {syntax.Kind}.");
        }
    }

    private void Clause(ClauseSyntax clause)
    {
        switch (clause)
        {
            case CounterpartClauseSyntax counterpart:
                for (int i = 0; i < counterpart.Counterparts.Count; i++)
                {
                    Term(counterpart.Counterparts[i]);
                }

                break;
            case ToldClauseSyntax told:
                Names(told.Audience);
                break;
            case AccordingToClauseSyntax according:
                Names(according.Actors);
                break;
            case PartyClauseSyntax party:
                Name(party.Party);
                break;
            case IfClauseSyntax condition:
                Condition(condition.Condition);
                break;
            case WheneverClauseSyntax condition:
                Condition(condition.Condition);
                break;
            case WhileClauseSyntax condition:
                Condition(condition.Condition);
                break;
            case UnlessClauseSyntax condition:
                Condition(condition.Condition);
                break;
            case WhenClauseSyntax condition:
                Condition(condition.Condition);
                break;
            default:
                // The others name no actor.
                break;
        }
    }

    private void Condition(ConditionSyntax root)
    {
        foreach (var node in root.DescendantNodes().Prepend(root))
        {
            switch (node)
            {
                case DeedPatternSyntax deed:
                    Term(deed.Actor);
                    break;
                case MeasurementPatternSyntax measurement:
                    Term(measurement.Actor);
                    break;
                case CounterpartClauseSyntax counterpart:
                    Clause(counterpart);
                    break;
                default:
                    // Joined conditions are come to one by one; the rest names no actor.
                    break;
            }
        }
    }

    private void Names(SeparatedSyntaxList<NameSyntax> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            Name(names[i]);
        }
    }

    private void Term(TermSyntax term)
    {
        if (term is NameSyntax name)
        {
            Name(name);
        }
    }

    private void Name(NameSyntax name) => scope.Actors.Use(name.Identifier.ValueText);
}
