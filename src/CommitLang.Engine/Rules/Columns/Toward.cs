using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules.Columns;

/// <summary>Whether deeds are toward a counterpart that a pattern names.</summary>
internal sealed class Toward
{
    private readonly Dictionary<int, ModalDays> _days;

    internal Toward(CounterpartMatches matches, int named) => _days = matches.Of([named]).ToDictionary(m => m.Counterpart, m => m.Days);

    /// <summary>Whether it surely is, on a day; null where it is not.</summary>
    internal bool? IsSure(int counterpart, int day) =>
        !_days.TryGetValue(counterpart, out var days) || !days.Possible.Contains(day) ? null : days.Sure.Contains(day);
}
