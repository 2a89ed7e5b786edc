using CommitLang.Engine.Numbers;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Statements about the check as a whole: the day of evaluation, thresholds.</summary>
internal sealed class FrameBinder(BindingContext context, SyntaxTree main)
{
    private bool _hasAsOf;
    private bool _hasAccept;
    private bool _hasRequire;

    internal int? AsOf { get; private set; }

    internal int? KnownBy { get; private set; }

    internal Grade? Accept { get; private set; }

    internal int RequiredSources { get; private set; }

    internal void Bind(Statements statements)
    {
        foreach (var statement in statements.Frame)
        {
            context.BeginStatement();
            switch (statement)
            {
                case AsOfStatementSyntax asOf:
                    Bind(asOf);
                    break;
                case AcceptStatementSyntax accept:
                    Bind(accept);
                    break;
                case RequireStatementSyntax require:
                    Bind(require);
                    break;
                case EventsStatementSyntax:
                    break;
                default:
                    throw new InvalidOperationException($"Unexpected statement {statement.Kind}.");
            }
        }
    }

    private void Bind(AsOfStatementSyntax syntax)
    {
        if (!ReferenceEquals(syntax.SyntaxTree, main))
        {
            context.Report(DateDiagnostics.AsOfImported, syntax);
            return;
        }

        if (_hasAsOf)
        {
            context.Report(DateDiagnostics.AsOfTwice, syntax);
            return;
        }

        _hasAsOf = true;
        var asOf = context.SingleDate(syntax.Date, "a check is as of one day");
        var knownBy = syntax.KnownBy is { } known ? context.SingleDate(known.Date, "evidence is known by one day") : null;
        if (!context.IsBroken)
        {
            AsOf = asOf?.LastDay;
            KnownBy = knownBy?.LastDay;
        }
    }

    private void Bind(AcceptStatementSyntax syntax)
    {
        if (_hasAccept)
        {
            context.Report(EvidenceDiagnostics.FrameTwice, syntax, syntax.AcceptKeyword.Text);
            return;
        }

        _hasAccept = true;
        if (context.ReadGrade(syntax.Grade) is not { } grade)
        {
            return;
        }

        if (grade.IsKnown)
        {
            Accept = grade;
        }
        else
        {
            context.Report(EvidenceDiagnostics.AcceptUnknown, syntax.Grade, syntax.Grade.Text);
        }
    }

    private void Bind(RequireStatementSyntax syntax)
    {
        if (_hasRequire)
        {
            context.Report(EvidenceDiagnostics.FrameTwice, syntax, syntax.RequireKeyword.Text);
            return;
        }

        _hasRequire = true;
        RequiredSources = context.WholeNumber(syntax.Count, 1, int.MaxValue) ?? 0;
    }
}
