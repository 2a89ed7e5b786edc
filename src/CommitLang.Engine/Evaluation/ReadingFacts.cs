using CommitLang.Engine.Facts;
using CommitLang.Engine.Rules;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// What a reading knows by a day, and what its rules derive from it as of any day. Nothing in it hangs on a declaration, so that it outlives a change of one.
/// Not for use by several threads at once.
/// </summary>
internal sealed class ReadingFacts
{
    /// <summary>Fact bases of different days of evaluation that are kept, where what is derived depends on that day.</summary>
    private const int KeptBases = 16;

    private readonly Dictionary<int, FactBase> _asOf = [];
    private KnownRecords? _known;

    /// <summary>The same for another thread, which asks about one day.</summary>
    internal ReadingFacts Of(int day, FactBase facts)
    {
        var other = new ReadingFacts { _known = _known };
        other._asOf.Add(day, facts);
        return other;
    }

    /// <summary>The facts up to a day; null where nobody asked for them yet.</summary>
    internal FactBase? Known(int day) => _asOf.GetValueOrDefault(day);

    /// <summary>The facts up to a day; derived when they are first asked for.</summary>
    internal FactBase UpTo(int day, Session session, int reading, int knownBy, CancellationToken cancellationToken)
    {
        if (!_asOf.TryGetValue(day, out var facts))
        {
            if (_asOf.Count >= KeptBases)
            {
                _asOf.Clear();
            }

            // Who only compares words looks at no record.
            _known ??= KnownRecords.Of(session, reading, knownBy);
            facts = new FactBase(session.Matching, _known.Admission, _known.Tables, _known.DeedNumbers, reading, day);
            if (!new Derivation(session.Matching, facts, session.Counterparts, reading).Run(session.Strata, cancellationToken))
            {
                session.NoteLimit();
            }

            _asOf.Add(day, facts);
        }

        return facts;
    }
}
