using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules;

internal enum SlotKind
{
    Free,

    /// <summary>Bound to an argument or counterpart that the deed leaves out: tests on it are only possible.</summary>
    Unknown,

    Actor,
    Argument,
}

/// <summary>What a variable stands for.</summary>
/// <param name="Index">An actor, or an argument that is no actor.</param>
internal readonly record struct Slot(SlotKind Kind, int Index);

/// <summary>The variables of a rule while one way of meeting its pattern is tried; taken back to a mark when the next one is.</summary>
internal sealed class Binding(Matching matching, int variables)
{
    private readonly Slot[] _slots = new Slot[variables];
    private readonly Stack<int> _trail = new();

    internal Slot this[int variable] => _slots[variable];

    internal int Mark => _trail.Count;

    internal void BackTo(int mark)
    {
        while (_trail.Count > mark)
        {
            _slots[_trail.Pop()] = default;
        }
    }

    /// <summary>The actor of a fact against the actor of a pattern.</summary>
    internal Certainty Actor(Term term, int actor) => term.Kind switch
    {
        TermKind.Any => Certainty.Sure,
        TermKind.Value => term.Index == actor ? Certainty.Sure : Certainty.No,
        TermKind.Variable => Bind(term.Index, new Slot(SlotKind.Actor, actor)),
        _ => throw new InvalidOperationException($"Unexpected term {term.Kind}."),
    };

    /// <summary>An argument of a deed (-1: left out) against one of a pattern.</summary>
    internal ModalDays Argument(Term term, int argument)
    {
        switch (term.Kind)
        {
            case TermKind.Any:
                return ModalDays.All;
            case TermKind.Value:
                return matching.Argument(argument, term.Index);
            case TermKind.Variable:
                return Days(Bind(term.Index, SlotOf(argument)));
            default:
                throw new InvalidOperationException($"Unexpected term {term.Kind}.");
        }
    }

    /// <summary>An argument that a pattern names against one of a denial, which must be as wide.</summary>
    internal ModalDays DeniedArgument(Term term, int denied)
    {
        switch (term.Kind)
        {
            case TermKind.Any:
                return denied < 0 ? ModalDays.All : ModalDays.None;
            case TermKind.Value:
                return denied < 0 ? ModalDays.All : matching.Argument(term.Index, denied);
            case TermKind.Variable:
                return Days(denied < 0 && _slots[term.Index].Kind != SlotKind.Free ? Certainty.Sure : Bind(term.Index, SlotOf(denied)));
            default:
                throw new InvalidOperationException($"Unexpected term {term.Kind}.");
        }
    }

    /// <summary>One counterpart of a fact (-1: left out) against one of a pattern.</summary>
    /// <param name="isDenial">A denial without counterparts is of all of them.</param>
    internal ModalDays Counterpart(Term term, int counterpart, bool isDenial)
    {
        if (counterpart < 0 && isDenial && (term.Kind != TermKind.Variable || _slots[term.Index].Kind != SlotKind.Free))
        {
            return ModalDays.All;
        }

        switch (term.Kind)
        {
            case TermKind.Any:
                return ModalDays.All;
            case TermKind.Value:
                return counterpart < 0 ? ModalDays.All.OnlyPossibly() : Named(counterpart, term.Index, isDenial);
            case TermKind.Variable:
                // One variable is one actor: an organ of it in another place of the pattern is somebody else.
                return Days(Bind(term.Index, counterpart < 0 ? new Slot(SlotKind.Unknown, 0) : new Slot(SlotKind.Actor, counterpart)));
            default:
                throw new InvalidOperationException($"Unexpected term {term.Kind}.");
        }
    }

    /// <summary>The argument that stands for a term in what a rule derives; -1 where it is left out or unknown.</summary>
    internal int ArgumentOf(Term term) => term.Kind switch
    {
        TermKind.Any => -1,
        TermKind.Value => term.Index,
        TermKind.Variable => _slots[term.Index] switch
        {
            { Kind: SlotKind.Actor, Index: var actor } => matching.ArgumentOfActor(actor),
            { Kind: SlotKind.Argument, Index: var argument } => argument,
            _ => -1,
        },
        _ => throw new InvalidOperationException($"Unexpected term {term.Kind}."),
    };

    /// <summary>The actor that stands for a term in what a rule derives; -1 where it is unknown or no actor.</summary>
    internal int ActorOf(Term term) => term.Kind switch
    {
        TermKind.Any => -1,
        TermKind.Value => term.Index,
        TermKind.Variable => _slots[term.Index] is { Kind: SlotKind.Actor, Index: var actor } ? actor : -1,
        _ => throw new InvalidOperationException($"Unexpected term {term.Kind}."),
    };

    private static ModalDays Days(Certainty certainty) => certainty switch
    {
        Certainty.Sure => ModalDays.All,
        Certainty.Possible => ModalDays.All.OnlyPossibly(),
        Certainty.No => ModalDays.None,
        _ => throw new InvalidOperationException($"Unexpected certainty {certainty}."),
    };

    private ModalDays Named(int has, int named, bool isDenial) =>
        isDenial ? matching.Affiliations.AsCounterpart(named, has) : matching.Affiliations.AsCounterpart(has, named);

    private Slot SlotOf(int argument)
    {
        if (argument < 0)
        {
            return new Slot(SlotKind.Unknown, 0);
        }

        var value = matching.ArgumentAt(argument);
        return value.Kind == ArgumentKind.Actor ? new Slot(SlotKind.Actor, value.Index) : new Slot(SlotKind.Argument, argument);
    }

    private Certainty Bind(int variable, Slot value)
    {
        var bound = _slots[variable];
        if (bound.Kind == SlotKind.Free)
        {
            _slots[variable] = value;
            _trail.Push(variable);
            return Certainty.Sure;
        }

        if (bound.Kind == SlotKind.Unknown || value.Kind == SlotKind.Unknown)
        {
            return Certainty.Possible;
        }

        return bound == value ? Certainty.Sure : Certainty.No;
    }
}
