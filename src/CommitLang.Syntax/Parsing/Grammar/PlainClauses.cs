using CommitLang.Syntax.Green;
using CommitLang.Syntax.Parsing.Primitives;
using Pidgin;
using static CommitLang.Syntax.Parsing.Grammar.Build;

namespace CommitLang.Syntax.Parsing.Grammar;

/// <summary>Clauses without conditions, and the tables of those that several statements share.</summary>
internal static class PlainClauses
{
    public static readonly SyntaxKind[] Prepositions = [SyntaxKind.TowardKeyword, SyntaxKind.WithKeyword, SyntaxKind.AgainstKeyword];

    public static readonly Parser<GreenToken, GreenNode> Counterpart = Node(
        SharedNodes.Counterpart,
        new ExpectOneOf("`toward`", Prepositions), List(Terms.Counterpart));

    public static readonly Parser<GreenToken, GreenNode> From = Node(
        (from, date) => new FromClauseGreen(from, date), The(SyntaxKind.FromKeyword), Date("a date"));

    public static readonly Parser<GreenToken, GreenNode> Until = Node(
        (until, date) => new UntilClauseGreen(until, date), The(SyntaxKind.UntilKeyword), Date("a date"));

    public static readonly Parser<GreenToken, GreenNode?> MaybeFrom = Maybe(From, SyntaxKind.FromKeyword);

    public static readonly Parser<GreenToken, GreenNode?> MaybeUntil = Maybe(Until, SyntaxKind.UntilKeyword);

    public static readonly Parser<GreenToken, GreenNode> Within = Node(
        (within, duration) => new WithinClauseGreen(within, duration), The(SyntaxKind.WithinKeyword), Terms.Duration);

    public static readonly Parser<GreenToken, GreenNode> KnownBy = Node(
        (known, by, date) => new KnownByClauseGreen(known, by, date), The(SyntaxKind.KnownKeyword), The(SyntaxKind.ByKeyword), Date("a date"));

    public static readonly Parser<GreenToken, GreenNode> AccordingTo = Node(
        (according, to, actors) => new AccordingToClauseGreen(according, to, actors),
        The(SyntaxKind.AccordingKeyword), The(SyntaxKind.ToKeyword), List(NameBeforeClauses("an actor")));

    private static readonly Parser<GreenToken, GreenNode> Source = Node(
        (source, quote) => new CitationGreen(source, quote), new ExpectName("the name of a source", NamePlace.Alone), Maybe(SyntaxKind.StringToken));

    public static readonly Parser<GreenToken, GreenNode> Citation = Node(
        (separator, open, sources, close) => new CitationClauseGreen(separator, open, sources, close),
        Maybe(SyntaxKind.CommaToken), The(SyntaxKind.OpenBracketToken), List(Source), TheAhead(SyntaxKind.CloseBracketToken));

    public static readonly Parser<GreenToken, GreenNode> As = Node(
        (word, name) => new AsClauseGreen(word, name), The(SyntaxKind.AsKeyword), NameBeforeClauses("a name"));

    private static readonly Parser<GreenToken, GreenNode> Corrects = Node(
        (word, record) => new CorrectsClauseGreen(word, record),
        The(SyntaxKind.CorrectsKeyword), new ExpectReference("the name of a record", NamePlace.BeforeClauses));

    /// <summary>What every record may have.</summary>
    public static readonly ParserTable OfAnyRecord = new ParserTable()
        .With(AccordingTo, SyntaxKind.AccordingKeyword)
        .With(As, SyntaxKind.AsKeyword)
        .With(Corrects, SyntaxKind.CorrectsKeyword)
        .With(Citation, SyntaxKind.OpenBracketToken, SyntaxKind.CommaToken);

    /// <summary>What records of deeds and measurements may have.</summary>
    public static readonly ParserTable OfRecord = new ParserTable()
        .With(Counterpart, Prepositions)
        .With(OfAnyRecord);
}
