using System.Collections.Frozen;
using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.Suppressions;

namespace CommitLang.Analysis;

/// <summary>The rules whose severity can be set: everything that is reported and is no error of the language.</summary>
internal static class Rules
{
    /// <summary>The rule about damaged rows of tables, which is made an error where they must not be.</summary>
    internal const string DamagedRows = "damaged-rows";

    internal static ImmutableArray<Rule> All { get; } =
    [
        new(NameDiagnostics.NotTheSpeaker, null, RuleSubject.Text),
        new(NameDiagnostics.CaseOnly, null, RuleSubject.Text),
        new(NameDiagnostics.CodeAsArgument, null, RuleSubject.Text),
        .. Analyzers.Create().Select(a => new Rule(a.Descriptor, a.Name, a.Subject)),
        new(EventDiagnostics.UnknownActors, "unknown-actors", RuleSubject.Text),
        new(EventDiagnostics.UnknownConducts, "unknown-conducts", RuleSubject.Text),
        new(EventDiagnostics.DamagedRows, DamagedRows, RuleSubject.Text),
        new(EventDiagnostics.RowsLeftOut, "rows-left-out", RuleSubject.Text),
        new(EventDiagnostics.HowRead, "table-reading", RuleSubject.Text),
        new(EventDiagnostics.NothingKnown, "nothing-known", RuleSubject.Text),
        new(SuppressionDiagnostics.NoReason, null, RuleSubject.Comments),
        new(SuppressionDiagnostics.Unused, null, RuleSubject.Comments),
        new(SuppressionDiagnostics.UnknownRule, null, RuleSubject.Comments),
        new(SuppressionDiagnostics.NotAllowable, null, RuleSubject.Comments),
        new(SuppressionDiagnostics.NotUnderstood, null, RuleSubject.Comments),
    ];

    private static FrozenDictionary<string, Rule> Known { get; } =
        All.SelectMany(r => new[] { (Key: r.Id, Rule: r), (Key: r.Name ?? r.Id, Rule: r) })
            .DistinctBy(p => p.Key).ToFrozenDictionary(p => p.Key, p => p.Rule, StringComparer.Ordinal);

    /// <summary>Ids and names, as they may be written.</summary>
    internal static IEnumerable<string> Names => All.SelectMany(r => r.Name is { } name ? new[] { r.Id, name } : [r.Id]);

    /// <summary>The rule of an id or a name; null for what is neither, errors of the language among it.</summary>
    internal static Rule? Find(string idOrName) => Known.GetValueOrDefault(idOrName);

    /// <summary>Whether it is the id of an error of the language or of its files.</summary>
    internal static bool IsError(string id) => ErrorIds.All.Contains(id);
}
