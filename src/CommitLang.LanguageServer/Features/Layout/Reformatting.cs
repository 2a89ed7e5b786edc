using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>The layout of <c>commitlang fmt</c>, as edits that are as small as they can be.</summary>
internal static class Reformatting
{
    /// <summary>The edits that lay out the whole file; empty where it is laid out.</summary>
    internal static ImmutableArray<TextChange> OfDocument(SyntaxTree tree, CancellationToken cancellationToken) => [];

    /// <summary>Those edits of <see cref="OfDocument"/> that lie in the statements that a stretch touches.</summary>
    internal static ImmutableArray<TextChange> OfRange(SyntaxTree tree, TextSpan span, CancellationToken cancellationToken) => [];

    /// <summary>The indentation of a line that was just begun, where the cursor stands behind the line break.</summary>
    internal static ImmutableArray<TextChange> OnNewLine(SyntaxTree tree, int offset) => [];
}
