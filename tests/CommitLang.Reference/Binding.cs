using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>What a variable stands for: a value, or something that the record does not say.</summary>
internal sealed record Slot(ArgumentValue? Value)
{
    internal bool IsUnknown => Value is null;
}

/// <summary>The variables of a rule; null for one that nothing has met so far.</summary>
internal sealed record Binding(ImmutableArray<Slot?> Slots)
{
    internal static Binding Empty(int variables) => new([.. Enumerable.Repeat<Slot?>(null, variables)]);

    internal Slot? this[int variable] => variable < Slots.Length ? Slots[variable] : null;

    /// <summary>The binding where this variable stands for that value, and how sure that is; null where it stands for another.</summary>
    internal (Binding Binding, Certainty Certainty)? Bind(int variable, ArgumentValue? value)
    {
        if (this[variable] is not { } slot)
        {
            var slots = Slots;
            while (slots.Length <= variable)
            {
                slots = slots.Add(null);
            }

            return (new Binding(slots.SetItem(variable, new Slot(value))), Certainty.Sure);
        }

        if (slot.IsUnknown || value is null)
        {
            return (this, Certainty.Possible);
        }

        return slot.Value == value ? (this, Certainty.Sure) : null;
    }

    internal static ArgumentValue Actor(int actor) => new(ArgumentKind.Actor, actor, default, null);
}
