using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;

namespace CommitLang;

/// <summary>The outcomes of a check in each reading; reservations, and what was not said there, have none.</summary>
internal sealed class ReadingOutcomes
{
    private readonly Dictionary<int, Numbered<Outcome?>> _byReading;

    private ReadingOutcomes(int[] readings, Dictionary<int, Numbered<Outcome?>> byReading) => (Readings, _byReading) = (readings, byReading);

    /// <summary>The common reading, then those of the actors in the order of the program.</summary>
    internal IReadOnlyList<int> Readings { get; }

    internal static ReadingOutcomes Of(Session session, Moment moment, CancellationToken cancellationToken)
    {
        int[] readings = [Session.Common, .. session.Program.Readings];
        return new(readings, readings.ToDictionary(reading => reading, reading => session.EvaluateAll(moment, reading, cancellationToken)));
    }

    /// <summary>By the places of the declarations.</summary>
    internal Numbered<Outcome?> AllIn(int reading) => _byReading[reading];

    internal IEnumerable<Outcome> In(int reading) => _byReading[reading].OfType<Outcome>();

    /// <summary>The outcome of a declaration; null where it has none in the reading.</summary>
    internal Outcome? Find(int reading, int declaration) => _byReading.TryGetValue(reading, out var outcomes) ? outcomes[declaration] : null;
}
