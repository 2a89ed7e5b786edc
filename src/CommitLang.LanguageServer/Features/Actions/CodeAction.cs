using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Actions;

/// <summary>A change that is offered at a place.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Kind">What kind of change it is.</param>
internal sealed record CodeAction(string Title, CodeActionKind Kind)
{
    /// <summary>The edits; empty where they are <see cref="Pending"/>.</summary>
    internal ImmutableArray<FileEdits> Edits { get; init; } = [];

    /// <summary>What makes the edits; null where they are made.</summary>
    internal PendingEdit? Pending { get; init; }

    /// <summary>The diagnostic that it mends; null where there is none.</summary>
    internal Diagnostic? Diagnostic { get; init; }

    /// <summary>Whether it is the one that is meant where one mend is asked for.</summary>
    internal bool IsPreferred { get; init; }
}
