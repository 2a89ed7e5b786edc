using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>Compares what the text expects with the verdicts.</summary>
internal static class Expectations
{
    internal readonly record struct Answer(ExpectationResult Result, ImmutableArray<Diagnostic> Diagnostics);

    internal static ImmutableArray<Answer> Evaluate(
        AnswerContext context,
        Session session,
        ReadingOutcomes outcomes,
        CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<Answer>(context.Program.Expectations.Length);
        for (var i = 0; i < context.Program.Expectations.Length; i++)
        {
            var expectation = context.Program.Expectations[i];
            var moment = MomentOf(context.Moment, expectation);
            var outcome = moment == context.Moment && expectation.Declaration.Suffix.Length == 0
                ? outcomes.Find(expectation.Reading, expectation.Declaration.Declaration) : null;
            outcome ??= session.Evaluate(expectation.Declaration, moment, expectation.Reading, cancellationToken);
            results.Add(Compare(context, context.Check.Expectations[i], expectation, moment, outcome));
        }

        return results.MoveToImmutable();
    }

    /// <summary><c>as of</c> alone means known by that day too; <c>known by</c> alone keeps the check's day of evaluation.</summary>
    private static Moment MomentOf(Moment check, Expectation expectation) =>
        new(expectation.AsOf ?? check.AsOf, expectation.KnownBy ?? expectation.AsOf ?? check.KnownBy);

    private static Answer Compare(
        AnswerContext context, ExpectStatementSyntax statement, Expectation expectation, Moment moment, Outcome? outcome)
    {
        var result = new ExpectationResult
        {
            Name = SyntaxWords.Of(statement.Declaration),
            Reading = expectation.Reading == Session.Common ? null : context.Wording.Actor(expectation.Reading),
            AsOf = CalendarDay.Of(moment.AsOf),
            KnownBy = CalendarDay.Of(moment.KnownBy),
            ExpectedCount = expectation.Count,
            ExpectedVerdict = expectation.Verdict,
            ExpectedReason = expectation.Reason,
            ActualCount = outcome is not null && expectation.Count is not null
                ? outcome.CountParts(expectation.Verdict, expectation.Reason)
                : null,
            ActualVerdict = outcome?.Verdict,
            ActualReason = outcome?.Reason,
            Passed = false,
            Location = statement.GetLocation(),
        };
        var passed = outcome is not null
            && (expectation.Count is { } count ? result.ActualCount == count : IsAsExpected(expectation, outcome));
        return passed
            ? new(result with { Passed = true }, [])
            : Failed(result, Report(context, statement, result, moment, outcome));
    }

    private static Answer Failed(ExpectationResult result, Diagnostic report) => new(result with { Error = report }, [report]);

    private static bool IsAsExpected(Expectation expectation, Outcome outcome) =>
        outcome.Verdict == expectation.Verdict && (expectation.Reason is not { } reason || outcome.Reason == reason);

    private static Diagnostic Report(
        AnswerContext context, ExpectStatementSyntax statement, ExpectationResult result, Moment moment, Outcome? outcome)
    {
        var place = statement.GetLocation() with { Span = statement.Verdict.Span };
        var where = Circumstances(context, result, moment);
        var expected = Terms.Of(result.ExpectedVerdict, result.ExpectedReason);
        if (outcome is null)
        {
            return Diagnostic.Create(AnswerDiagnostics.NoVerdict, place, result.Name, where, "there is no such part of it, or it is not "
                + (result.Reading is { } reader ? $"said in the reading of {reader}" : "said in the common reading"));
        }

        if (result.ExpectedCount is { } count)
        {
            return Diagnostic.Create(
                AnswerDiagnostics.UnexpectedCount,
                place,
                result.ActualCount ?? 0,
                outcome.PartCount,
                result.Name,
                expected,
                where,
                count);
        }

        var actual = Terms.Of(outcome.Verdict, outcome.Reason);
        var report = Diagnostic.Create(AnswerDiagnostics.Unexpected, place, result.Name, actual, where, expected);
        return report.WithFix($"if that is right, expect {actual}", actual, FixApplicability.Shown);
    }

    /// <summary>Reading and days, where they are not those of the check.</summary>
    private static string Circumstances(AnswerContext context, ExpectationResult result, Moment moment)
    {
        var text = result.Reading is { } reading ? $" according to {reading}" : "";
        if (moment.AsOf != context.Moment.AsOf)
        {
            text += $" as of {result.AsOf}";
        }

        return moment.KnownBy != moment.AsOf && moment != context.Moment ? $"{text} known by {result.KnownBy}" : text;
    }
}
