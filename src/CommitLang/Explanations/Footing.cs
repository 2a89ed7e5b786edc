using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Explanations;

/// <summary>
/// What is so in one view as of one day, by the record that it rests on: the record itself, as others' deed too, and what rules made of it. Of records of the
/// text only: reports of tables are too many for it.
/// </summary>
internal sealed class Footing
{
    private readonly Dictionary<int, List<Fact>> _byRecord = [];
    private readonly int _records;

    internal Footing(View view, int asOf)
    {
        Facts = view.FactsAt(asOf);
        _records = view.Program.Records.Length;
        for (var conduct = 0; conduct < view.Program.Conducts.Length; conduct++)
        {
            AddAll(Facts.Deeds.AboutSoFar(conduct));
            AddAll(Facts.Denials.About(conduct));
            AddAll(Facts.Monitoring.About(conduct));
        }

        for (var measure = 0; measure < view.Program.Measures.Length; measure++)
        {
            AddAll(Facts.Measurements.About(measure));
        }
    }

    internal FactBase Facts { get; }

    /// <summary>Those that rest on a record; empty where it is not there.</summary>
    internal IReadOnlyList<Fact> On(int record) => _byRecord.TryGetValue(record, out var facts) ? facts : [];

    private void AddAll(List<Fact> facts)
    {
        foreach (var fact in facts)
        {
            foreach (var recorded in fact.Recorded())
            {
                if (recorded.Record >= _records)
                {
                    continue;
                }

                if (!_byRecord.TryGetValue(recorded.Record, out var list))
                {
                    _byRecord.Add(recorded.Record, list = []);
                }

                list.Add(fact);
            }
        }
    }
}
