using System.Collections.Immutable;
using CommitLang.LanguageServer.Features;
using CommitLang.LanguageServer.Features.Actions;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>Changes that are offered at a place, and what comes of them.</summary>
public sealed class CodeActionTests
{
    [Theory]
    [InlineData("actor China\n$$Chin: not x", "write `China`", "actor China\nChina: not x")]
    [InlineData("actor US\n$$Iran: not x", "declare the actor `Iran`", "actor US\nactor Iran\nIran: not x")]
    [InlineData("actor US\n\n# Words\n\nUS: not $$x\nconduct trade\n", "declare the conduct `x`", "actor US\n\n# Words\n\nUS: not x\nconduct trade\nconduct x\n")]
    [InlineData("conduct sell(what)\nUS: not $$lease(chips, oil)", "declare the conduct `lease`", "conduct sell(what)\nconduct lease(topic1, topic2)\nUS: not lease(chips, oil)")]
    [InlineData("topic chips\nconduct sell(what)\nUS: not sell($$oil)", "declare the topic `oil`", "topic chips\ntopic oil\nconduct sell(what)\nUS: not sell(oil)")]
    [InlineData("as of 2024-01-01\n2023 US had $$oil of 3 bbl", "declare the measure `oil`", "as of 2024-01-01\nmeasure oil in bbl\n2023 US had oil of 3 bbl")]
    [InlineData("2023 US did x [$$cable]\n", "declare the source `cable`", "source cable \"cable\"\n2023 US did x [cable]\n")]
    [InlineData("US: not x under $$pact\n", "declare the agreement `pact`", "agreement pact\nUS: not x under pact\n")]
    [InlineData("import std/countries\r\nUS: not x under $$pact\r\n", "declare the agreement `pact`", "import std/countries\r\nagreement pact\r\nUS: not x under pact\r\n")]
    [InlineData("US: not $$x toward China [s]\nexpect US/not-x-toward-China unverified\nsource s \"S\"", "name this declaration", "US: not x toward China as no-x [s]\nexpect no-x unverified\nsource s \"S\"")]
    [InlineData("US: w$$ill trade\nUS: not z as trade", "name this declaration", "US: will trade as trade-2\nUS: not z as trade")]
    [InlineData("US, UK: not $$x\nexpect US+UK/not-x/UK unverified", "name this declaration", "US, UK: not x as no-x\nexpect no-x/UK unverified")]
    [InlineData("US: not $$x\nUS: not x\nexpect US/not-x unverified\nexpect US/not-x/2 unverified", "name this declaration", "US: not x as no-x\nUS: not x\nexpect no-x unverified\nexpect US/not-x unverified")]
    [InlineData("measure oil in bbl\nUS: $$oil <= 3 bbl", "name this declaration", "measure oil in bbl\nUS: oil <= 3 bbl as oil-bound")]
    [InlineData("as of 2026-01-01\n2023 US: not $$x as w", "expect `unverified/no-evidence`, today's verdict", "as of 2026-01-01\n2023 US: not x as w\nexpect w unverified/no-evidence\n")]
    [InlineData("2023 US: not $$x as w\nexpect w unverified\n# end\n", "expect `unverified/no-evidence`, today's verdict", "2023 US: not x as w\nexpect w unverified\nexpect w unverified/no-evidence as of 2026-01-31\n# end\n")]
    [InlineData("as of 2026-01-01\n2023 US: not $$x as w\n2024 US did y\nrule: y counts as x according to China\n", "expect `unverified/no-evidence`, today's verdict", "as of 2026-01-01\n2023 US: not x as w\n2024 US did y\nrule: y counts as x according to China\nexpect w unverified/no-evidence\nexpect w contradicted/breached according to China\n")]
    [InlineData("as of 2026-01-01\n2023-01-01 US: not $$x as w", "paste the record that would make it contradicted", "as of 2026-01-01\n2023-01-01 US: not x as w\n2026-01-01 US did x\n")]
    public void A_change_does_what_its_title_says(string marked, string title, string expected)
    {
        var text = Marked.Parse(marked);
        var document = Checks.Of(text.Text);
        var action = Assert.Single(CodeActions.At(document, new(text.Cursor, 0), CancellationToken.None), action => action.Title == title);
        var edits = Edits(document, action);

        Assert.Equal(expected, Assert.Single(edits).Apply().ToString());
        Assert.Null(NewErrors.Of(document.Compilation, Checks.Of(expected).Compilation, CancellationToken.None));
    }

    [Theory]
    [InlineData("US: not x as $$w", "name this declaration")]
    [InlineData("as of 2026-01-01\n2023 US: not $$x as w\nexpect w unverified/no-evidence", "expect `unverified/no-evidence`, today's verdict")]
    [InlineData("as of 2026-01-01\n2023-01-01 US: not $$x as w\n2024 US did x", "paste the record that would make it contradicted")]
    [InlineData("US$$: not x", "declare the actor `US`")]
    public void What_is_so_already_is_not_offered(string marked, string title)
    {
        var text = Marked.Parse(marked);

        Assert.DoesNotContain(title, CodeActions.At(Checks.Of(text.Text), new(text.Cursor, 0), CancellationToken.None).Select(action => action.Title));
    }

    [Fact]
    public void All_of_a_kind_are_mended_at_once()
    {
        const string Text = "actor China\nactor Russia\nChin: not x\nRussi: not x\n2023 Chin did x\n";
        var document = Checks.Of(Text);
        var action = Assert.Single(CodeActions.At(document, new(Text.IndexOf("Chin:", StringComparison.Ordinal), 0), CancellationToken.None), action => action.Kind == CodeActionKind.FixAll);

        Assert.Equal("mend all of CL1001 in this file (a name that nothing declares)", action.Title);
        Assert.Equal(
            "actor China\nactor Russia\nChina: not x\nRussia: not x\n2023 China did x\n", Assert.Single(Edits(document, action)).Apply().ToString());
    }

    [Fact]
    public void Nothing_that_is_offered_gives_an_error()
    {
        foreach (var file in Examples.Files.Concat(Examples.OfReference))
        {
            var document = Examples.Check(file);
            foreach (var statement in document.Tree.Root.Statements.OfType<DeclarationStatementSyntax>().Where((_, index) => index % 4 == 0))
            {
                foreach (var action in CodeActions.At(document, new(statement.Span.Start, 0), CancellationToken.None))
                {
                    foreach (var edits in Edits(document, action))
                    {
                        var changed = (edits.Text.Path, edits.Apply().ToString());
                        var after = edits.Text.Path == file.Path ? Examples.Check(changed) : Checks.Of([file, changed], file.Path);

                        Assert.Null(NewErrors.Of(document.Compilation, after.Compilation, CancellationToken.None));
                        Assert.True(
                            document.Result.HasErrors || !after.Result.HasErrors || action.Pending is PendingEdit.Record,
                            $"{statement.GetLocation()} {action.Title}: {after.Result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
                    }
                }
            }
        }
    }

    private static ImmutableArray<FileEdits> Edits(CheckedDocument document, CodeAction action) => action.Pending is null
        ? action.Edits
        : CodeActions.Resolve(document, action.Pending, Checks.Options, new Checks.Files([]), CancellationToken.None);
}
