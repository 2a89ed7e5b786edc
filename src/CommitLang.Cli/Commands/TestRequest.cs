namespace CommitLang.Cli.Commands;

/// <summary>What <c>test</c> was asked for.</summary>
internal sealed record TestRequest
{
    internal required IReadOnlyList<string> Paths { get; init; }

    internal required CheckOptions Options { get; init; }

    /// <summary>Whether what is answered now is what should be answered.</summary>
    internal bool AcceptsAnswers { get; init; }

    internal bool ShowsCoverage { get; init; }

    /// <summary>The actors to swap; none: no check is mirrored.</summary>
    internal IReadOnlyList<ActorPair> Mirrored { get; init; } = [];

    internal Verbosity Verbosity { get; init; } = Verbosity.Normal;

    internal OutputFormat Format { get; init; }

    internal bool AllowsImportsOutside { get; init; }

    /// <summary>Whether a damaged row of a table makes the test fail.</summary>
    internal bool IsStrict { get; init; }
}
