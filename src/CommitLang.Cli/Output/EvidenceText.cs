using System.Globalization;

namespace CommitLang.Cli.Output;

/// <summary>Evidence as text: what decided first, each piece on a line, with the rules that made it count below.</summary>
internal sealed class EvidenceText(Screen screen, Verbosity verbosity = Verbosity.Normal)
{
    private const int Limit = 6;
    private const int LimitOfPart = 2;

    /// <summary>Steps of one chain of rules.</summary>
    private const int Steps = 6;

    private bool IsWhole => verbosity == Verbosity.Detailed;

    /// <summary>The evidence of a declaration: what decided, then the rest, as far as a reader wants it.</summary>
    internal void Write(DeclarationResult declaration, int indent)
    {
        var ordered = declaration.Evidence.OrderBy(evidence => Rank(declaration, evidence)).ToList();
        foreach (var evidence in ordered.Take(IsWhole ? ordered.Count : Limit))
        {
            Write(evidence, indent);
        }

        var more = declaration.EvidenceCount - (IsWhole ? ordered.Count : Math.Min(ordered.Count, Limit));
        if (more > 0)
        {
            screen.Line([new(ordered.Count == 0 ? Pieces(more) : IsWhole ? WholeMore(more) : More(more, ordered.Count == declaration.EvidenceCount), Tone.Quiet)], indent);
        }
    }

    /// <summary>How much there is, where none of it is to be told.</summary>
    private static string Pieces(int count) => string.Create(
        CultureInfo.InvariantCulture, $"… {count} {(count == 1 ? "piece" : "pieces")} of evidence (--evidence N tells N of them)");

    private static string WholeMore(int more) => string.Create(CultureInfo.InvariantCulture, $"… and {more} more (--evidence all has all)");

    /// <summary>That there is more than was told, and what tells it.</summary>
    /// <param name="hasAll">Whether the answer holds them, so that another format has them.</param>
    internal static string More(int more, bool hasAll) => string.Create(
        CultureInfo.InvariantCulture, $"… and {more} more ({(hasAll ? "" : "--evidence all ")}--format json has all)");

    /// <summary>The evidence that decided about one of many; where nothing did, what there is.</summary>
    internal void WriteDeciding(DeclarationResult declaration, int indent)
    {
        if (IsWhole)
        {
            Write(declaration, indent);
            return;
        }

        var ranked = declaration.Evidence.ToLookup(evidence => Rank(declaration, evidence));
        var deciding = (ranked.Contains(0) ? ranked[0] : ranked[1].Concat(ranked[2]).Concat(ranked[3])).ToList();
        foreach (var evidence in deciding.Take(LimitOfPart))
        {
            Write(evidence, indent);
        }

        if (deciding.Count > LimitOfPart)
        {
            screen.Line([new(More(deciding.Count - LimitOfPart, hasAll: true), Tone.Quiet)], indent);
        }
    }

    /// <summary>One piece, with the rules that make it count.</summary>
    internal void Write(EvidenceResult evidence, int indent)
    {
        var side = evidence.Status == EvidenceStatus.Withheld ? "kept back" : evidence.IsFor ? "for" : "against";
        var tone = evidence.Status != EvidenceStatus.Sure ? Tone.Quiet : evidence.IsFor ? Tone.Consistent : Tone.Contradicted;
        var status = evidence.Status switch
        {
            EvidenceStatus.Sure or EvidenceStatus.Withheld => "",
            EvidenceStatus.Excused when evidence.Reservation is { } right => $" (excused by {right})",
            var other => $" ({Terms.Of(other).Replace('-', ' ')})",
        };
        var sources = evidence.Sources.IsEmpty ? "" : $"  [{string.Join(", ", evidence.Sources)}; {evidence.Grade}]";
        screen.Line(
        [
            new(side, tone),
            Cells.Visible($"{status}: {evidence.Date} {evidence.What}{sources}{(Terms.OfReports(evidence) is { } reports ? $"  {reports}" : "")}"),
            new("  " + TextReport.PlaceOf(evidence.Place), Tone.Quiet),
        ], indent, hang: 4);
        var chain = evidence.Chain;
        foreach (var step in chain.Take(IsWhole ? chain.Length : Steps))
        {
            screen.Line(
            [
                Cells.Visible($"so {step.What}, by rule {step.Rule}"),
                new("  " + TextReport.PlaceOf(step.Place), Tone.Quiet),
            ], indent + 4, hang: 4);
        }

        if (chain.Length > Steps && !IsWhole)
        {
            screen.Line([new($"… and {chain.Length - Steps} more rules", Tone.Quiet)], indent + 4);
        }

        if (evidence.Other is { } opposite)
        {
            screen.Line(
            [
                Cells.Visible($"{Terms.Of(evidence.Status).Replace('-', ' ')} by: {opposite.What}"),
                new("  " + TextReport.PlaceOf(opposite.Place), Tone.Quiet),
            ], indent + 4, hang: 4);
        }
    }

    private static int Rank(DeclarationResult declaration, EvidenceResult evidence)
    {
        if (declaration.RestsOn(evidence))
        {
            return 0;
        }

        return evidence.Status switch
        {
            EvidenceStatus.Sure => 1,
            EvidenceStatus.Possible => 2,
            _ => 3,
        };
    }
}
