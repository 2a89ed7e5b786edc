namespace CommitLang.LanguageServer.Features.Names;

/// <summary>What a name may stand for by the place where it stands; more than one where the place alone does not tell.</summary>
[Flags]
internal enum NameRole
{
    /// <summary>Nothing that has a name.</summary>
    None = 0,

    /// <summary>An actor.</summary>
    Actor = 1,

    /// <summary>A conduct.</summary>
    Conduct = 1 << 1,

    /// <summary>A topic.</summary>
    Topic = 1 << 2,

    /// <summary>A unit.</summary>
    Unit = 1 << 3,

    /// <summary>A measure.</summary>
    Measure = 1 << 4,

    /// <summary>A source.</summary>
    Source = 1 << 5,

    /// <summary>An agreement.</summary>
    Agreement = 1 << 6,

    /// <summary>A declaration.</summary>
    Declaration = 1 << 7,

    /// <summary>A record.</summary>
    Record = 1 << 8,

    /// <summary>A rule.</summary>
    Rule = 1 << 9,

    /// <summary>A parameter of a conduct.</summary>
    Parameter = 1 << 10,

    /// <summary>An Admiralty grade.</summary>
    Grade = 1 << 11,

    /// <summary>A format of tables.</summary>
    Format = 1 << 12,

    /// <summary>A field of a table.</summary>
    Field = 1 << 13,

    /// <summary>A library.</summary>
    Library = 1 << 14,

    /// <summary>The name is given here.</summary>
    New = 1 << 15,
}
