using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>A variable, which means the same within its statement and nothing outside of it.</summary>
/// <param name="Text">The file.</param>
/// <param name="Place">Where it was asked about.</param>
/// <param name="Name">Its name, without the question mark.</param>
/// <param name="Places">All its places, in the order of the text; the first one brings it in.</param>
/// <param name="Others">The names of the other variables of the statement.</param>
internal sealed record RuleVariable(SourceText Text, TextSpan Place, string Name, ImmutableArray<TextSpan> Places, ImmutableArray<string> Others)
{
    /// <summary>The variable at an offset; null where there is none.</summary>
    internal static RuleVariable? At(SyntaxTree tree, int offset)
    {
        var all = Features.Places.StatementAt(tree, offset)?.DescendantTokens().Where(token => token.Kind == SyntaxKind.VariableToken && token.Text.Length > 1).ToList() ?? [];
        var at = all.FindIndex(token => Features.Places.Touches(token.Span, offset));
        return at < 0 ? null : new(
            tree.Text, all[at].Span, all[at].ValueText,
            [.. all.Where(token => token.ValueText == all[at].ValueText).Select(token => token.Span)],
            [.. all.Select(token => token.ValueText).Where(name => name != all[at].ValueText).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The variable under another name, given with its question mark or without.</summary>
    internal RenameResult Renamed(string newName)
    {
        var bare = Binding.Names.Normalize(newName.Trim().TrimStart('?'));
        return !Binding.Names.IsName(bare) ? new([], $"`{newName}` is no variable: a variable is `?` and a name, as in `?who`")
            : Others.Contains(bare) ? new([], $"there is a variable `?{bare}` in this statement already")
            : new(bare == Name ? [] : [new(Text, [.. Places.Select(place => new TextChange(place, $"?{bare}"))])], null);
    }
}
