using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Tables;

/// <summary>A counterpart toward whom a deed is one toward those who are named, and on which days; -1: one toward nobody that is told.</summary>
internal readonly record struct CounterpartMatch(int Counterpart, ModalDays Days);

/// <summary>Whom a deed may be toward to match named counterparts. May be asked by several threads.</summary>
internal sealed class CounterpartMatches
{
    private readonly Matching _matching;
    private readonly int[] _related;
    private readonly CounterpartMatch[]?[] _ofOne;

    internal CounterpartMatches(Matching matching)
    {
        _matching = matching;
        _related = [.. matching.Program.Relations.Where(r => r.Kind is RelationKind.OrganOf or RelationKind.MemberOf).Select(r => r.From).Distinct().Order()];
        _ofOne = new CounterpartMatch[]?[matching.Program.Actors.Length];
    }

    /// <summary>The counterparts that match any of those that are named, of whom there is at least one.</summary>
    internal CounterpartMatch[] Of(ImmutableArray<int> named)
    {
        if (named.Length > 1)
        {
            return Find(named);
        }

        if (Volatile.Read(ref _ofOne[named[0]]) is { } known)
        {
            return known;
        }

        // Two threads may find it at once: they find the same.
        var found = Find(named);
        Volatile.Write(ref _ofOne[named[0]], found);
        return found;
    }

    private CounterpartMatch[] Find(ImmutableArray<int> named)
    {
        var found = new List<CounterpartMatch>();
        foreach (int actor in named.Concat(_related).Distinct())
        {
            var days = _matching.AnyCounterpart([actor], named);
            if (!days.Possible.IsEmpty)
            {
                found.Add(new CounterpartMatch(actor, days));
            }
        }

        found.Add(new CounterpartMatch(-1, ModalDays.All.OnlyPossibly()));
        return [.. found];
    }
}
