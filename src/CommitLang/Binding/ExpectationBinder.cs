using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Expectations.</summary>
internal sealed class ExpectationBinder(BindingContext context, DeclarationTable declarations, ReadingTable readings)
{
    internal List<(Expectation Expectation, ExpectStatementSyntax Syntax)> Bind(Statements statements)
    {
        var result = new List<(Expectation, ExpectStatementSyntax)>();
        foreach (var syntax in statements.Expectations)
        {
            context.BeginStatement();
            var expectation = Bind(syntax);
            if (!context.IsBroken && expectation is not null)
            {
                result.Add((expectation, syntax));
            }
        }

        return result;
    }

    private Expectation? Bind(ExpectStatementSyntax syntax)
    {
        context.CheckRepeated(syntax.Clauses);
        int? asOf = null, knownBy = null;
        int reading = -1;
        foreach (var clause in syntax.Clauses)
        {
            switch (clause)
            {
                case AsOfClauseSyntax day:
                    asOf = context.SingleDate(day.Date, "a verdict is as of one day")?.LastDay;
                    break;
                case KnownByClauseSyntax day:
                    knownBy = context.SingleDate(day.Date, "evidence is known by one day")?.LastDay;
                    break;
                case AccordingToClauseSyntax according:
                    reading = Reading(according);
                    break;
                case CitationClauseSyntax citation:
                    context.Sources(citation, []);
                    break;
                default:
                    throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
            }
        }

        int? count = syntax.Count is { } counted ? context.WholeNumber(counted.Number, 0, int.MaxValue) : null;
        var (verdict, reason) = VerdictWords.Read(context, syntax.Verdict, ExpectationDiagnostics.ReasonOfOtherVerdict);
        var name = syntax.Declaration.Name;
        if (declarations.Resolve(name, ExpectationDiagnostics.NoDeclaration, ExpectationDiagnostics.NoSuchPart) is not { } target)
        {
            return null;
        }

        CheckTarget(syntax, target.Declaration, reading);
        return new()
        {
            Declaration = DeclarationTable.ReferenceTo(target),
            Verdict = verdict,
            Reason = reason,
            Count = count,
            AsOf = asOf,
            KnownBy = knownBy,
            Reading = reading,
        };
    }

    private int Reading(AccordingToClauseSyntax according)
    {
        var actors = readings.Of(according);
        if (according.Actors.Count > 1)
        {
            context.Report(ExpectationDiagnostics.SeveralReadings, according.Actors[1]);
        }

        return actors.IsEmpty ? -1 : actors[0];
    }

    private void CheckTarget(ExpectStatementSyntax syntax, BoundDeclaration target, int reading)
    {
        var name = syntax.Declaration;
        if (target.Declaration is not { } declaration)
        {
            return;
        }

        if (declaration.IsReservation)
        {
            context.Report(ExpectationDiagnostics.Reservation, name, name.Name.Text);
        }

        if (syntax.Count is { } count && !target.HasParts)
        {
            context.Report(ExpectationDiagnostics.NothingToCount, count, name.Name.Text);
        }

        if (!declaration.Readings.IsEmpty && !declaration.Readings.Contains(reading))
        {
            var actors = context.Scope.Actors.InOrder;
            string owners = string.Join(", ", declaration.Readings.Select(r => actors[r].Name));
            context.Report(ExpectationDiagnostics.NotInReading, name, name.Name.Text, owners, actors[declaration.Readings[0]].Name);
        }
    }
}
