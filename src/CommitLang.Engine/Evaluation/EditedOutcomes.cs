using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;

namespace CommitLang.Engine.Evaluation;

/// <summary>What was known before an edit of records.</summary>
/// <param name="Facts">By reading and day of knowledge.</param>
/// <param name="Records">The records before it.</param>
/// <param name="Edited">The places of those that are others.</param>
/// <param name="AreApart">Whether they tell of no deed or figure that another record tells of, so that no other one counts otherwise.</param>
internal sealed record FactsBefore(Dictionary<(int Reading, int KnownBy), ReadingFacts> Facts, Numbered<Record> Records, IReadOnlyList<int> Edited, bool AreApart);

/// <summary>
/// Outcomes after an edit of a few declarations and records that no other statement names: those that it touches are judged anew, all others are those from before.
/// </summary>
/// <param name="evaluated">The outcomes from before.</param>
/// <param name="declarations">The places of the declarations that differ.</param>
/// <param name="before">What was known before; null where no record differs.</param>
/// <param name="hanging">The declarations that hang on the verdicts of others; null where they are still to be found.</param>
internal sealed class EditedOutcomes(
    Dictionary<(int Reading, Moment Moment), Numbered<Outcome?>> evaluated,
    IReadOnlyList<int> declarations,
    FactsBefore? before,
    IReadOnlyList<int>? hanging)
{
    /// <summary>The declarations that hang on the verdicts of others, once they were looked for.</summary>
    internal IReadOnlyList<int>? Hanging { get; private set; } = hanging;

    /// <summary>What a reading knows after the edit; null where that must be found anew.</summary>
    internal ReadingFacts? FactsAfter(int reading, int knownBy) =>
        before is not null && before.Facts.TryGetValue((reading, knownBy), out var facts) ? new(facts, before) : null;

    /// <summary>The outcomes of a reading; null where they must all be found anew.</summary>
    internal Numbered<Outcome?>? Of(Session session, Moment moment, int reading, CancellationToken cancellationToken)
    {
        if (!evaluated.TryGetValue((reading, moment), out var outcomes))
        {
            return null;
        }

        Hanging ??= [.. Enumerable.Range(0, session.Program.Declarations.Length)
            .Where(i => session.Program.Declarations[i].Conditions.Any(clause => clause.Condition.LooksAtVerdicts))];
        var again = declarations.Concat(Hanging);
        if (before is not null)
        {
            var facts = session.ViewOf(reading, moment.KnownBy, cancellationToken).FactsAt(moment.AsOf);
            if (!before.Facts.TryGetValue((reading, moment.KnownBy), out var known) || known.Known(facts.UpTo) is not { } old)
            {
                return null;
            }

            var touched = new TouchedTopics(session.Program, session.Matching, old, facts);
            foreach (int record in before.Edited)
            {
                touched.Add(before.Records[record]);
                touched.Add(session.Program.Records[record]);
            }

            again = again.Concat(touched.Declarations());
        }

        var places = again.ToHashSet();
        return places.Count == 0 ? outcomes : outcomes.With(places.Select(place => KeyValuePair.Create(place, Judged(session, place, moment, reading, cancellationToken))));
    }

    private static Outcome? Judged(Session session, int place, Moment moment, int reading, CancellationToken cancellationToken)
    {
        var view = session.ViewOf(reading, moment.KnownBy, cancellationToken);
        return !session.Program.Declarations[place].IsReservation && view.BelongsHere(place) ? view.Judge.Of(place, moment.AsOf) : null;
    }
}
