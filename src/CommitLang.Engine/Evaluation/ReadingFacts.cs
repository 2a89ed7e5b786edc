using CommitLang.Engine.Facts;
using CommitLang.Engine.Rules;

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
    private (ReadingFacts Facts, FactsBefore All)? _before;

    internal ReadingFacts()
    {
    }

    /// <summary>What is known after an edit of a few records.</summary>
    /// <param name="before">What was known before.</param>
    /// <param name="all">The same of all readings, and what was edited.</param>
    internal ReadingFacts(ReadingFacts before, FactsBefore all)
    {
        before._before = null;
        _before = (before, all);
    }

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
            _known ??= _before is ({ _known: { } last }, { AreApart: true } all) ? last.After(session, reading, all.Edited) : KnownRecords.Of(session, reading, knownBy);
            facts = After(_known, day, session, reading, cancellationToken);
            if (facts is null)
            {
                facts = new FactBase(session.Matching, _known, reading, day);
                if (!new Derivation(session.Matching, facts, session.Counterparts, reading).Run(session.Strata, cancellationToken))
                {
                    session.NoteLimit();
                }
            }

            _asOf.Add(day, facts);
        }

        return facts;
    }

    /// <summary>The facts made of those before the edit; null where they must be found anew.</summary>
    private FactBase? After(KnownRecords known, int day, Session session, int reading, CancellationToken cancellationToken)
    {
        if (_before is not var (before, all) || before._known is not { } last || before.Known(day) is not { } facts
            || EditedRecords.Of(last, all.Records, known, session.Program, session.Matching, session.Strata, all.Edited) is not { } edited
            || FactBase.After(facts, session.Matching, known, reading, edited) is not { } after)
        {
            return null;
        }

        return new Derivation(session.Matching, after, session.Counterparts, reading).Run(session.Strata, edited.Rules, cancellationToken) ? after : null;
    }
}
