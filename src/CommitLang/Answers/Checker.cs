using System.Collections.Immutable;
using CommitLang.Analysis;
using CommitLang.Diagnostics;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;
using CommitLang.Lowering;
using CommitLang.Suppressions;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang;

/// <summary>Evaluates a check and makes its answers.</summary>
public static class Checker
{
    private const int ManyDeclarations = 1000;

    /// <summary>
    /// Evaluates the check in the common reading and in that of every actor that has one, and compares what the text expects. What is
    /// wrong with the text is in the diagnostics; everything that is intact is answered all the same.
    /// </summary>
    /// <exception cref="ArgumentException">The grade of the options is none.</exception>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public static CheckResult Check(this Compilation compilation, CheckOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(options);
        var check = Lower(compilation, options, cancellationToken);
        return Check(compilation, check, Open(check, options), CompareWords(check, options, cancellationToken), options, cancellationToken);
    }

    /// <summary>A session that holds as much evidence of tables as the answers tell.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for less evidence, or fewer parts, than none.</exception>
    internal static Session Open(LoweredCheck check, CheckOptions options) => new(check.Program) { EvidenceLimit = EvidenceLimitOf(check, options) };

    /// <summary>How many pieces of evidence of tables a session holds for the answers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for less evidence, or fewer parts, than none.</exception>
    internal static int EvidenceLimitOf(LoweredCheck check, CheckOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Evidence, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Parts ?? 0, nameof(options));

        // Where readings are compared it is looked for what makes the difference; one piece tells on which side they all are.
        return Math.Max(options.Evidence, check.Program.Readings.IsEmpty ? 1 : CheckOptions.DefaultEvidence);
    }

    /// <summary>The answers of a session over the program of the check, with all that is wrong.</summary>
    /// <param name="words">Gives what was found in the words alone.</param>
    /// <param name="before">What was found in outcomes before an edit that left all records as they were; null where that does not help.</param>
    internal static CheckResult Check(
        Compilation compilation, LoweredCheck check, Session session, Func<WordsAnalysis> words, CheckOptions options, CancellationToken cancellationToken,
        OutcomeAnalysis.FoundBefore? before = null)
    {
        var trees = compilation.Trees;
        var result = Answer(check, session, words, trees[0].Path, options, before, cancellationToken);
        var ofText = compilation.GetDiagnostics(cancellationToken);
        return Allow(result, ofText, SuppressionList.Of(trees, cancellationToken), trees, options.Analysis);
    }

    /// <summary>Leaves out what the comments of the text allow, and gives the rest the severities of the options.</summary>
    private static CheckResult Allow(
        CheckResult result, ImmutableArray<Diagnostic> ofText, SuppressionList suppressions, ImmutableArray<SyntaxTree> trees,
        AnalysisOptions options)
    {
        var shown = new List<Diagnostic>(suppressions.Diagnostics.Count + ofText.Length + result.Diagnostics.Length);
        shown.AddRange(suppressions.Diagnostics);
        var suppressed = new List<SuppressedDiagnostic>();
        foreach (var diagnostic in DiagnosticOrder.Of(ofText.Concat(result.Diagnostics), trees))
        {
            if (suppressions.Find(diagnostic) is { } found)
            {
                suppressed.Add(new(diagnostic, found.Reason, new Location(diagnostic.Location.Text, found.Comment.Span)));
            }
            else
            {
                shown.Add(diagnostic);
            }
        }

        // A statement with an error was not looked at, so what would be reported of it is not known.
        if (!ofText.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            shown.AddRange(suppressions.Unused(trees[0].Text, options));
        }

        return result with { Diagnostics = DiagnosticOrder.Of(shown.Select(options.Apply).OfType<Diagnostic>(), trees), Suppressed = [.. suppressed] };
    }

    /// <summary>The check as the engine sees it, with what the options change of it.</summary>
    /// <exception cref="ArgumentException">The grade of the options is none.</exception>
    internal static LoweredCheck Lower(Compilation compilation, CheckOptions options, CancellationToken cancellationToken)
    {
        return With(compilation.Lower(cancellationToken), options);
    }

    /// <summary>The check with what the options change of it.</summary>
    /// <exception cref="ArgumentException">The grade of the options is none.</exception>
    internal static LoweredCheck With(LoweredCheck check, CheckOptions options)
    {
        if (options.Accept is { } accept)
        {
            check = check with { Program = check.Program with { Accept = ToGrade(accept) } };
        }

        if (options.RequiredSources is { } required)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(required);
            check = check with { Program = check.Program with { RequiredSources = required } };
        }

        return check;
    }

    /// <summary>The answers of a session over the program of the check; its diagnostics are only those of the answers.</summary>
    internal static CheckResult Answer(
        LoweredCheck check, Session session, string path, CheckOptions options, CancellationToken cancellationToken) =>
        Answer(check, session, CompareWords(check, options, cancellationToken), path, options, null, cancellationToken);

    private static CheckResult Answer(
        LoweredCheck check, Session session, Func<WordsAnalysis> words, string path, CheckOptions options, OutcomeAnalysis.FoundBefore? before,
        CancellationToken cancellationToken)
    {
        var moment = MomentOf(check, options);
        var context = new AnswerContext(check, moment) { EvidenceLimit = options.Evidence, PartLimit = options.Parts ?? options.Evidence };
        var outcomes = ReadingOutcomes.Of(session, moment, cancellationToken);
        var expectations = Expectations.Evaluate(context, session, outcomes, cancellationToken);
        var found = OutcomeAnalysis.Of(check, outcomes.AllIn(Session.Common), options.Analysis, before);
        var all = expectations.SelectMany(e => e.Diagnostics)
            .Concat(words().Diagnostics)
            .Concat(found.Diagnostics);
        if (session.LimitReached && check.Rules.Length > 0)
        {
            all = all.Append(Diagnostic.Create(
                AnswerDiagnostics.DerivationLimit,
                check.Rules[0].GetLocation(),
                Session.DerivationLimit,
                Session.StepLimit));
        }

        return new CheckResult
        {
            Path = path,
            AsOf = CalendarDay.Of(moment.AsOf),
            IsAsOfToday = options.AsOf is null && check.AsOf is null,
            KnownBy = CalendarDay.Of(moment.KnownBy),
            Readings = [.. check.Program.Readings.Select(context.Wording.Actor)],
            Listing = new Listing(context, outcomes),
            OfOutcomes = found,
            Agreements = Agreements(context, outcomes),
            Expectations = [.. expectations.Select(e => e.Result)],
            Diagnostics = [.. all],
        };
    }

    /// <summary>Where there are many words they are compared beside the evaluation; so that is done in a session of its own, which is of one thread only.</summary>
    internal static Func<WordsAnalysis> CompareWords(LoweredCheck check, CheckOptions options, CancellationToken cancellationToken)
    {
        if (check.Program.Declarations.Length < ManyDeclarations || Environment.ProcessorCount == 1)
        {
            var later = new Lazy<WordsAnalysis>(Compare);
            return () => later.Value;
        }

        var words = Task.Run(Compare, cancellationToken);
        return () => words.GetAwaiter().GetResult();

        WordsAnalysis Compare() => WordsAnalysis.Of(check, new Session(check.Program), options.Analysis, cancellationToken);
    }

    /// <summary>What the host asks for goes before what the text says; a day of evaluation alone is the day of knowledge too.</summary>
    internal static Moment MomentOf(LoweredCheck check, CheckOptions options)
    {
        var asOf = options.AsOf ?? (check.AsOf is null ? options.Today : null);
        var day = asOf is { } given ? ToNumber(given) : check.AsOf ?? 0;
        var known = options.KnownBy is { } by ? ToNumber(by)
            : options.AsOf is null && check.KnownBy is { } written ? written
            : day;
        return new Moment(day, known);
    }

    private static int ToNumber(DateOnly day) => Calendar.DayOf(day.Year, day.Month, day.Day);

    private static Grade ToGrade(string accept) =>
        Grade.TryParse(accept, out var grade)
            ? grade
            : throw new ArgumentException($"'{accept}' is not a grade: a letter from A to F and a digit from 1 to 6", nameof(accept));

    private static ImmutableArray<AgreementResult> Agreements(
        AnswerContext context, ReadingOutcomes outcomes)
    {
        var program = context.Program;
        var results = ImmutableArray.CreateBuilder<AgreementResult>();
        for (var agreement = 0; agreement < program.Agreements.Length; agreement++)
        {
            foreach (var reading in outcomes.Readings)
            {
                var tally = outcomes.In(reading)
                    .Where(outcome => program.Declarations[outcome.Reference.Declaration].Under == agreement)
                    .SelectMany(outcome => Bound(outcome))
                    .Aggregate(default(Tally), (sum, outcome) => sum.With(outcome.Verdict));
                if (tally.Total > 0)
                {
                    results.Add(new AgreementResult(
                        program.Agreements[agreement].Name,
                        reading == Session.Common ? null : context.Wording.Actor(reading),
                        tally,
                        context.Check.Agreements[agreement].GetLocation()));
                }
            }
        }

        return results.ToImmutable();
    }

    /// <summary>One outcome for each actor that is bound.</summary>
    private static ImmutableArray<Outcome> Bound(Outcome outcome) =>
        outcome.NamesBearers ? outcome.Parts : [outcome];
}
