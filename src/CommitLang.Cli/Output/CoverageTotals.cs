namespace CommitLang.Cli.Output;

/// <summary>The coverage of several checks: what they import together is covered if a verdict of one of them depends on it.</summary>
internal sealed class CoverageTotals
{
    private readonly List<CoverageItem> _items;

    internal CoverageTotals(IEnumerable<CoverageItem> items)
    {
        _items =
        [
            .. items.GroupBy(item => (item.Kind, item.Location.Path, item.Location.Span))
                .Select(same => same.MinBy(item => item.Dependence) ?? throw new InvalidOperationException("a group without items"))
                .OrderBy(item => item.Location.Path, StringComparer.Ordinal).ThenBy(item => item.Location.Span),
        ];
        var independent = _items.Where(item => item.Kind != CoverageKind.Clause && item.Dependence == Dependence.Independent)
            .Select(item => (item.Location.Path, item.Location.Span)).ToHashSet();
        Independent =
        [
            .. _items.Where(item => item.Dependence == Dependence.Independent
                && (item.Kind != CoverageKind.Clause || !independent.Contains((item.Statement.Path, item.Statement.Span)))),
        ];
    }

    /// <summary>What no verdict depends on, by place; of a statement that none depends on not its clauses too.</summary>
    internal IReadOnlyList<CoverageItem> Independent { get; }

    internal int NotTried => _items.Count(item => item.Dependence == Dependence.NotTried);

    internal int Total(CoverageKind kind) => _items.Count(item => item.Kind == kind);

    internal int Depended(CoverageKind kind) => _items.Count(item => item.Kind == kind && item.Dependence == Dependence.Depended);
}
