using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;

namespace CommitLang.Explanations.Drafts;

/// <summary>What the variables of a rule stand for while it is read backwards, and what they must not stand for.</summary>
/// <param name="variables">How many the rule has.</param>
internal sealed class ChosenValues(Program program, Matching matching, Wording wording, int variables)
{
    private readonly ChosenValue?[] _chosen = new ChosenValue?[variables];
    private readonly List<ChosenValue>[] _avoided = [.. Enumerable.Range(0, variables).Select(_ => new List<ChosenValue>())];

    /// <summary>What a variable stands for; null where that is open.</summary>
    internal ChosenValue? this[int variable]
    {
        get => _chosen[variable];
        set => _chosen[variable] = value;
    }

    /// <summary>A test asks that a variable is something, or is not; what it stands for already goes before.</summary>
    internal void Decide(int variable, ChosenValue value, bool isMet)
    {
        if (!isMet)
        {
            _avoided[variable].Add(value);
        }
        else
        {
            _chosen[variable] ??= value;
        }
    }

    /// <summary>An argument that some record has in that place; else any topic.</summary>
    internal ChosenValue? SeenArgument(int conduct, int place, int variable)
    {
        foreach (var record in program.Records)
        {
            if (record.Conduct == conduct && place < record.Arguments.Length && record.Arguments[place] >= 0
                && OfArgument(record.Arguments[place]) is var seen && !IsAvoided(variable, seen))
            {
                return seen;
            }
        }

        for (var i = 0; i < program.Arguments.Length; i++)
        {
            if (program.Arguments[i].Kind == ArgumentKind.Topic && !IsAvoided(variable, new ChosenValue(-1, i)))
            {
                return new ChosenValue(-1, i);
            }
        }

        return null;
    }

    /// <summary>Any actor but one.</summary>
    internal ChosenValue? AnyActorBut(int? one, int variable)
    {
        for (var actor = 0; actor < program.Actors.Length; actor++)
        {
            var value = new ChosenValue(actor, -1);
            if (actor != one && !IsAvoided(variable, value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>An argument of the program as a value: an actor is one.</summary>
    internal ChosenValue OfArgument(int argument)
    {
        var value = matching.ArgumentAt(argument);
        return value.Kind == ArgumentKind.Actor ? new ChosenValue(value.Index, -1) : new ChosenValue(-1, argument);
    }

    /// <summary>A value as it is written.</summary>
    internal string Text(ChosenValue value) =>
        value.Actor >= 0 ? DraftText.Name(program.Actors[value.Actor].Name) : wording.ArgumentAsWritten(value.Argument);

    private bool IsAvoided(int variable, ChosenValue value)
    {
        foreach (var avoided in _avoided[variable])
        {
            if (avoided == value
                || (avoided.Argument >= 0 && value.Argument >= 0 && !matching.Argument(value.Argument, avoided.Argument).Possible.IsEmpty))
            {
                return true;
            }
        }

        return false;
    }
}
