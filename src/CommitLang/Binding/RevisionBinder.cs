using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Withdrawals, suspensions and resumptions.</summary>
internal sealed class RevisionBinder(BindingContext context, DeclarationTable declarations, ReadingTable readings)
{
    internal List<(Withdrawal Withdrawal, RevisionStatementSyntax Syntax)> Withdrawals { get; } = [];

    /// <param name="wrong">Statements that have an error already.</param>
    internal void Bind(Statements statements, HashSet<StatementSyntax> wrong)
    {
        foreach (var syntax in statements.Revisions)
        {
            context.BeginStatement();
            int first = Withdrawals.Count;
            Bind(syntax);
            if (context.IsBroken || wrong.Contains(syntax))
            {
                Withdrawals.RemoveRange(first, Withdrawals.Count - first);
                if (context.Scope.NamedStatements.TryGetValue(syntax, out var symbol))
                {
                    symbol.IsBroken = true;
                }
            }
        }
    }

    private void Bind(RevisionStatementSyntax syntax)
    {
        context.CheckRepeated(syntax.Clauses);
        var kind = syntax.Verb.Kind switch
        {
            SyntaxKind.WithdrawsKeyword => WithdrawalKind.Withdraws,
            SyntaxKind.SuspendsKeyword => WithdrawalKind.Suspends,
            SyntaxKind.ResumesKeyword => WithdrawalKind.Resumes,
            var verb => throw new InvalidOperationException($"Unexpected verb {verb}."),
        };

        // A suspension may be for a time; the other two are done on a day.
        var date = kind == WithdrawalKind.Suspends
            ? context.Date(syntax.Date)
            : context.SingleDate(syntax.Date, $"`{syntax.Verb.Text}` is said on one day");
        var sources = new List<int>();
        ImmutableArray<int> own = [];
        foreach (var clause in syntax.Clauses)
        {
            switch (clause)
            {
                case AccordingToClauseSyntax according:
                    own = readings.Of(according);
                    break;
                case CitationClauseSyntax citation:
                    context.Sources(citation, sources);
                    break;
                case AsClauseSyntax or CorrectsClauseSyntax:
                    break;
                default:
                    throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
            }
        }

        var (declaration, agreement) = Target(syntax);
        foreach (var actor in context.Actors(syntax.Actors))
        {
            CheckSpeaker(syntax, actor, declaration?.Declaration, agreement);
            if (date is not { } when || (declaration is null && agreement is null))
            {
                continue;
            }

            Withdrawals.Add((new()
            {
                Kind = kind,
                Actor = actor.Index,
                When = when.AsDeed,
                Declarations = declaration is { } target ? [DeclarationTable.ReferenceTo(target)] : [],
                Agreements = agreement is null ? [] : [agreement.Index],
                Sources = [.. sources],
                Readings = own,
            }, syntax));
        }
    }

    private ((BoundDeclaration Declaration, string Suffix)? Declaration, AgreementSymbol? Agreement) Target(RevisionStatementSyntax syntax)
    {
        var name = syntax.Declaration.Name;
        string text = DeclarationTable.KeyOf(name);
        if (!context.Scope.Agreements.TryFind(text, out var agreement))
        {
            return (declarations.Resolve(
                name, NameDiagnostics.MissingName, NameDiagnostics.NoSuchPart, "declaration or agreement"), null);
        }

        if (declarations.Find(text) is { Suffix: "" })
        {
            context.Report(NameDiagnostics.Ambiguous, name, text, "a declaration", "an agreement");
        }

        context.Use(name, agreement);
        if (agreement.IsBroken)
        {
            context.DependOnBroken();
        }

        return (null, agreement);
    }

    /// <summary>
    /// Whether somebody may end words depends on the day and is judged with the rest; that he never could is worth a word now.
    /// </summary>
    private void CheckSpeaker(
        RevisionStatementSyntax syntax, ActorSymbol actor, BoundDeclaration? declaration, AgreementSymbol? agreement)
    {
        IEnumerable<ActorSymbol> bound = declaration is not null ? declaration.Speakers : agreement is not null ? agreement.Parties : [];
        // Words of a spokesman are its principal's, so that the principal, or another one who speaks for it, can end them.
        var owners = SpokenFor(bound);
        if (owners.Count > 0 && !owners.Overlaps(SpokenFor([actor])))
        {
            context.Report(NameDiagnostics.NotTheSpeaker, syntax.Actors, actor.Name, syntax.Declaration.Name.Text);
        }
    }

    /// <summary>Some actors and all whom they ever speak for, through chains.</summary>
    private static HashSet<ActorSymbol> SpokenFor(IEnumerable<ActorSymbol> actors)
    {
        var reached = actors.ToHashSet();
        var open = new Queue<ActorSymbol>(reached);
        while (open.TryDequeue(out var next))
        {
            foreach (var relation in next.Relations)
            {
                if (relation.Kind is ActorRelationKind.SpeaksFor or ActorRelationKind.OrganOf && reached.Add(relation.Other))
                {
                    open.Enqueue(relation.Other);
                }
            }
        }

        return reached;
    }
}
