namespace CommitLang.Tests.Binding;

public sealed class EvidenceAndExpectationDiagnosticsTests
{
    [Fact]
    public void Grades()
    {
        Markup.Check(
            """
            accept {|CL4002:F3|}
            {|CL4003:accept C3|}
            require 2 sources
            {|CL4003:require 3 sources|}
            source a "A" grade {|CL4001:Z9|}
            source b "B" grade F6
            2023 US did attack [a]
            """);
    }

    [Fact]
    public void Expectations_name_declarations_and_their_parts()
    {
        Markup.Check(
            """
            2023-01-01 US, UK: not attack as w
            2023-01-01 US: not raid as v
            2023-01-01 US: may siege as right
            2023-01-01 US: not rest according to China as own
            expect {|CL5001:W|} unverified
            expect {|CL5001:US/not-rade|} unverified
            expect {|CL5002:w/China|} unverified
            expect {|CL5002:v/2023|} unverified
            expect {|CL5003:2 of|} v unverified
            expect 2 of w unverified
            expect {|CL5004:right|} unverified
            expect v {|CL5005:consistent|}/breached
            expect v unverified according to US, {|CL5006:UK|}
            expect {|CL5007:own|} unverified
            expect own unverified according to China
            """);
    }

    [Fact]
    public void A_near_declaration_is_offered()
    {
        var diagnostic = Markup.Only("US: not attack as no-attack\nexpect no-atack unverified");

        Assert.Equal("there is no declaration `no-atack`; did you mean `no-attack`?", diagnostic.Message);
        Assert.Equal("no-attack", diagnostic.Fix?.Change.NewText);
    }
}
