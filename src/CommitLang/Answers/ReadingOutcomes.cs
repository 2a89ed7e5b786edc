using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;

namespace CommitLang;

/// <summary>The outcomes of a check in each reading, those of one in the order of the declarations; reservations, and what was not said there, have none.</summary>
internal sealed class ReadingOutcomes
{
    private readonly Dictionary<int, ImmutableArray<Outcome>> _byReading;

    private ReadingOutcomes(int[] readings, Dictionary<int, ImmutableArray<Outcome>> byReading) => (Readings, _byReading) = (readings, byReading);

    /// <summary>The common reading, then those of the actors in the order of the program.</summary>
    internal IReadOnlyList<int> Readings { get; }

    internal static ReadingOutcomes Of(Session session, Moment moment, CancellationToken cancellationToken)
    {
        int[] readings = [Session.Common, .. session.Program.Readings];
        return new(readings, readings.ToDictionary(reading => reading, reading => session.Evaluate(moment, reading, cancellationToken)));
    }

    internal ImmutableArray<Outcome> In(int reading) => _byReading[reading];

    /// <summary>The outcome of a declaration; null where it has none in the reading.</summary>
    internal Outcome? Find(int reading, int declaration)
    {
        if (!_byReading.TryGetValue(reading, out var outcomes))
        {
            return null;
        }

        int low = 0, high = outcomes.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (outcomes[middle].Reference.Declaration.CompareTo(declaration))
            {
                case 0:
                    return outcomes[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }
}
