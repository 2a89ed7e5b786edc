namespace CommitLang.LanguageServer.Features.Outline;

/// <summary>What an entry of an outline is.</summary>
internal enum OutlineKind
{
    /// <summary>An actor.</summary>
    Actor,

    /// <summary>A conduct.</summary>
    Conduct,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>A source.</summary>
    Source,

    /// <summary>An agreement.</summary>
    Agreement,

    /// <summary>Words.</summary>
    Declaration,

    /// <summary>A deed, a measurement, monitoring, withholding or a withdrawal.</summary>
    Record,

    /// <summary>A rule.</summary>
    Rule,

    /// <summary>A table of events.</summary>
    Table,

    /// <summary>An expectation.</summary>
    Expectation,

    /// <summary>Several entries of one kind.</summary>
    Group,
}
