using System.Text;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>What <c>commitlang why</c> tells, for reading beside the text.</summary>
internal static class Whys
{
    private const int MostEvidence = 20, MostLeftOut = 12, MostOthers = 6;

    /// <summary>The why of the declaration at an offset; null where there is none. Evaluates the check once more.</summary>
    /// <param name="document">The file.</param>
    /// <param name="offset">Anywhere in the declaration, or at its name, or that of a part of it, elsewhere.</param>
    /// <param name="options">How the check is asked.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static Why? At(CheckedDocument document, int offset, CheckOptions options, CancellationToken cancellationToken)
    {
        if (Meant(document, offset) is not { } meant)
        {
            return null;
        }

        var inquiry = Inquiry.Open(document.Compilation, options, cancellationToken);
        var explanations = meant(inquiry).Select(answer => inquiry.Explain(answer, cancellationToken)).ToList();
        if (explanations.Count == 0)
        {
            return null;
        }

        var first = explanations[0].Declaration;
        var text = new StringBuilder($"{Markdown.Text(first.Name)}, {Place(FilePlace.Of(first.Location))}, as of {inquiry.Result.AsOf}\n");
        foreach (var alike in explanations.GroupBy(explanation => explanation.Body, StringComparer.Ordinal))
        {
            Write(text, alike.First(), [.. alike.Select(explanation => explanation.Declaration.Reading)], explanations.Count);
        }

        return new($"{first.Actor}: {first.Words}", text.ToString());
    }

    /// <summary>Which answers are meant at an offset: those of the declaration that it lies in, or of what a reference names.</summary>
    private static Func<Inquiry, IEnumerable<DeclarationResult>>? Meant(CheckedDocument document, int offset)
    {
        if (Places.StatementAt(document.Tree, offset) is DeclarationStatementSyntax declaration)
        {
            var location = declaration.GetLocation();
            return inquiry => inquiry.Result.Declarations.Where(answer => answer.Level == 0 && answer.Location == location);
        }

        return Places.TokenAt(document.Tree, offset) is { Parent: ReferenceSyntax } reference ? inquiry => inquiry.AnswersTo(reference.ValueText)
            : Places.StatementAt(document.Tree, offset) is ExpectStatementSyntax expect ? inquiry => inquiry.AnswersTo(expect.Declaration.Name.ValueText)
            : null;
    }

    private static void Write(StringBuilder text, Explanation explanation, List<string?> readings, int count)
    {
        var declaration = explanation.Declaration;
        var where = count == 1 ? "" : readings.Count == count ? "in every reading: " : $"{In(readings)}: ";
        text.Append($"\n## {where}{Terms.Of(declaration.Verdict, declaration.Reason)}\n\n{Markdown.Text(explanation.BareSentence)}.\n");
        WriteList(text, null, explanation.DecidingParts.Select(part => $"{Markdown.Text(part.Name)}: {Terms.Of(part.Verdict, part.Reason)}"),
            (declaration.Parts?.Total ?? 0) - explanation.DecidingParts.Length);
        WriteList(text, "Evidence", explanation.Weighed.Take(MostEvidence).Select(Told), explanation.WeighedCount - Math.Min(explanation.Weighed.Length, MostEvidence));
        WriteList(text, "Left out", explanation.LeftOut.Take(MostLeftOut).Select(record =>
            $"{Markdown.Text($"{record.Date} {record.What}")} ({Place(record.Place)})\n  - {Markdown.Text(record.Why)}"), explanation.LeftOut.Length - MostLeftOut);
        WriteList(text, "Rules that this speaks of", explanation.Rules.Select(rule => $"{Markdown.Code(rule.Words)} ({Place(FilePlace.Of(rule.Location))})"), 0);
        WriteChanges(text, explanation);
    }

    private static void WriteChanges(StringBuilder text, Explanation explanation)
    {
        if (explanation.Changes.IsEmpty && explanation.Unreachable.IsEmpty)
        {
            return;
        }

        text.Append("\n### What would change it\n");
        if (!explanation.Changes.IsEmpty)
        {
            text.Append("\nLines for the end of the checked file; each was tried.\n");
        }

        foreach (var change in explanation.Changes)
        {
            var rules = change.Rules.IsEmpty ? "" : $", by rule {string.Join(", ", change.Rules.Select(Markdown.Text))}";
            text.Append($"\n**{Terms.Of(change.Verdict, change.Reason)}** with{rules}:\n\n{Markdown.Block(string.Join('\n', change.Lines))}\n");
            if (!change.AlsoChanges.IsEmpty)
            {
                var more = change.AlsoChanges.Length > MostOthers ? $" and {change.AlsoChanges.Length - MostOthers} more" : "";
                text.Append($"\nThis would also change {string.Join(", ", change.AlsoChanges.Take(MostOthers).Select(Markdown.Text))}{more}.\n");
            }
        }

        foreach (var none in explanation.Unreachable)
        {
            text.Append($"\n{Markdown.Text(none)}.\n");
        }
    }

    private static void WriteList(StringBuilder text, string? heading, IEnumerable<string> items, int more)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.Append(heading is null ? "\n" : $"\n### {heading}\n\n");
        all.ForEach(item => text.Append($"- {item}\n"));
        if (more > 0)
        {
            text.Append($"- … and {more} more\n");
        }
    }

    private static string Told(WeighedEvidence weighed)
    {
        var evidence = weighed.Evidence;
        var status = evidence.Status == EvidenceStatus.Sure ? "" : $" ({Terms.Of(evidence.Status).Replace('-', ' ')})";
        var sources = evidence.Sources.IsEmpty ? "" : $" [{string.Join(", ", evidence.Sources)}; {evidence.Grade}]";
        var reports = Terms.OfReports(evidence) is { } several ? $", {several}" : "";
        var lines = evidence.Chain.Select(step => $"so {step.What}, by rule {step.Rule}").Append(weighed.Note).OfType<string>();
        return string.Concat(
        [
            $"*{(evidence.IsFor ? "for" : "against")}*{status}: {Markdown.Text($"{evidence.Date} {evidence.What}{sources}{reports}")} ({Place(evidence.Place)})",
            .. lines.Select(line => $"\n  - {Markdown.Text(line)}"),
        ]);
    }

    /// <summary>By the name of the file alone: where it lies, the editor knows.</summary>
    private static string Place(FilePlace place) => Markdown.Text((place with { Path = place.Path.Split('/', '\\')[^1] }).ToString());

    /// <summary>Names readings in a sentence.</summary>
    private static string In(List<string?> readings)
    {
        var names = readings.OfType<string>().Select(Markdown.Text).ToList();
        var own = names.Count == 0 ? "" : $"according to {string.Join(" and ", names)}";
        return !readings.Contains(null) ? own : own.Length == 0 ? "in the common reading" : $"in the common reading and {own}";
    }
}
