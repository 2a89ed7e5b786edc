using CommitLang.Syntax.Green;
using CommitLang.Syntax.Parsing.Primitives;
using Pidgin;
using static CommitLang.Syntax.Parsing.Grammar.Build;

namespace CommitLang.Syntax.Parsing.Grammar;

/// <summary>The words of a declaration.</summary>
internal static class WordsGrammar
{
    private static readonly Parser<GreenToken, GreenNode?> MaybeModal = new OptionalModal();

    private static readonly Parser<GreenToken, GreenNode> Forbidden = new ConductList(Terms.Conduct, SyntaxKind.OrKeyword, "not");

    private static readonly Parser<GreenToken, GreenNode> Promise = Node(
        (modal, conducts) => new PromiseWordsGreen(modal, conducts), MaybeModal, new ConductList(Terms.Conduct, SyntaxKind.None, ""));

    private static readonly Parser<GreenToken, GreenNode> Prohibition = Node(
        (modal, not, conducts) => new ProhibitionWordsGreen(modal, not, conducts), MaybeModal, The(SyntaxKind.NotKeyword), Forbidden);

    private static readonly Parser<GreenToken, GreenNode> Keep = Node(
        (modal, keep, conduct) => new KeepWordsGreen(modal, keep, conduct), MaybeModal, The(SyntaxKind.KeepKeyword), Terms.Conduct);

    private static readonly Parser<GreenToken, GreenNode> Reservation = new MayNot(
        Node(
            (may, conducts) => new ReservationWordsGreen(may, conducts),
            The(SyntaxKind.MayKeyword), new ConductList(Terms.Conduct, SyntaxKind.OrKeyword, "may")),
        Forbidden);

    private static readonly Parser<GreenToken, GreenNode> AtBaseline = Node(
        (at, date) => new AtBaselineGreen(at, date), The(SyntaxKind.AtKeyword), Date("a date"));

    private static readonly Parser<GreenToken, GreenNode> YearBefore = Node(
        (a, year, before) => new YearBeforeBaselineGreen(a, year, before),
        The(SyntaxKind.AKeyword), The(SyntaxKind.YearKeyword), The(SyntaxKind.BeforeKeyword));

    private static readonly Parser<GreenToken, GreenNode?> Baseline = Maybe(
        new Dispatch(new ParserTable().With(YearBefore, SyntaxKind.AKeyword), AtBaseline), SyntaxKind.AtKeyword, SyntaxKind.AKeyword);

    private static readonly Parser<GreenToken, GreenNode?> Offset = Maybe(
        Node(
            (sign, value) => new BoundOffsetGreen(sign, value),
            new ExpectOneOf("`+`", SyntaxKind.PlusToken, SyntaxKind.MinusToken), Terms.Value),
        SyntaxKind.PlusToken, SyntaxKind.MinusToken);

    private static readonly Parser<GreenToken, GreenNode> Bound = new BoundParser(
        Terms.Value, NameBeforeClauses("a measure"), Baseline, Offset);

    private static readonly Parser<GreenToken, GreenNode> Quantity = new Dispatch(
        new ParserTable().With(
            new DispatchOnSecond(
                new ParserTable().With(
                    Node(
                        (function, open, argument, close) => new AggregateQuantityGreen(function, open, argument, close),
                        new ExpectOneOf("a function", WordsParser.Functions), The(SyntaxKind.OpenParenToken), Terms.Conduct,
                        TheAhead(SyntaxKind.CloseParenToken)),
                    SyntaxKind.OpenParenToken),
                Node(measure => new MeasureQuantityGreen(measure), Name("a measure"))),
            WordsParser.Functions),
        Node(measure => new MeasureQuantityGreen(measure), Name("a measure")));

    private static readonly Parser<GreenToken, GreenNode> OfQuantity = Node(
        (modal, quantity, counterpart, comparison, bound) => new QuantityWordsGreen(modal, quantity, counterpart, comparison, bound),
        MaybeModal, Quantity, Maybe(PlainClauses.Counterpart, PlainClauses.Prepositions), Terms.Comparison, Bound);

    public static readonly Parser<GreenToken, GreenNode> Words = new WordsParser(Promise, Prohibition, Keep, Reservation, OfQuantity);
}
