using CommitLang.Syntax;

namespace CommitLang.Cli.Output.Sarif;

/// <summary>What a tool shows about the rule of a result.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">A name without blanks.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Help">What it means, as Markdown.</param>
/// <param name="Level">The level of its results where they do not say.</param>
internal sealed record SarifRule(string Id, string Name, string Title, string Help, string Level)
{
    /// <summary>The rules of the results, each once, in order of their ids.</summary>
    internal static List<SarifRule> Of(IEnumerable<SarifResult> results, IEnumerable<Diagnostic> diagnostics)
    {
        var descriptors = diagnostics.Select(diagnostic => diagnostic.Descriptor).DistinctBy(descriptor => descriptor.Id)
            .ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);
        return
        [
            .. results.Select(result => result.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => descriptors.TryGetValue(id, out var descriptor) ? Of(descriptor) : OfVerdict(id)),
        ];
    }

    private static SarifRule Of(DiagnosticDescriptor descriptor)
    {
        var help = DiagnosticPages.Ids.Contains(descriptor.Id) ? DiagnosticPages.Read(descriptor.Id) : descriptor.Title;
        return new(descriptor.Id, NameOf(descriptor.Title), descriptor.Title, help, SarifResults.LevelOf(descriptor.Severity));
    }

    private static SarifRule OfVerdict(string id) => id[SarifResults.VerdictPrefix.Length..] switch
    {
        "consistent" => new(id, "VerdictConsistent", "Deeds follow the words",
            "The evidence shows that deeds follow the words, with the reason that stands in the result.", "none"),
        "contradicted" => new(id, "VerdictContradicted", "Deeds contradict the words",
            "The evidence shows that deeds contradict the words. The related locations are the records and rules that decided.", "warning"),
        "unverified" => new(id, "VerdictUnverified", "The evidence does not decide",
            "There is no evidence that decides, for the reason that stands in the result. Silence proves nothing.", "none"),
        FailOn.Contested => new(id, "VerdictContested", "Readings differ",
            "The verdict is another one in another reading. The related locations are what the readings do not share.", "none"),
        _ => throw new InvalidOperationException($"unexpected rule {id}"),
    };

    /// <summary>As SARIF wants it: words in Pascal case.</summary>
    private static string NameOf(string title) => string.Concat(
        title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
            .Where(word => word.Length > 0)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
