namespace CommitLang.Symbols;

/// <summary>That one actor belongs to another.</summary>
/// <param name="Kind">How.</param>
/// <param name="Other">The whole, the group, or the principal.</param>
public sealed record ActorRelation(ActorRelationKind Kind, ActorSymbol Other);
