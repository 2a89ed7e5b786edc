using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Reference;
using CommitLang.Syntax;

namespace CommitLang.Tests.Reference;

/// <summary>Where engine and reference judge one program differently.</summary>
/// <param name="Where">Moment, reading and declaration.</param>
/// <param name="Kind">What they say: the same for differences that are alike.</param>
internal sealed record Difference(string Where, string Kind);

/// <summary>Engine and reference side by side.</summary>
internal static class Comparison
{
    /// <summary>The first difference; null where there is none. A program with errors is not compared.</summary>
    internal static Difference? Find(string text, IEnumerable<(int AsOf, int KnownBy)> moments)
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText(text));
        if (compilation.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            return null;
        }

        var program = compilation.Lower().Program;
        var session = new Session(program);
        var reference = new ReferenceEvaluator(program);
        foreach (var (asOf, knownBy) in moments)
        {
            foreach (int reading in program.Readings.Prepend(Session.Common))
            {
                string where = $"as of {DateOnly.FromDayNumber(asOf):yyyy-MM-dd} known by {DateOnly.FromDayNumber(knownBy):yyyy-MM-dd}"
                    + (reading == Session.Common ? "" : $" according to {program.Actors[reading].Name}");
                var ours = session.Evaluate(new Moment(asOf, knownBy), reading);
                var theirs = reference.Evaluate(asOf, knownBy, reading);
                if (ours.Length != theirs.Count)
                {
                    return new Difference(where, $"engine {ours.Length} declarations, reference {theirs.Count}");
                }

                for (int i = 0; i < ours.Length; i++)
                {
                    if (Find(ours[i], theirs[i]) is { } difference)
                    {
                        return difference with { Where = $"{where}: {difference.Where}" };
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The deepest difference, since what is combined differs where its parts do.</summary>
    private static Difference? Find(Outcome ours, ReferenceOutcome theirs)
    {
        if (ours.Parts.Length == theirs.Parts.Length)
        {
            for (int i = 0; i < ours.Parts.Length; i++)
            {
                if (Find(ours.Parts[i], theirs.Parts[i]) is { } difference)
                {
                    return difference;
                }
            }
        }
        else if (!ours.Parts.IsEmpty || theirs.Reason != Reason.Inactive)
        {
            // What is not in force need not be taken apart.
            return new Difference(ours.Name, $"engine {ours.Parts.Length} parts ({Show(ours.Verdict, ours.Reason)}), "
                + $"reference {theirs.Parts.Length} ({Show(theirs.Verdict, theirs.Reason)})");
        }

        return ours.Name == theirs.Name && ours.Verdict == theirs.Verdict && ours.Reason == theirs.Reason
            ? null
            : new Difference(ours.Name == theirs.Name ? ours.Name : $"{ours.Name} / {theirs.Name}",
                $"engine {Show(ours.Verdict, ours.Reason)}, reference {Show(theirs.Verdict, theirs.Reason)}");
    }

    private static string Show(Verdict verdict, Reason reason) => $"{verdict}/{reason}".ToLowerInvariant();
}
