using CommitLang.Syntax.Green;
using CommitLang.Syntax.Parsing.Primitives;
using Pidgin;
using static CommitLang.Syntax.Parsing.Grammar.Build;

namespace CommitLang.Syntax.Parsing.Grammar;

/// <summary>Declarations, records and rules.</summary>
internal static class RecordGrammar
{
    private static readonly Parser<GreenToken, GreenNode> ActorNames = List(Name("an actor"));

    private static readonly Parser<GreenToken, GreenNode> NamedActors =
        new ActorsParser(ActorNames, SyntaxKind.None, "this is told of one actor or of several, named one by one");

    private static readonly Parser<GreenToken, GreenNode> Speakers =
        new ActorsParser(ActorNames, SyntaxKind.EachKeyword, "it is not known which before `did` only");

    private static readonly Parser<GreenToken, GreenNode> Doers =
        new ActorsParser(ActorNames, SyntaxKind.OneKeyword, "it stands before words only; name the members that did it");

    private static readonly Parser<GreenToken, GreenToken> RecordDate = Date("the date of the record");

    private static readonly Parser<GreenToken, GreenToken?> MaybeDate = new OptionalDate();

    private static readonly Parser<GreenToken, GreenToken?> MaybePossibly = Maybe(SyntaxKind.PossiblyKeyword);

    private static readonly Parser<GreenToken, GreenNode?> RecordClauses = new ClauseList(PlainClauses.OfRecord);

    private static readonly Parser<GreenToken, GreenToken> EndOfRecord = new EndOfStatement(PlainClauses.OfRecord);

    private static readonly ParserTable DeclarationClauses = new ParserTable()
        .With(
            Node((word, audience) => new ToldClauseGreen(word, audience), The(SyntaxKind.ToldKeyword), List(NameBeforeClauses("an actor"))),
            SyntaxKind.ToldKeyword)
        .With(PlainClauses.From, SyntaxKind.FromKeyword)
        .With(PlainClauses.Until, SyntaxKind.UntilKeyword)
        .With(Node((word, date) => new DuringClauseGreen(word, date), The(SyntaxKind.DuringKeyword), Date("a date")), SyntaxKind.DuringKeyword)
        .With(Node((word, duration) => new ForClauseGreen(word, duration), The(SyntaxKind.ForKeyword), Terms.Duration), SyntaxKind.ForKeyword)
        .With(Node((word, date) => new ByClauseGreen(word, date), The(SyntaxKind.ByKeyword), Date("a date")), SyntaxKind.ByKeyword)
        .With(PlainClauses.Within, SyntaxKind.WithinKeyword)
        .With(Node((word, date) => new AtClauseGreen(word, date), The(SyntaxKind.AtKeyword), Date("a date")), SyntaxKind.AtKeyword)
        .With(
            Node(
                (word, period) => new EveryClauseGreen(word, period),
                The(SyntaxKind.EveryKeyword),
                new ExpectOneOf("`year`, `quarter` or `month`", SyntaxKind.YearKeyword, SyntaxKind.QuarterKeyword, SyntaxKind.MonthKeyword)),
            SyntaxKind.EveryKeyword)
        .With(Conditional(SyntaxKind.IfKeyword, (word, condition) => new IfClauseGreen(word, condition)), SyntaxKind.IfKeyword)
        .With(Conditional(SyntaxKind.WheneverKeyword, (word, condition) => new WheneverClauseGreen(word, condition)), SyntaxKind.WheneverKeyword)
        .With(Conditional(SyntaxKind.WhileKeyword, (word, condition) => new WhileClauseGreen(word, condition)), SyntaxKind.WhileKeyword)
        .With(Conditional(SyntaxKind.UnlessKeyword, (word, condition) => new UnlessClauseGreen(word, condition)), SyntaxKind.UnlessKeyword)
        .With(
            Node((word, conducts) => new ExceptClauseGreen(word, conducts), The(SyntaxKind.ExceptKeyword), List(Terms.Conduct)),
            SyntaxKind.ExceptKeyword)
        .With(
            Node((word, name) => new UnderClauseGreen(word, name), The(SyntaxKind.UnderKeyword), NameBeforeClauses("the name of an agreement")),
            SyntaxKind.UnderKeyword)
        .With(
            Node(
                (word, name) => new ReplacingClauseGreen(word, name),
                The(SyntaxKind.ReplacingKeyword), new ExpectReference("the name of a declaration", NamePlace.BeforeClauses)),
            SyntaxKind.ReplacingKeyword)
        .With(PlainClauses.OfRecord);

    private static readonly Parser<GreenToken, GreenNode> Declaration = Node(
        (date, actors, colon, words, clauses, end) => new DeclarationStatementGreen(date, actors, colon, words, clauses, end),
        MaybeDate, Speakers, TheAhead(SyntaxKind.ColonToken), WordsGrammar.Words, new ClauseList(DeclarationClauses),
        new EndOfStatement(DeclarationClauses));

    private static readonly Parser<GreenToken, GreenNode> Deed = Node(
        (date, actors, possibly, did, not, conduct, clauses, end) => new DeedStatementGreen(date, actors, possibly, did, not, conduct, clauses, end),
        RecordDate, Doers, MaybePossibly, TheAhead(SyntaxKind.DidKeyword), new DeedNot(), Terms.Conduct, RecordClauses, EndOfRecord);

    private static readonly Parser<GreenToken, (GreenToken Date, GreenNode Actors, GreenToken? Possibly, GreenToken Had)> MeasurementHead = Parser.Map(
        (GreenToken date, GreenNode actors, GreenToken? possibly, GreenToken had) => (date, actors, possibly, had),
        RecordDate, NamedActors, MaybePossibly, TheAhead(SyntaxKind.HadKeyword));

    private static readonly Parser<GreenToken, GreenNode> Measurement = Node(
        (head, measure, counterpart, qualifier, value, clauses, end) => new MeasurementStatementGreen(
            head.Date, head.Actors, head.Possibly, head.Had, measure, counterpart, qualifier, value, clauses, end),
        MeasurementHead, NameBeforeClauses("a measure"), Maybe(PlainClauses.Counterpart, PlainClauses.Prepositions),
        Maybe([SyntaxKind.OfKeyword, SyntaxKind.AboutKeyword, .. Terms.Comparisons]), Terms.Value, RecordClauses, EndOfRecord);

    private static readonly Parser<GreenToken, GreenNode> Monitored = Node(
        (date, actors, verb, subject, conduct, clauses, end) => new MonitoredStatementGreen(date, actors, verb, subject, conduct, clauses, end),
        RecordDate, NamedActors, TheAhead(SyntaxKind.MonitoredKeyword), Name("the actor that was watched"), Terms.Conduct, RecordClauses, EndOfRecord);

    private static readonly Parser<GreenToken, GreenNode> Withheld = Node(
        (date, actors, verb, conduct, clauses, end) => new WithheldStatementGreen(date, actors, verb, conduct, clauses, end),
        RecordDate, NamedActors, TheAhead(SyntaxKind.WithheldKeyword), Terms.Conduct, RecordClauses, EndOfRecord);

    private static readonly Parser<GreenToken, GreenNode> Revision = Node(
        (date, actors, verb, declaration, clauses, end) => new RevisionStatementGreen(date, actors, verb, declaration, clauses, end),
        RecordDate, NamedActors,
        new ExpectOneOf("`withdraws`, `suspends` or `resumes`", SyntaxKind.WithdrawsKeyword, SyntaxKind.SuspendsKeyword, SyntaxKind.ResumesKeyword),
        new ExpectReference("the name of a declaration or agreement", NamePlace.BeforeClauses), new ClauseList(PlainClauses.OfAnyRecord),
        new EndOfStatement(PlainClauses.OfAnyRecord));

    private static readonly ParserTable Verbs = new ParserTable()
        .With(Declaration, SyntaxKind.ColonToken)
        .With(Deed, SyntaxKind.DidKeyword)
        .With(Measurement, SyntaxKind.HadKeyword)
        .With(Monitored, SyntaxKind.MonitoredKeyword)
        .With(Withheld, SyntaxKind.WithheldKeyword)
        .With(Revision, SyntaxKind.WithdrawsKeyword, SyntaxKind.SuspendsKeyword, SyntaxKind.ResumesKeyword);

    private static readonly ParserTable RuleClauses = new ParserTable()
        .With(PlainClauses.Counterpart, PlainClauses.Prepositions)
        .With(Conditional(SyntaxKind.WhenKeyword, (word, condition) => new WhenClauseGreen(word, condition)), SyntaxKind.WhenKeyword)
        .With(Conditional(SyntaxKind.UnlessKeyword, (word, condition) => new UnlessClauseGreen(word, condition)), SyntaxKind.UnlessKeyword)
        .With(PlainClauses.From, SyntaxKind.FromKeyword)
        .With(PlainClauses.Until, SyntaxKind.UntilKeyword)
        .With(PlainClauses.AccordingTo, SyntaxKind.AccordingKeyword)
        .With(
            Node(
                (word, rules) => new OverridesClauseGreen(word, rules),
                The(SyntaxKind.OverridesKeyword), List(new ExpectReference("the name of a rule", NamePlace.BeforeClauses))),
            SyntaxKind.OverridesKeyword)
        .With(PlainClauses.Citation, SyntaxKind.OpenBracketToken, SyntaxKind.CommaToken);

    private static readonly Parser<GreenToken, (GreenToken Rule, GreenNode? Name, GreenToken Colon)> RuleHead = Parser.Map(
        (GreenToken rule, GreenNode? name, GreenToken colon) => (rule, name, colon),
        The(SyntaxKind.RuleKeyword), new OptionalName("the name of the rule"), TheAhead(SyntaxKind.ColonToken));

    private static readonly Parser<GreenToken, GreenNode> Rule = Node(
        (head, pattern, counts, @as, not, conduct, clauses, end) => new RuleStatementGreen(
            head.Rule, head.Name, head.Colon, pattern, counts, @as, not, conduct, clauses, end),
        RuleHead, Conditions.RulePattern, TheAhead(SyntaxKind.CountsKeyword), The(SyntaxKind.AsKeyword), Maybe(SyntaxKind.NotKeyword),
        Terms.Conduct, new ClauseList(RuleClauses), new EndOfStatement(RuleClauses));

    private static readonly ParserTable Statements = new ParserTable().With(FrameGrammar.Statements).With(Rule, SyntaxKind.RuleKeyword);

    /// <summary>All statements to the end of the tokens.</summary>
    public static readonly Parser<GreenToken, Pidgin.Unit> File = new Statements(
        new StatementStart(Statements, new RecordDispatch(Verbs, Statements), new Broken(Statements)));

    private static Parser<GreenToken, GreenNode> Conditional(SyntaxKind word, Func<GreenToken, GreenNode, GreenNode> make) =>
        Node(make, The(word), Conditions.Condition);
}
