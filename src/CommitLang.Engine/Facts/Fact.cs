using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Facts;

/// <summary>
/// Something that is so according to the records: recorded itself, seen from the side of another actor whose deed it is too, or derived by a
/// rule. It keeps what it was made from, so that every answer can show the way back to the text.
/// </summary>
internal sealed class Fact
{
    internal required RecordKind Kind { get; init; }

    internal required int Actor { get; init; }

    /// <summary>-1 where it is about a measure.</summary>
    internal int Conduct { get; init; } = -1;

    /// <summary>Indexes into <see cref="Program.Arguments"/>; -1 for one that is left out.</summary>
    internal ImmutableArray<int> Arguments { get; init; } = [];

    internal ImmutableArray<int> Counterparts { get; init; } = [];

    /// <summary>-1 where it is about a conduct.</summary>
    internal int Measure { get; init; } = -1;

    internal ValueRange Value { get; init; }

    /// <summary>Cut at nothing: one that goes on ends at <see cref="Calendar.Forever"/>.</summary>
    internal required Occasion When { get; init; }

    /// <summary>Only possible: because it was recorded so, or because a link of the chain that made it count is.</summary>
    internal bool IsPossible { get; init; }

    internal required Grade Grade { get; init; }

    /// <summary>The day from which on it is known.</summary>
    internal required int Known { get; init; }

    /// <summary>It speaks for its period as a whole (a total, or derived from one).</summary>
    internal bool IsOfWholePeriod { get; init; }

    /// <summary>It rests on a record that belongs to the reading in which it was derived, not to the common one.</summary>
    internal bool IsOwn { get; init; }

    /// <summary>The record that it is, or, for a derived one, the record that gives it its date.</summary>
    internal required int Record { get; init; }

    /// <summary>Facts with the same number are one deed, however often it was reported and by however many rules it counts.</summary>
    internal required int Deed { get; init; }

    /// <summary>The rule that derived it; -1 for a recorded one.</summary>
    internal int Rule { get; init; } = -1;

    /// <summary>
    /// What it was made from: for a derived one the facts that matched the rule's pattern, in the order of the text; for one seen from
    /// another side the fact as recorded; empty for a recorded one.
    /// </summary>
    internal ImmutableArray<Fact> Premises { get; init; } = [];

    /// <summary>Another fact seen from another side, be that one recorded or derived.</summary>
    internal bool IsOtherSide { get; init; }

    /// <summary>Recorded itself, neither derived nor seen from another side.</summary>
    internal bool IsRecorded => Premises.IsEmpty;

    /// <summary>Whether another one says the same, and was made from facts that say the same.</summary>
    internal bool IsLike(Fact other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (!new FactKey(this).Equals(new FactKey(other)) || Value != other.Value || Known != other.Known || Premises.Length != other.Premises.Length)
        {
            return false;
        }

        for (int i = 0; i < Premises.Length; i++)
        {
            if (!Premises[i].IsLike(other.Premises[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same fact as one of another actor, on the days on which it is that actor's too.</summary>
    internal IEnumerable<Fact> SeenFrom(int actor, ModalDays days)
    {
        foreach (var (when, isPossible) in Presence.Cut(When, IsOfWholePeriod, days))
        {
            yield return With(actor, Counterparts, when, IsPossible || isPossible);
        }
    }

    /// <summary>The same fact from the side of one of its counterparts.</summary>
    internal Fact Mirrored(int counterpart) => With(counterpart, [Actor], When, IsPossible);

    internal Fact AsSure() => With(Actor, Counterparts, When, isPossible: false);

    /// <summary>The recorded facts at the bottom of it, each once.</summary>
    internal IEnumerable<Fact> Recorded()
    {
        if (Premises.IsEmpty)
        {
            return [this];
        }

        var found = new List<Fact>();
        var seen = new HashSet<Fact>(ReferenceEqualityComparer.Instance) { this };
        var open = new Stack<Fact>();
        open.Push(this);
        while (open.TryPop(out var fact))
        {
            if (fact.Premises.IsEmpty)
            {
                found.Add(fact);
            }

            for (int i = fact.Premises.Length - 1; i >= 0; i--)
            {
                if (seen.Add(fact.Premises[i]))
                {
                    open.Push(fact.Premises[i]);
                }
            }
        }

        return found;
    }

    /// <summary>The same fact of another actor or toward others, made from this one.</summary>
    internal Fact With(int actor, ImmutableArray<int> counterparts, Occasion when, bool isPossible) => new()
    {
        Kind = Kind,
        Actor = actor,
        Conduct = Conduct,
        Arguments = Arguments,
        Counterparts = counterparts,
        Measure = Measure,
        Value = Value,
        When = when,
        IsPossible = isPossible,
        Grade = Grade,
        Known = Known,
        IsOfWholePeriod = IsOfWholePeriod,
        IsOwn = IsOwn,
        Record = Record,
        Deed = Deed,
        Rule = Rule,
        Premises = [this],
        IsOtherSide = true,
    };
}
