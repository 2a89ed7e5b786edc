using CommitLang.Syntax.Green;
using CommitLang.Syntax.Parsing.Primitives;
using Pidgin;
using static CommitLang.Syntax.Parsing.Grammar.Build;

namespace CommitLang.Syntax.Parsing.Grammar;

/// <summary>Statements that set the frame of a check, declare names, or say what is expected.</summary>
internal static class FrameGrammar
{
    private static readonly ParserTable NoClauses = new();

    private static readonly Parser<GreenToken, GreenToken> End = new EndOfStatement(NoClauses);

    private static readonly Parser<GreenToken, GreenToken?> MaybeText = Maybe(SyntaxKind.StringToken);

    private static readonly Parser<GreenToken, GreenToken> Grade = new ExpectName("a grade, such as `B2`,", NamePlace.Alone);

    private static readonly Parser<GreenToken, GreenNode> Import = Node(
        (import, path, end) => new ImportStatementGreen(import, path, end),
        The(SyntaxKind.ImportKeyword), new ImportPath(), End);

    private static readonly Parser<GreenToken, GreenNode> AsOf = Node(
        (@as, of, date, known, end) => new AsOfStatementGreen(@as, of, date, known, end),
        The(SyntaxKind.AsKeyword), The(SyntaxKind.OfKeyword), Date("a date"), Maybe(PlainClauses.KnownBy, SyntaxKind.KnownKeyword),
        new EndOfStatement(new ParserTable().With(PlainClauses.KnownBy, SyntaxKind.KnownKeyword)));

    private static readonly Parser<GreenToken, GreenNode> Accept = Node(
        (accept, grade, end) => new AcceptStatementGreen(accept, grade, end), The(SyntaxKind.AcceptKeyword), Grade, End);

    private static readonly Parser<GreenToken, GreenNode> Require = Node(
        (require, count, noun, end) => new RequireStatementGreen(require, count, noun, end),
        The(SyntaxKind.RequireKeyword), Terms.Count, new ExpectOneOf("`sources`", SyntaxKind.SourcesKeyword, SyntaxKind.SourceKeyword), End);

    private static readonly Parser<GreenToken, GreenNode> Code = Node(
        (word, code) => new CodeClauseGreen(word, code), The(SyntaxKind.CodeKeyword), Text("a code in quotes"));

    private static readonly Parser<GreenToken, GreenNode> IsKindOf = Node(
        (word, parents) => new IsClauseGreen(word, parents), The(SyntaxKind.IsKeyword), List(Name("a name")));

    private static readonly Parser<GreenToken, GreenNode> Mutual = Node(word => new MutualClauseGreen(word), The(SyntaxKind.MutualKeyword));

    private static readonly ParserTable ActorClauses = new ParserTable()
        .With(
            Node((word, names) => new AkaClauseGreen(word, names), The(SyntaxKind.AkaKeyword), List(Terms.StringLiteral)),
            SyntaxKind.AkaKeyword)
        .With(Code, SyntaxKind.CodeKeyword)
        .With(Relation(SyntaxKind.OrganKeyword, SyntaxKind.OfKeyword, (a, b, c, d, e) => new OrganClauseGreen(a, b, c, d, e)), SyntaxKind.OrganKeyword)
        .With(Relation(SyntaxKind.MemberKeyword, SyntaxKind.OfKeyword, (a, b, c, d, e) => new MemberClauseGreen(a, b, c, d, e)), SyntaxKind.MemberKeyword)
        .With(Relation(SyntaxKind.SpeaksKeyword, SyntaxKind.ForKeyword, (a, b, c, d, e) => new SpeaksForClauseGreen(a, b, c, d, e)), SyntaxKind.SpeaksKeyword)
        .With(Relation(SyntaxKind.ActsKeyword, SyntaxKind.ForKeyword, (a, b, c, d, e) => new ActsForClauseGreen(a, b, c, d, e)), SyntaxKind.ActsKeyword);

    private static readonly Parser<GreenToken, GreenNode> Actor = Node(
        (word, name, full, clauses, end) => new ActorStatementGreen(word, name, full, clauses, end),
        The(SyntaxKind.ActorKeyword), Name("the name of the actor"), MaybeText, new ClauseList(ActorClauses), new EndOfStatement(ActorClauses));

    private static readonly ParserTable ConductClauses = new ParserTable()
        .With(IsKindOf, SyntaxKind.IsKeyword).With(Mutual, SyntaxKind.MutualKeyword).With(Code, SyntaxKind.CodeKeyword);

    private static readonly Parser<GreenToken, GreenNode> Conduct = Node(
        (word, name, parameters, gloss, clauses, end) => new ConductStatementGreen(word, name, parameters, gloss, clauses, end),
        The(SyntaxKind.ConductKeyword), Name("the name of the conduct"), Maybe(Terms.Parameters, SyntaxKind.OpenParenToken), MaybeText,
        new ClauseList(ConductClauses), new EndOfStatement(ConductClauses));

    private static readonly ParserTable TopicClauses = new ParserTable().With(IsKindOf, SyntaxKind.IsKeyword);

    private static readonly Parser<GreenToken, GreenNode> Topic = Node(
        (word, name, gloss, clauses, end) => new TopicStatementGreen(word, name, gloss, clauses, end),
        The(SyntaxKind.TopicKeyword), Name("the name of the topic"), MaybeText, new ClauseList(TopicClauses), new EndOfStatement(TopicClauses));

    private static readonly Parser<GreenToken, GreenNode> Unit = Node(
        (word, name, equals, value, end) => new UnitStatementGreen(word, name, equals, value, end),
        The(SyntaxKind.UnitKeyword), Name("the name of the unit"), The(SyntaxKind.EqualsToken), Terms.Value, End);

    private static readonly ParserTable MeasureClauses = new ParserTable()
        .With(Node(word => new TotalClauseGreen(word), The(SyntaxKind.TotalKeyword)), SyntaxKind.TotalKeyword)
        .With(Mutual, SyntaxKind.MutualKeyword);

    private static readonly Parser<GreenToken, GreenNode> Measure = Node(
        (word, name, gloss, @in, unit, clauses, end) => new MeasureStatementGreen(word, name, gloss, @in, unit, clauses, end),
        The(SyntaxKind.MeasureKeyword), Name("the name of the measure"), MaybeText, The(SyntaxKind.InKeyword), new ExpectUnit(),
        new ClauseList(MeasureClauses), new EndOfStatement(MeasureClauses));

    private static readonly ParserTable SourceClauses = new ParserTable()
        .With(
            Node((word, text) => new PublisherClauseGreen(word, text), The(SyntaxKind.PublisherKeyword), Text("the publisher in quotes")),
            SyntaxKind.PublisherKeyword)
        .With(Node((word, text) => new UrlClauseGreen(word, text), The(SyntaxKind.UrlKeyword), Text("an address in quotes")), SyntaxKind.UrlKeyword)
        .With(Node((word, date) => new PublishedClauseGreen(word, date), The(SyntaxKind.PublishedKeyword), Date("a date")), SyntaxKind.PublishedKeyword)
        .With(Node((word, grade) => new GradeClauseGreen(word, grade), The(SyntaxKind.GradeKeyword), Grade), SyntaxKind.GradeKeyword);

    private static readonly Parser<GreenToken, GreenNode> Source = Node(
        (word, name, title, clauses, end) => new SourceStatementGreen(word, name, title, clauses, end),
        The(SyntaxKind.SourceKeyword), Name("the name of the source"), Text("the title in quotes"), new ClauseList(SourceClauses),
        new EndOfStatement(SourceClauses));

    private static readonly ParserTable AgreementClauses = new ParserTable()
        .With(PlainClauses.From, SyntaxKind.FromKeyword)
        .With(PlainClauses.Until, SyntaxKind.UntilKeyword)
        .With(
            Node(
                (word, party, from, until) => new PartyClauseGreen(word, party, from, until),
                The(SyntaxKind.PartyKeyword), Name("the name of a party"), PlainClauses.MaybeFrom, PlainClauses.MaybeUntil),
            SyntaxKind.PartyKeyword);

    private static readonly Parser<GreenToken, GreenNode> Agreement = Node(
        (word, name, title, clauses, end) => new AgreementStatementGreen(word, name, title, clauses, end),
        The(SyntaxKind.AgreementKeyword), Name("the name of the agreement"), MaybeText, new ClauseList(AgreementClauses),
        new EndOfStatement(AgreementClauses));

    private static readonly ParserTable ExpectClauses = new ParserTable()
        .With(
            Node(
                (@as, of, date) => new AsOfClauseGreen(@as, of, date), The(SyntaxKind.AsKeyword), The(SyntaxKind.OfKeyword), Date("a date")),
            SyntaxKind.AsKeyword)
        .With(PlainClauses.KnownBy, SyntaxKind.KnownKeyword)
        .With(PlainClauses.AccordingTo, SyntaxKind.AccordingKeyword)
        .With(PlainClauses.Citation, SyntaxKind.OpenBracketToken, SyntaxKind.CommaToken);

    private static readonly Parser<GreenToken, GreenNode> Expect = Node(
        (word, count, declaration, verdict, clauses, end) => new ExpectStatementGreen(word, count, declaration, verdict, clauses, end),
        The(SyntaxKind.ExpectKeyword),
        Maybe(Node((number, of) => new ExpectedCountGreen(number, of), Terms.Count, The(SyntaxKind.OfKeyword)), SyntaxKind.NumberToken),
        new ExpectReference("the name of a declaration", NamePlace.Alone), Conditions.Verdict, new ClauseList(ExpectClauses),
        new EndOfStatement(ExpectClauses));

    private static readonly Parser<GreenToken, GreenNode> Column = Node(
        (field, equals, column) => new ColumnMappingGreen(field, equals, column),
        new ExpectName("a field", NamePlace.Alone), The(SyntaxKind.EqualsToken), Text("the name of a column in quotes"));

    private static readonly ParserTable EventsClauses = new ParserTable()
        .With(Node((word, name) => new FormatClauseGreen(word, name), The(SyntaxKind.FormatKeyword), Name("the name of a format")), SyntaxKind.FormatKeyword)
        .With(Node((word, name) => new MeasureClauseGreen(word, name), The(SyntaxKind.MeasureKeyword), Name("a measure")), SyntaxKind.MeasureKeyword)
        .With(Node((word, columns) => new ColumnsClauseGreen(word, columns), The(SyntaxKind.WithKeyword), List(Column)), SyntaxKind.WithKeyword)
        .With(PlainClauses.Citation, SyntaxKind.OpenBracketToken, SyntaxKind.CommaToken);

    private static readonly Parser<GreenToken, GreenNode> Events = Node(
        (word, file, clauses, end) => new EventsStatementGreen(word, file, clauses, end),
        The(SyntaxKind.EventsKeyword), Text("the path of the table in quotes"), new ClauseList(EventsClauses), new EndOfStatement(EventsClauses));

    public static readonly ParserTable Statements = new ParserTable()
        .With(Import, SyntaxKind.ImportKeyword)
        .With(AsOf, SyntaxKind.AsKeyword)
        .With(Accept, SyntaxKind.AcceptKeyword)
        .With(Require, SyntaxKind.RequireKeyword)
        .With(Actor, SyntaxKind.ActorKeyword)
        .With(Conduct, SyntaxKind.ConductKeyword)
        .With(Topic, SyntaxKind.TopicKeyword)
        .With(Unit, SyntaxKind.UnitKeyword)
        .With(Measure, SyntaxKind.MeasureKeyword)
        .With(Source, SyntaxKind.SourceKeyword)
        .With(Agreement, SyntaxKind.AgreementKeyword)
        .With(Expect, SyntaxKind.ExpectKeyword)
        .With(Events, SyntaxKind.EventsKeyword);

    private static Parser<GreenToken, GreenNode> Relation(
        SyntaxKind word, SyntaxKind preposition, Func<GreenToken, GreenToken, GreenNode, GreenNode?, GreenNode?, GreenNode> make) =>
        Node(make, The(word), The(preposition), Name("an actor"), PlainClauses.MaybeFrom, PlainClauses.MaybeUntil);
}
