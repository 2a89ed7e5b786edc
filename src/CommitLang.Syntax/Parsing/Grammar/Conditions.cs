using CommitLang.Syntax.Green;
using CommitLang.Syntax.Parsing.Primitives;
using Pidgin;
using static CommitLang.Syntax.Parsing.Grammar.Build;

namespace CommitLang.Syntax.Parsing.Grammar;

/// <summary>Conditions of declarations, tests of rules, and patterns.</summary>
internal static class Conditions
{
    private static readonly Parser<GreenToken, GreenNode?> MaybeWithin = Maybe(PlainClauses.Within, SyntaxKind.WithinKeyword);

    private static readonly Parser<GreenToken, GreenNode?> MaybeCounterpart = Maybe(PlainClauses.Counterpart, PlainClauses.Prepositions);

    private static readonly Parser<GreenToken, GreenToken> VariableToken = new ExpectToken(SyntaxKind.VariableToken, "a variable");

    private static readonly Parser<GreenToken, GreenNode> Reason = Node(
        SharedNodes.Reason,
        The(SyntaxKind.SlashToken), new ExpectOneOf("a reason, such as `breached`", SyntaxFacts.ReasonKeywords.ToArray()));

    public static readonly Parser<GreenToken, GreenNode> Verdict = Node(
        SharedNodes.Verdict,
        new ExpectOneOf("a verdict (`consistent`, `contradicted` or `unverified`)", SyntaxFacts.VerdictKeywords.ToArray()),
        Maybe(Reason, SyntaxKind.SlashToken));

    private static readonly Parser<GreenToken, GreenNode> OfVerdict = Node(
        (declaration, word, not, verdict) => new VerdictConditionGreen(declaration, word, not, verdict),
        new ExpectReference("the name of a declaration", NamePlace.Alone), The(SyntaxKind.IsKeyword), Maybe(SyntaxKind.NotKeyword), Verdict);

    private static readonly Parser<GreenToken, GreenNode> Is = Node(
        (variable, word, not, what) => new IsTestGreen(variable, word, not, what),
        VariableToken, The(SyntaxKind.IsKeyword), Maybe(SyntaxKind.NotKeyword), Terms.TestObject);

    private static readonly Parser<GreenToken, GreenNode> In = Node(
        (variable, word, group) => new InTestGreen(variable, word, group),
        VariableToken, The(SyntaxKind.InKeyword), NameBeforeClauses("the name of a group"));

    private static readonly Parser<GreenToken, GreenNode> Compares = Node(
        (variable, comparison, value) => new ComparisonTestGreen(variable, comparison, value),
        VariableToken, Terms.Comparison, Terms.Value);

    private static readonly Parser<GreenToken, GreenNode> LoneConduct = Node(conduct => new ConductPatternGreen(conduct), Terms.LoneConduct);

    private static readonly Parser<GreenToken, GreenNode> Deed = Node(
        (actor, verb, not, conduct, counterpart) => new DeedPatternGreen(actor, verb, not, conduct, counterpart),
        Terms.PatternActor, new ExpectOneOf("`did`", SyntaxKind.DidKeyword, SyntaxKind.DoesKeyword), Maybe(SyntaxKind.NotKeyword), Terms.Conduct,
        MaybeCounterpart);

    private static readonly Parser<GreenToken, GreenNode> Measurement = Node(
        (actor, verb, measure, counterpart, comparison, value, trailing) =>
            new MeasurementPatternGreen(actor, verb, measure, counterpart, comparison, value, trailing),
        Terms.PatternActor, new ExpectOneOf("`had`", SyntaxKind.HadKeyword, SyntaxKind.HasKeyword), Name("a measure"), MaybeCounterpart,
        Terms.Comparison, Terms.Value, MaybeCounterpart);

    private static readonly Parser<GreenToken, GreenNode> AtLeast = Node(
        (at, least, count, conduct, within) => new AtLeastPatternGreen(at, least, count, conduct, within),
        The(SyntaxKind.AtKeyword), The(SyntaxKind.LeastKeyword), Terms.Count, Terms.Conduct, PlainClauses.Within);

    private static readonly ParserTable PatternsByVerb = new ParserTable()
        .With(Deed, SyntaxKind.DidKeyword, SyntaxKind.DoesKeyword)
        .With(Measurement, SyntaxKind.HadKeyword, SyntaxKind.HasKeyword);

    private static readonly ParserTable TestsByVerb = new ParserTable()
        .With(PatternsByVerb)
        .With(Is, SyntaxKind.IsKeyword)
        .With(In, SyntaxKind.InKeyword)
        .With(Compares, Terms.Comparisons);

    private static readonly Parser<GreenToken, GreenNode> AtLeastOrConduct =
        new DispatchOnSecond(new ParserTable().With(AtLeast, SyntaxKind.LeastKeyword).With(PatternsByVerb), LoneConduct);

    private static readonly Parser<GreenToken, GreenNode> SimplePattern = new Dispatch(
        new ParserTable()
            .With(new DispatchOnSecond(PatternsByVerb, Deed), SyntaxKind.VariableToken)
            .With(AtLeastOrConduct, SyntaxKind.AtKeyword),
        new DispatchOnSecond(PatternsByVerb, LoneConduct));

    private static readonly Parser<GreenToken, GreenNode> SimpleTest = new Dispatch(
        new ParserTable()
            .With(new DispatchOnSecond(TestsByVerb, Deed), SyntaxKind.VariableToken)
            .With(AtLeastOrConduct, SyntaxKind.AtKeyword)
            .With(OfVerdict, SyntaxKind.ReferenceToken),
        new DispatchOnSecond(new ParserTable().With(PatternsByVerb).With(OfVerdict, SyntaxKind.IsKeyword), LoneConduct));

    private static readonly Parser<GreenToken, GreenNode> Pattern = WithAfter(SimplePattern);

    /// <summary>A pattern of a rule: here <c>and</c> makes one pattern of several.</summary>
    public static readonly Parser<GreenToken, GreenNode> RulePattern =
        new OperatorList(Pattern, SyntaxKind.AndKeyword, MaybeWithin, (patterns, within) => new JointPatternGreen(patterns, within));

    private static readonly Parser<GreenToken, GreenNode> NestedUnary = new StackGuard(GetUnary);

    private static readonly Parser<GreenToken, GreenNode> Nested = new StackGuard(GetCondition);

    private static readonly Parser<GreenToken, GreenNode> Not = Node(
        (not, operand) => new NotConditionGreen(not, operand), The(SyntaxKind.NotKeyword), NestedUnary);

    private static readonly Parser<GreenToken, GreenNode> Parenthesized = Node(
        (open, content, close) => new ParenthesizedConditionGreen(open, content, close),
        The(SyntaxKind.OpenParenToken), new JointContent(Nested, PlainClauses.Within), TheAhead(SyntaxKind.CloseParenToken));

    private static readonly Parser<GreenToken, GreenNode> Unary = new Dispatch(
        new ParserTable().With(Not, SyntaxKind.NotKeyword).With(Parenthesized, SyntaxKind.OpenParenToken),
        WithAfter(SimpleTest));

    private static readonly Parser<GreenToken, GreenNode> Conjunction =
        new OperatorList(Unary, SyntaxKind.AndKeyword, Nothing, (operands, _) => new AndConditionGreen(operands));

    /// <summary>A condition or test.</summary>
    public static readonly Parser<GreenToken, GreenNode> Condition =
        new OperatorList(Conjunction, SyntaxKind.OrKeyword, Nothing, (operands, _) => new OrConditionGreen(operands));

    private static Parser<GreenToken, GreenNode> WithAfter(Parser<GreenToken, GreenNode> simple)
    {
        var tail = Parser.Map<GreenToken, GreenToken, GreenNode, GreenNode?, Func<GreenNode, GreenNode>>(
            (after, earlier, within) => later => new AfterPatternGreen(later, after, earlier, within),
            The(SyntaxKind.AfterKeyword), new StackGuard(GetPattern), MaybeWithin);
        return new WithTail(simple, JointContent.IsPattern, SyntaxKind.AfterKeyword, tail);
    }

    // Asked for when a condition is nested for the first time: by then the fields are set.
    private static Parser<GreenToken, GreenNode> GetUnary() => Unary;

    private static Parser<GreenToken, GreenNode> GetCondition() => Condition;

    private static Parser<GreenToken, GreenNode> GetPattern() => Pattern;
}
