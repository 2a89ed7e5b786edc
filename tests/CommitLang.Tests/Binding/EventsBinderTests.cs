using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Events;
using CommitLang.Lowering;
using CommitLang.Syntax;
using CommitLang.Tests.Answers;
using static CommitLang.Tests.Binding.TabledChecks;

namespace CommitLang.Tests.Binding;

/// <summary>What an <c>events</c> statement asks for, and what the tables that it names become in the program.</summary>
public sealed class EventsBinderTests
{
    [Fact]
    public void A_statement_is_asked_for_where_it_stands_with_its_layout()
    {
        var tables = new HandMadeTables();
        Lower("measure stock in kg\nevents \"data/stock.csv.gz\" measure stock with value = \"amount\", actor = \"who\"", tables);

        var (importing, pattern, layout) = Assert.Single(tables.Asked);
        Assert.Equal(("main.commit", "data/stock.csv.gz"), (importing, pattern));
        Assert.Equal((EventFormat.Csv, true), (layout.Format, layout.HoldsMeasurements));
        Assert.Equal([(EventField.Actor, "who"), (EventField.Value, "amount")], layout.Columns.Select(column => (column.Key, column.Value)));
    }

    [Theory]
    [InlineData("a.csv", EventFormat.Csv)]
    [InlineData("a.tsv", EventFormat.Tsv)]
    [InlineData("a.TAB", EventFormat.Tsv)]
    [InlineData("2019*.tab.zst", EventFormat.Tsv)]
    [InlineData("a.parquet", EventFormat.Parquet)]
    [InlineData("a.txt\" format gdelt2 [s \"p. 3\"] with actor = \"Actor1Code", EventFormat.Gdelt2)]
    public void The_format_is_the_one_written_or_that_of_the_name(string file, EventFormat expected)
    {
        var tables = new HandMadeTables();
        Lower($"source s \"S\"\nevents \"{file}\"", tables);
        Assert.Equal(expected, Assert.Single(tables.Asked).Layout.Format);
    }

    [Fact]
    public void What_a_statement_says_wrong_is_told_and_nothing_is_read()
    {
        var tables = new HandMadeTables();
        Check(
            """
            source s "S"
            measure stock in kg
            events "a.csv" format {|CL4005:iceews|}
            events {|CL4006:"a.txt"|}
            events "a.csv" with {|CL4007:target|} = "b", actor = "c", {|CL1015:actor|} = "d"
            events "a.csv" with {|CL4008:value|} = "b", {|CL4008:unit|} = "c"
            events "a.csv" measure stock with {|CL4008:conduct|} = "b", {|CL4008:sources|} = "c"
            events "a.csv" format icews {|CL4009:measure stock|}
            events "a.csv" measure {|CL1005:stok|}
            events "a.csv" format csv {|CL1044:format|} tsv [{|CL1005:t|}]
            """,
            tables);
        Assert.Empty(tables.Asked);
    }

    [Fact]
    public void A_near_format_and_a_near_field_are_offered()
    {
        var diagnostics = Compile("events \"a.b\" format icew with aktor = \"b\"", new HandMadeTables()).GetDiagnostics();
        Assert.Equal(["icews", "actor"], diagnostics.Select(diagnostic => diagnostic.Fix?.Change.NewText));
        Assert.Equal(
            "`icew` is no format of tables: there are `icews`, `gdelt1`, `gdelt2`, `polecat`, `csv`, `tsv` and `parquet`; did you mean `icews`?",
            diagnostics[0].Message);
    }

    [Fact]
    public void What_cannot_be_read_is_told_at_the_name()
    {
        var tables = new HandMadeTables()
            .With("../a.csv", new EventDataResult(EventDataStatus.OutsideFolder, []))
            .With("b*.csv", new EventDataResult(EventDataStatus.Unreadable, [], "permission denied", "data/b2.csv") { Notes = ["b1.csv.facts is out of date"] });
        var found = Check(
            """
            events {|CL4010:"none.csv"|}
            events {|CL4011:"../a.csv"|}
            events {|CL4018:{|CL4012:"b*.csv"|}|}
            """,
            tables).GetDiagnostics();
        Assert.Contains(found, diagnostic => diagnostic.Message == "`data/b2.csv` cannot be read: permission denied");
        Assert.Contains(found, diagnostic => diagnostic.Message == "b1.csv.facts is out of date");
        Check("events {|CL4004:\"a.csv\"|}", null);
    }

    [Fact]
    public void A_row_is_a_report_of_the_actors_and_conducts_that_its_codes_stand_for()
    {
        var tables = new HandMadeTables().With(
            "a.csv",
            new TableOfTest("data/a.csv")
                .Deed("2023-05-01", new("CHN"), new("190"), new("Iran"))
                .Deed("2023-05-02", new("People's Republic"), new("fight"))
                .Deed("2023-05-03", new("Beijing"), new("10"), new("XYZ")));
        var check = Lower(
            """
            actor China "People's Republic" aka "Beijing", "the mainland" code "CHN"
            actor Iran
            conduct fight code "190"
            conduct demand code "10"
            2023-01-01 Iran: not fight
            events "a.csv"
            """,
            tables);

        var table = Assert.Single(check.Program.Tables);
        Assert.Equal(["China", "Iran", "XYZ"], check.Program.Actors.Select(actor => actor.Name));
        Assert.Equal(
            ["2023-05-01 China fight Iran", "2023-05-02 China fight", "2023-05-03 China demand XYZ"],
            Enumerable.Range(0, table.Count).Select(row => Told(check.Program, row)));
        Assert.Equal(new TablePlace("data/a.csv", 3), check.RowOf(1));
        Assert.IsType<EventsStatementSyntax>(check.StatementOf(1));
    }

    [Fact]
    public void A_code_that_the_check_does_not_know_stands_for_the_next_wider_one()
    {
        var tables = new HandMadeTables().With(
            "a.csv",
            new TableOfTest("a.csv")
                .Deed("2023-05-01", new("CHNGOV", "CHN"), new("1952", "195", "19"))
                .Deed("2023-05-02", new("CHNMIL", "CHN"), new("1831", "183", "18"))
                .Deed("2023-05-03", new("USAGOV", "USA"), new("0312", "031", "03")));
        var check = Lower(
            "actor China code \"CHN\"\nactor army code \"CHNMIL\"\nactor Iran\nconduct fight code \"19\"\nconduct bomb code \"183\"\nevents \"a.csv\"",
            tables);

        Assert.Equal([0, 1, 3], check.Program.Tables[0].ActorOf.ToArray());
        Assert.Equal([0, 1, -1], check.Program.Tables[0].ConductOf.ToArray());
        Assert.Equal("USAGOV", check.Program.Actors[3].Name);
    }

    [Fact]
    public void A_name_that_only_the_text_uses_is_known_and_a_stranger_is_the_same_in_all_tables()
    {
        var tables = new HandMadeTables()
            .With("a.csv", new TableOfTest("a.csv").Deed("2023-05-01", new("US"), new("attack"), new("X")))
            .With("b.csv", new TableOfTest("b.csv").Deed("2023-05-01", new("Y"), new("attack"), new("X")));
        var check = Lower("2023-01-01 US: not attack\nevents \"a.csv\"\nevents \"b.csv\"", tables);

        Assert.Equal(["US", "X", "Y"], check.Program.Actors.Select(actor => actor.Name));
        Assert.Equal([0, 1], check.Program.Tables[0].ActorOf.ToArray());
        Assert.Equal([2, 1], check.Program.Tables[1].ActorOf.ToArray());
        Assert.Equal(new TablePlace("b.csv", 2), check.RowOf(1));
    }

    [Fact]
    public void Codes_that_the_check_does_not_know_are_listed_once_the_most_frequent_first()
    {
        var table = new TableOfTest("a.csv").Deed("2023-01-01", new("US"), new("attack"), new("A1"));
        foreach (int number in Enumerable.Range(0, 12))
        {
            table.Deed("2023-01-02", new("US"), new($"{number:00}"), new("B2"));
        }

        var diagnostics = Compile("US: not attack\nevents \"a.csv\"", new HandMadeTables().With("a.csv", table, table)).GetDiagnostics();
        Assert.Equal(
            [
                "2 codes of actors in `a.csv` are not known to this check: `B2` (24), `A1` (2); deeds of theirs and toward them are those of strangers",
                "12 codes of conducts in `a.csv` are not known to this check: `00` (2), `01` (2), `02` (2), `03` (2), `04` (2), `05` (2), `06` (2), `07` (2), "
                    + "`08` (2), `09` (2) and 2 more; rows that have one tell nothing",
            ],
            diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.Equal(["CL4014", "CL4015"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Information, diagnostic.Severity));
    }

    [Fact]
    public void A_table_of_which_nothing_is_known_is_a_warning()
    {
        var tables = new HandMadeTables().With("a.csv", new TableOfTest("a.csv").Deed("2023-01-01", new("USA"), new("190")));
        var diagnostics = Compile("US: not attack\nevents \"a.csv\"", tables).GetDiagnostics();

        Assert.Equal(["CL4014", "CL4015", "CL4019", "CL4019"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.StartsWith("no actor in `a.csv` is known to this check, so that nothing in it counts: give actors", diagnostics[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_table_holds_is_quoted_shortly_and_on_one_line()
    {
        var table = new TableOfTest("a.csv").Deed("2023-01-01", new("US"), new("attack"), new("a\nb" + new string('x', 100_000)));
        var diagnostic = Assert.Single(Compile("US: not attack\nevents \"a.csv\"", new HandMadeTables().With("a.csv", table)).GetDiagnostics());

        Assert.Contains($"`a b{new string('x', 57)}…` (1)", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_is_accounted_for()
    {
        var table = new TableOfTest("d/a.csv").Deed("2023-01-01", new("US"), new("attack"))
            .Fault(12, RowFaultKind.BadDate, "soon")
            .Counts(rows => rows with { WithoutActor = 3, WithoutDate = 1 });
        var diagnostics = Compile("US: not attack\nevents \"a.csv\"", new HandMadeTables().With("a.csv", table)).GetDiagnostics();

        Assert.Equal(
            ["warning CL4016: d/a.csv:3:12: `soon` is no date; the row is left out", "information CL4017: of 6 rows of `a.csv` 4 tell nothing: 3 have no actor, 1 has no date"],
            diagnostics.Select(diagnostic => diagnostic.ToString().Split(": ", 2)[1]));
    }

    [Fact]
    public void Of_many_damaged_rows_the_first_are_told_and_the_rest_is_counted()
    {
        TableOfTest Damaged(string path) => Enumerable.Range(0, 15).Aggregate(
                new TableOfTest(path).Deed("2023-01-01", new("US"), new("attack")),
                (table, number) => table.Fault(5, RowFaultKind.TooFewFields, $"{number}"))
            .Counts(rows => rows with { Damaged = 1000 });
        var tables = new HandMadeTables().With("*.csv", Damaged("a.csv"), Damaged("b.csv"));
        var found = Compile("US: not attack\nevents \"*.csv\"", tables).GetDiagnostics();

        Assert.Equal(21, found.Length);
        Assert.Equal("a.csv:3:5: the row has fewer fields than the table has columns (0); the row is left out", found[0].Message);
        Assert.Equal("b.csv:7:5: the row has fewer fields than the table has columns (4); the row is left out", found[19].Message);
        Assert.Equal("more damaged rows are left out: 985 in a.csv, 995 in b.csv", found[20].Message);
    }

    [Fact]
    public void Settings_make_a_damaged_row_an_error()
    {
        var tables = new HandMadeTables().With("a.csv", new TableOfTest("a.csv").Deed("2023-01-01", new("US"), new("attack")).Fault(1, RowFaultKind.OpenQuote, ""));
        var strict = Checks.Options with { Analysis = AnalysisOptions.Default.WithSeverity("damaged-rows", RuleSeverity.Error) };
        Assert.True(Compile("US: not attack\nevents \"a.csv\"", tables).Check(strict).HasErrors);
    }

    [Fact]
    public void A_code_of_two_is_an_error_once_a_table_is_read()
    {
        const string Text = "actor A code \"1\"\nactor B code {|CL4013:\"1\"|}\nconduct c code \"1\"\nconduct d code {|CL4013:\"1\"|}\nevents \"a.csv\"";
        Check(Text, new HandMadeTables().With("a.csv", new TableOfTest("a.csv").Deed("2023-01-01", new("1"), new("1"))));
        Assert.Empty(Compile("actor A code \"1\"\nactor B code \"1\"\n", null).GetDiagnostics());

        // A library cannot be mended.
        var tables = new HandMadeTables().With("a.csv", new TableOfTest("a.csv").Deed("2023-01-01", new("CHN"), new("raid")));
        Check("import std/countries\nactor Cathay code {|CL4013:\"CHN\"|}\n2023-01-01 Cathay: not raid\nevents \"a.csv\"", tables);
    }

    [Theory]
    [InlineData("Moldova, Republic of", "Moldova")]
    [InlineData("Democratic Republic of Congo", "DR-Congo")]
    [InlineData("Occupied Palestinian Territory", "Palestine")]
    [InlineData("the former Yugoslav Republic of Macedonia", "North-Macedonia")]
    [InlineData("Cote d'Ivoire", "Ivory-Coast")]
    [InlineData("RUS", "Russia")]
    [InlineData("US", "US")]
    public void Countries_are_known_by_their_codes_and_by_the_names_of_event_data(string inTable, string actor)
    {
        var tables = new HandMadeTables().With("a.csv", new TableOfTest("a.csv").Deed("2023-01-01", new("Prime Minister", inTable), new("190")));
        var program = Lower("import std/countries\nimport std/plover\nevents \"a.csv\"", tables).Program;

        Assert.Equal($"2023-01-01 {actor} assault-190", Told(program, 0));
    }

    [Fact]
    public void A_row_whose_date_is_no_day_is_a_record()
    {
        var tables = new HandMadeTables().With("a.csv", new TableOfTest("a.csv").Deed("2023-05-01", new("US"), new("rest")).Dated("2023-06", new("US"), new("attack")));
        const string Text = "2023-01-01 US: not attack as w\n2023-01-02 US did rest\nevents \"a.csv\"\n";
        var check = Lower(Text, tables);

        Assert.Equal(2, check.Program.Records.Length);
        var record = check.Program.Records[1];
        Assert.Equal((RecordKind.Deed, "2023-06-01", "2023-06-30"), (record.Kind, Calendar.Format(record.When.Earliest), Calendar.Format(record.When.Latest)));
        Assert.Null(check.RowOf(0));
        Assert.Equal(new TablePlace("a.csv", 3), check.RowOf(1));
        Assert.Equal(new TablePlace("a.csv", 2), check.RowOf(2));
        Assert.Equal("contradicted/breached", OutcomeOf(Text, tables, "w"));
    }

    [Fact]
    public void Figures_are_converted_and_a_unit_that_does_not_convert_is_a_damaged_row()
    {
        var table = new TableOfTest("a.csv")
            .Figure("2023", new("Iran"), "400").Figure("2024-01", new("Iran"), "0.2", "t").Figure("2024-02", new("Iran"), "3", "k kg").Figure("2024-03", new("Iran"), "7", "km");
        const string Text = "measure stock in kg\n2023-01-01 Iran: stock <= 300 kg as w\nevents \"a.csv\" measure stock\n";
        var tables = new HandMadeTables().With("a.csv", table);
        var compilation = Compile(Text, tables);

        Assert.Equal(["400", "200", "3000"], compilation.Lower().Program.Records.Select(record => record.Value.Low.ToString()));
        Assert.Equal(
            "a.csv:5:9: `km` does not convert to `kg`, the unit of `stock`; the row is left out",
            Assert.Single(compilation.GetDiagnostics()).Message);
        Assert.Equal("contradicted/breached", OutcomeOf(Text, tables, "w"));
    }

    [Fact]
    public void What_a_table_holds_can_support_and_contradict()
    {
        var tables = new HandMadeTables().With("a.csv", new TableOfTest("a.csv").Deed("2023-05-01", new("US"), new("raid")));
        const string Text = "conduct attack\nconduct raid is attack\nactor US\n2023-01-01 US: not attack as w\n";
        Assert.Contains(Compile(Text, null).Check(Checks.Options).Diagnostics, diagnostic => diagnostic.Id == "CL3006");
        Assert.DoesNotContain(Compile(Text + "events \"a.csv\"\n", tables).Check(Checks.Options).Diagnostics, diagnostic => diagnostic.Id == "CL3006");
    }

    [Fact]
    public void Who_asks_for_names_does_not_have_tables_read()
    {
        var tables = new HandMadeTables();
        var compilation = Compile("source s \"S\"\nevents \"a.csv\" [s]\n", tables);
        var model = compilation.GetSemanticModel(compilation.Trees[0]);

        Assert.Equal("s", model.GetSymbol(30)?.Name);
        Assert.Empty(tables.Asked);
    }

    private static Compilation Check(string marked, IEventData? tables) => Markup.Check(marked, events: tables);

    private static string Told(Program program, int row)
    {
        var record = program.RecordAt(program.Records.Length + row);
        return string.Join(' ', new[] { record.Actor, -1 }.Where(actor => actor >= 0).Select(actor => program.Actors[actor].Name)
            .Prepend(Calendar.Format(record.When.Earliest))
            .Append(program.Conducts[record.Conduct].Name)
            .Concat(record.Counterparts.Select(actor => program.Actors[actor].Name)));
    }
}
