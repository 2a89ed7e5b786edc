namespace CommitLang.Symbols;

/// <summary>How one actor belongs to another.</summary>
public enum ActorRelationKind
{
    /// <summary>It acts and speaks for the whole.</summary>
    OrganOf,

    /// <summary>It is a member of the group, and acts and speaks for itself.</summary>
    MemberOf,

    /// <summary>Its words are the principal's.</summary>
    SpeaksFor,

    /// <summary>Its deeds are the principal's.</summary>
    ActsFor,
}
