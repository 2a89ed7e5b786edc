using CommitLang.Generator.Model;

namespace CommitLang.Generator.Emitters;

/// <summary>Writes <c>SyntaxKind</c> and the tables that lead from texts to kinds and back.</summary>
internal static class KindEmitter
{
    public static string Kinds(Grammar grammar)
    {
        var code = new CodeWriter().Header().Line("namespace CommitLang.Syntax;").Line();
        code.Summary("The kinds of nodes, tokens and trivia.").Open("public enum SyntaxKind");
        code.Summary("Nothing: the kind of a token that is not there.").Line("None = 0,");
        code.Summary("A list of nodes and separators; never seen from outside.").Line("List,");
        foreach (var token in grammar.Tokens)
        {
            code.Summary(token.Summary).Line(token.KindName + ",");
        }

        foreach (var known in grammar.Operators)
        {
            code.Summary($"The token `{known.Text}`.").Line(known.Name + "Token,");
        }

        foreach (var word in grammar.Keywords)
        {
            code.Summary($"The keyword `{word}`.").Line(Naming.Pascal(word) + "Keyword,");
        }

        foreach (var trivia in grammar.Trivia)
        {
            code.Summary($"Trivia: {trivia}.").Line(trivia + "Trivia,");
        }

        foreach (var node in grammar.Nodes.Where(n => n.IsConcrete))
        {
            code.Summary(node.Summary).Line(node.Name + ",");
        }

        return code.Close().ToString();
    }

    public static string Facts(Grammar grammar)
    {
        var code = new CodeWriter().Header().Line("namespace CommitLang.Syntax;").Line();
        code.Open("public static partial class SyntaxFacts");
        var words = grammar.Keywords.ToList();
        code.Line($"internal const SyntaxKind FirstKeyword = SyntaxKind.{Naming.Pascal(words[0])}Keyword;");
        code.Line($"internal const SyntaxKind LastKeyword = SyntaxKind.{Naming.Pascal(words[^1])}Keyword;").Line();

        code.Line("/// <summary>The text that a keyword or operator is always written with; null for every other kind.</summary>");
        code.Open("public static string? GetText(SyntaxKind kind) => kind switch");
        foreach (var known in grammar.Operators)
        {
            code.Line($"SyntaxKind.{known.Name}Token => \"{known.Text}\",");
        }

        foreach (var word in words)
        {
            code.Line($"SyntaxKind.{Naming.Pascal(word)}Keyword => \"{word}\",");
        }

        code.Line("_ => null,").Close(";").Line();

        code.Line("/// <summary>The keyword that a word spells, <see cref=\"SyntaxKind.None\"/> if it spells none. Case matters.</summary>");
        code.Open("public static SyntaxKind GetKeywordKind(ReadOnlySpan<char> word) => word switch");
        foreach (var word in words)
        {
            code.Line($"\"{word}\" => SyntaxKind.{Naming.Pascal(word)}Keyword,");
        }

        code.Line("_ => SyntaxKind.None,").Close(";");

        code.Line().Line("/// <summary>The operator that a text spells, <see cref=\"SyntaxKind.None\"/> if it spells none.</summary>");
        code.Open("public static SyntaxKind GetOperatorKind(ReadOnlySpan<char> text) => text switch");
        foreach (var known in grammar.Operators)
        {
            code.Line($"\"{known.Text}\" => SyntaxKind.{known.Name}Token,");
        }

        code.Line("_ => SyntaxKind.None,").Close(";");

        foreach (var category in grammar.KeywordCategories)
        {
            code.Line().Summary(category.Summary);
            code.Line($"public static ReadOnlySpan<SyntaxKind> {Naming.Pascal(category.Name)}Keywords =>");
            code.Line("[").Line("    " + string.Join(",\n        ", category.Words.Select(w => $"SyntaxKind.{Naming.Pascal(w)}Keyword")) + ",");
            code.Line("];");
        }

        return code.Close().ToString();
    }
}
