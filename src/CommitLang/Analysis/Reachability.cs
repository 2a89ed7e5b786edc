using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Analysis;

/// <summary>Which conducts and measures some record, table or rule of the check leads to, whoever it is about.</summary>
internal sealed class Reachability
{
    private readonly Matching _matching;
    private readonly HashSet<int> _deeds = [];
    private readonly HashSet<int> _denials = [];
    private readonly HashSet<int> _watched = [];
    private readonly HashSet<int> _measures = [];

    internal Reachability(Program program, Matching matching)
    {
        _matching = matching;
        foreach (var record in program.Records)
        {
            switch (record.Kind)
            {
                case RecordKind.Deed:
                    _deeds.Add(record.Conduct);
                    break;
                case RecordKind.Denial:
                    _denials.Add(record.Conduct);
                    break;
                case RecordKind.Monitoring:
                    _watched.Add(record.Conduct);
                    break;
                case RecordKind.Measurement:
                    _measures.Add(record.Measure);
                    break;
            }
        }

        foreach (var table in program.Tables)
        {
            _deeds.UnionWith(table.ConductOf);
        }

        foreach (var rule in program.Rules)
        {
            (rule.DerivesDenial ? _denials : _deeds).Add(rule.Conduct);
        }
    }

    /// <summary>Whether the same conducts and measures are reached.</summary>
    internal bool IsLike(Reachability other) =>
        ReferenceEquals(this, other)
        || (_deeds.SetEquals(other._deeds) && _denials.SetEquals(other._denials) && _watched.SetEquals(other._watched) && _measures.SetEquals(other._measures));

    internal bool HasDeeds(Declaration declaration) =>
        declaration.Conducts.Any(c => Any(_matching.Conducts.KindsOf(c.Conduct), _deeds));

    internal bool HasDenials(Declaration declaration) =>
        declaration.Conducts.Any(c => Any(_matching.Conducts.WiderThan(c.Conduct), _denials)
            || (declaration.Kind != WordsKind.Keep && Any(_matching.Conducts.WiderThan(c.Conduct), _watched)));

    internal bool HasFigures(Quantity quantity) =>
        quantity.Counted is { } counted
            ? Any(_matching.Conducts.KindsOf(counted.Conduct), _deeds)
                || Any(_matching.Conducts.WiderThan(counted.Conduct), _denials) || Any(_matching.Conducts.WiderThan(counted.Conduct), _watched)
            : _measures.Contains(quantity.Measure);

    private static bool Any(ReadOnlySpan<int> conducts, HashSet<int> known)
    {
        foreach (var conduct in conducts)
        {
            if (known.Contains(conduct))
            {
                return true;
            }
        }

        return false;
    }
}
