using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features;

/// <summary>Edits of one text.</summary>
/// <param name="Text">The text that they speak of.</param>
/// <param name="Changes">The edits, in the order of the text; none overlaps another.</param>
internal sealed record FileEdits(SourceText Text, ImmutableArray<TextChange> Changes)
{
    /// <summary>The text after the edits.</summary>
    internal SourceText Apply() => Text.WithChanges(Changes);
}
