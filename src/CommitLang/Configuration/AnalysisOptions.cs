using System.Collections.Immutable;
using CommitLang.Analysis;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>How serious what the rules report is taken. Immutable.</summary>
public sealed class AnalysisOptions
{
    private readonly ImmutableDictionary<string, RuleSeverity> _severities;

    private AnalysisOptions(ImmutableDictionary<string, RuleSeverity> severities)
    {
        _severities = severities;
    }

    /// <summary>Every rule as its page says.</summary>
    public static AnalysisOptions Default { get; } = new(ImmutableDictionary.Create<string, RuleSeverity>(StringComparer.Ordinal));

    /// <summary>These options with another severity for a rule.</summary>
    /// <param name="rule">The id of the rule, such as <c>CL3008</c>, or its name, such as <c>no-deadline</c>.</param>
    /// <exception cref="ArgumentException">There is no such rule, or it is an error of the language, which nothing can silence.</exception>
    public AnalysisOptions WithSeverity(string rule, RuleSeverity severity)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var known = Rules.Find(rule) ?? throw new ArgumentException($"'{rule}' is no rule whose severity can be set", nameof(rule));
        return new(_severities.SetItem(known.Id, severity));
    }

    /// <summary>What the options make of a rule; null where they say nothing of it.</summary>
    internal RuleSeverity? SeverityOf(string id) => _severities.TryGetValue(id, out var severity) ? severity : null;

    /// <summary>The diagnostic as the options would have it; null where nothing is to be said.</summary>
    internal Diagnostic? Apply(Diagnostic diagnostic)
    {
        if (SeverityOf(diagnostic.Id) is not { } severity)
        {
            return diagnostic;
        }

        return severity == RuleSeverity.None
            ? null
            : diagnostic with { Descriptor = diagnostic.Descriptor with { Severity = ToSeverity(severity) } };
    }

    private static DiagnosticSeverity ToSeverity(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Note => DiagnosticSeverity.Information,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Error => DiagnosticSeverity.Error,
        _ => throw new InvalidOperationException($"unexpected severity {severity}"),
    };
}
