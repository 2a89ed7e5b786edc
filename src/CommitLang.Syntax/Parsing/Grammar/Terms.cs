using CommitLang.Syntax.Green;
using CommitLang.Syntax.Parsing.Primitives;
using Pidgin;
using static CommitLang.Syntax.Parsing.Grammar.Build;

namespace CommitLang.Syntax.Parsing.Grammar;

/// <summary>Names and values.</summary>
internal static class Terms
{
    public static readonly SyntaxKind[] Comparisons =
    [
        SyntaxKind.LessEqualsToken, SyntaxKind.LessToken, SyntaxKind.GreaterEqualsToken, SyntaxKind.GreaterToken, SyntaxKind.EqualsToken,
        SyntaxKind.ExclamationEqualsToken,
    ];

    public static readonly Parser<GreenToken, GreenToken> Comparison =
        new ExpectOneOf("a comparison (`<=`, `<`, `>=`, `>`, `=` or `!=`)", Comparisons);

    private static readonly Parser<GreenToken, GreenToken?> Magnitude =
        Maybe(SyntaxKind.KKeyword, SyntaxKind.MnKeyword, SyntaxKind.BnKeyword, SyntaxKind.TnKeyword);

    private static readonly Parser<GreenToken, GreenToken> Number = new ExpectToken(SyntaxKind.NumberToken, "a number");

    private static readonly Parser<GreenToken, GreenNode> RangeEnd = Node(
        (dots, minus, number, magnitude) => new RangeEndGreen(dots, minus, number, magnitude),
        The(SyntaxKind.DotDotToken), Maybe(SyntaxKind.MinusToken), Number, Magnitude);

    public static readonly Parser<GreenToken, GreenNode> Value = Node(
        (minus, number, magnitude, range, unit) => new ValueGreen(minus, number, magnitude, range, unit),
        Maybe(SyntaxKind.MinusToken), Number, Magnitude, Maybe(RangeEnd, SyntaxKind.DotDotToken), new OptionalUnit());

    public static readonly Parser<GreenToken, GreenNode> Duration = Node(
        (number, unit) => new DurationGreen(number, unit),
        Number,
        new ExpectOneOf("a span of time (`days`, `weeks`, `months` or `years`)", SyntaxKind.DaysKeyword, SyntaxKind.DayKeyword,
            SyntaxKind.WeeksKeyword, SyntaxKind.WeekKeyword, SyntaxKind.MonthsKeyword, SyntaxKind.MonthKeyword, SyntaxKind.YearsKeyword,
            SyntaxKind.YearKeyword));

    private static readonly Parser<GreenToken, GreenNode> Variable =
        Node(token => new VariableGreen(token), new ExpectToken(SyntaxKind.VariableToken, "a variable"));

    private static readonly Parser<GreenToken, GreenNode> Wildcard = Node(token => new WildcardGreen(token), The(SyntaxKind.UnderscoreToken));

    public static readonly Parser<GreenToken, GreenNode> StringLiteral = Node(token => new StringLiteralGreen(token), Text("a text in quotes"));

    private static readonly Parser<GreenToken, GreenNode> Argument = new Dispatch(
        new ParserTable()
            .With(Variable, SyntaxKind.VariableToken)
            .With(Wildcard, SyntaxKind.UnderscoreToken)
            .With(Value, SyntaxKind.NumberToken, SyntaxKind.MinusToken)
            .With(StringLiteral, SyntaxKind.StringToken),
        Name("an argument"));

    public static readonly Parser<GreenToken, GreenNode> Counterpart = new Dispatch(
        new ParserTable().With(Variable, SyntaxKind.VariableToken).With(Wildcard, SyntaxKind.UnderscoreToken),
        NameBeforeClauses("an actor"));

    public static readonly Parser<GreenToken, GreenNode> PatternActor =
        new Dispatch(new ParserTable().With(Variable, SyntaxKind.VariableToken), Name("an actor"));

    /// <summary>What a variable is: a name or a variable, with more tests or clauses behind it.</summary>
    public static readonly Parser<GreenToken, GreenNode> TestObject =
        new Dispatch(new ParserTable().With(Variable, SyntaxKind.VariableToken), NameBeforeClauses("a name"));

    private static readonly Parser<GreenToken, GreenNode> Arguments = Node(
        SharedNodes.Arguments,
        The(SyntaxKind.OpenParenToken), List(Argument), TheAhead(SyntaxKind.CloseParenToken));

    public static readonly Parser<GreenToken, GreenNode> Conduct = new ConductParser("a conduct", Arguments);

    /// <summary>The conduct of a pattern that consists of nothing else.</summary>
    public static readonly Parser<GreenToken, GreenNode> LoneConduct = new ConductParser("a condition", Arguments);

    public static readonly Parser<GreenToken, GreenNode> Parameters = Node(
        (open, parameters, close) => new ParameterListGreen(open, parameters, close),
        The(SyntaxKind.OpenParenToken), List(Name("a parameter")), TheAhead(SyntaxKind.CloseParenToken));

    public static readonly Parser<GreenToken, GreenToken> Count = Number;
}
