using CommitLang.Syntax.Green;
using CommitLang.Syntax.Parsing.Primitives;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Grammar;

/// <summary>Short ways to write the grammar down: a node is a function of its parts, which are read one after the other.</summary>
internal static class Build
{
    public static readonly Parser<GreenToken, GreenNode?> Nothing = Parser<GreenToken>.Return<GreenNode?>(null);

    /// <summary>A keyword or operator that must be there.</summary>
    public static Parser<GreenToken, GreenToken> The(SyntaxKind kind) => new ExpectToken(kind, $"`{SyntaxFacts.GetText(kind)}`");

    /// <summary>A keyword or operator that must be there; what stands before it is skipped.</summary>
    public static Parser<GreenToken, GreenToken> TheAhead(SyntaxKind kind) => new ExpectTokenAhead(kind, $"`{SyntaxFacts.GetText(kind)}`");

    /// <summary>A string that must be there.</summary>
    public static Parser<GreenToken, GreenToken> Text(string what) => new ExpectToken(SyntaxKind.StringToken, what);

    /// <summary>A date that must be there.</summary>
    public static Parser<GreenToken, GreenToken> Date(string what) => new ExpectDate(what);

    /// <summary>A token of some kind if it is there.</summary>
    public static Parser<GreenToken, GreenToken?> Maybe(params SyntaxKind[] kinds) => new OptionalToken(kinds);

    /// <summary>A node if a token that it starts with is there.</summary>
    public static Parser<GreenToken, GreenNode?> Maybe(Parser<GreenToken, GreenNode> node, params SyntaxKind[] kinds) => new OptionalNode(node, kinds);

    /// <summary>A name where every word is one.</summary>
    public static Parser<GreenToken, GreenNode> Name(string what) => new ExpectNameNode(what, NamePlace.Alone);

    /// <summary>A name with clauses behind it.</summary>
    public static Parser<GreenToken, GreenNode> NameBeforeClauses(string what) => new ExpectNameNode(what, NamePlace.BeforeClauses);

    /// <summary>Several nodes with commas between.</summary>
    public static Parser<GreenToken, GreenNode> List(Parser<GreenToken, GreenNode> item) => new CommaList(item);

    public static Parser<GreenToken, GreenNode> Node<T1>(Func<T1, GreenNode> make, Parser<GreenToken, T1> a) => Parser.Map(make, a);

    public static Parser<GreenToken, GreenNode> Node<T1, T2>(
        Func<T1, T2, GreenNode> make, Parser<GreenToken, T1> a, Parser<GreenToken, T2> b) => Parser.Map(make, a, b);

    public static Parser<GreenToken, GreenNode> Node<T1, T2, T3>(
        Func<T1, T2, T3, GreenNode> make, Parser<GreenToken, T1> a, Parser<GreenToken, T2> b, Parser<GreenToken, T3> c) =>
        Parser.Map(make, a, b, c);

    public static Parser<GreenToken, GreenNode> Node<T1, T2, T3, T4>(
        Func<T1, T2, T3, T4, GreenNode> make,
        Parser<GreenToken, T1> a, Parser<GreenToken, T2> b, Parser<GreenToken, T3> c, Parser<GreenToken, T4> d) =>
        Parser.Map(make, a, b, c, d);

    public static Parser<GreenToken, GreenNode> Node<T1, T2, T3, T4, T5>(
        Func<T1, T2, T3, T4, T5, GreenNode> make,
        Parser<GreenToken, T1> a, Parser<GreenToken, T2> b, Parser<GreenToken, T3> c, Parser<GreenToken, T4> d, Parser<GreenToken, T5> e) =>
        Parser.Map(make, a, b, c, d, e);

    public static Parser<GreenToken, GreenNode> Node<T1, T2, T3, T4, T5, T6>(
        Func<T1, T2, T3, T4, T5, T6, GreenNode> make,
        Parser<GreenToken, T1> a, Parser<GreenToken, T2> b, Parser<GreenToken, T3> c, Parser<GreenToken, T4> d, Parser<GreenToken, T5> e,
        Parser<GreenToken, T6> f) =>
        Parser.Map(make, a, b, c, d, e, f);

    public static Parser<GreenToken, GreenNode> Node<T1, T2, T3, T4, T5, T6, T7>(
        Func<T1, T2, T3, T4, T5, T6, T7, GreenNode> make,
        Parser<GreenToken, T1> a, Parser<GreenToken, T2> b, Parser<GreenToken, T3> c, Parser<GreenToken, T4> d, Parser<GreenToken, T5> e,
        Parser<GreenToken, T6> f, Parser<GreenToken, T7> g) =>
        Parser.Map(make, a, b, c, d, e, f, g);

    public static Parser<GreenToken, GreenNode> Node<T1, T2, T3, T4, T5, T6, T7, T8>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, GreenNode> make,
        Parser<GreenToken, T1> a, Parser<GreenToken, T2> b, Parser<GreenToken, T3> c, Parser<GreenToken, T4> d, Parser<GreenToken, T5> e,
        Parser<GreenToken, T6> f, Parser<GreenToken, T7> g, Parser<GreenToken, T8> h) =>
        Parser.Map(make, a, b, c, d, e, f, g, h);
}
