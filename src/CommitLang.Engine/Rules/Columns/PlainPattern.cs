using CommitLang.Engine.Model;

namespace CommitLang.Engine.Rules.Columns;

/// <summary>A pattern that rows of tables can meet: a deed of a conduct, of an actor and toward a counterpart that are constants, variables or left open.</summary>
/// <param name="Actor">Who did it.</param>
/// <param name="Counterpart">Toward whom; null where the pattern does not say.</param>
internal sealed record PlainPattern(int Conduct, Term Actor, Term? Counterpart)
{
    /// <summary>The pattern; null where it asks for more than rows can tell.</summary>
    internal static PlainPattern? Of(Pattern pattern) =>
        pattern is DeedPattern { IsDenied: false, Counterparts.Length: <= 1 } deed && deed.Arguments.All(a => a.Kind == TermKind.Any)
            ? new PlainPattern(deed.Conduct, deed.Actor, deed.Counterparts.IsEmpty ? null : deed.Counterparts[0])
            : null;

    /// <summary>The variable of the actor; -1 where it is none.</summary>
    internal int ActorVariable => Actor.Kind == TermKind.Variable ? Actor.Index : -1;

    /// <summary>The variable of the counterpart; -1 where it is none.</summary>
    internal int CounterpartVariable => Counterpart is { Kind: TermKind.Variable, Index: var variable } ? variable : -1;

    /// <summary>Whether one variable stands for both sides.</summary>
    internal bool IsReflexive => ActorVariable >= 0 && ActorVariable == CounterpartVariable;

    internal bool Binds(int variable) => variable == ActorVariable || variable == CounterpartVariable;
}
