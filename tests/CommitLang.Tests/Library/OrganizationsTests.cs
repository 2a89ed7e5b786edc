using System.Globalization;
using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Tests.Library;

/// <summary>The memberships of <c>std/organizations</c> against what is known about them otherwise.</summary>
public sealed class OrganizationsTests
{
    private static readonly Engine.Model.Program Program =
        Compilation.Create(SyntaxTree.ParseText("import std/organizations", "main.commit")).Lower().Program;

    /// <summary>
    /// The totals that the organization publishes, less the members that are not listed because no state continues them: Czechoslovakia
    /// (to 1992), Yugoslavia (to 2000), East Germany (1973 to 1990), South Yemen (1967 to 1990).
    /// </summary>
    [Theory]
    [InlineData("1945-12-31", 51 - 2)]
    [InlineData("1946-12-31", 55 - 2)]
    [InlineData("1950-12-31", 60 - 2)]
    [InlineData("1955-12-31", 76 - 2)]
    [InlineData("1960-12-31", 99 - 2)]
    [InlineData("1965-12-31", 117 - 2)]
    [InlineData("1966-12-31", 122 - 2)]
    [InlineData("1970-12-31", 127 - 3)]
    [InlineData("1973-12-31", 135 - 4)]
    [InlineData("1980-12-31", 154 - 4)]
    [InlineData("1990-12-31", 159 - 2)]
    [InlineData("1991-12-31", 166 - 2)]
    [InlineData("1993-12-31", 184 - 1)]
    [InlineData("2000-12-31", 189)]
    [InlineData("2002-12-31", 191)]
    [InlineData("2006-12-31", 192)]
    [InlineData("2011-12-31", 193)]
    [InlineData("2025-12-31", 193)]
    public void The_UN_has_as_many_members_as_it_says(string day, int count) => Assert.Equal(count, Members("UN", day).Count);

    [Theory]
    [InlineData("NATO", "1949-08-23", 0)]
    [InlineData("NATO", "1949-12-31", 12)]
    [InlineData("NATO", "1952-12-31", 14)]
    [InlineData("NATO", "1955-12-31", 15)]
    [InlineData("NATO", "1982-12-31", 16)]
    [InlineData("NATO", "1999-12-31", 19)]
    [InlineData("NATO", "2004-12-31", 26)]
    [InlineData("NATO", "2009-12-31", 28)]
    [InlineData("NATO", "2017-12-31", 29)]
    [InlineData("NATO", "2020-12-31", 30)]
    [InlineData("NATO", "2023-12-31", 31)]
    [InlineData("NATO", "2024-03-07", 32)]
    [InlineData("EU", "1958-01-01", 6)]
    [InlineData("EU", "1973-12-31", 9)]
    [InlineData("EU", "1981-12-31", 10)]
    [InlineData("EU", "1986-12-31", 12)]
    [InlineData("EU", "1995-12-31", 15)]
    [InlineData("EU", "2004-12-31", 25)]
    [InlineData("EU", "2007-12-31", 27)]
    [InlineData("EU", "2015-12-31", 28)]
    [InlineData("EU", "2020-01-31", 28)]
    [InlineData("EU", "2020-02-01", 27)]
    [InlineData("G7", "1975-12-31", 6)]
    [InlineData("G7", "2005-12-31", 7)]
    [InlineData("G20", "2000-12-31", 20)]
    [InlineData("G20", "2023-09-09", 21)]
    [InlineData("BRICS", "2009-12-31", 4)]
    [InlineData("BRICS", "2011-12-31", 5)]
    [InlineData("BRICS", "2024-12-31", 9)]
    [InlineData("BRICS", "2025-12-31", 10)]
    [InlineData("ASEAN", "1967-12-31", 5)]
    [InlineData("ASEAN", "1984-12-31", 6)]
    [InlineData("ASEAN", "1995-12-31", 7)]
    [InlineData("ASEAN", "1997-12-31", 9)]
    [InlineData("ASEAN", "1999-12-31", 10)]
    [InlineData("ASEAN", "2025-12-31", 11)]
    [InlineData("OPEC", "1960-12-31", 5)]
    [InlineData("OPEC", "1975-12-31", 13)]
    [InlineData("OPEC", "1993-12-31", 12)]
    [InlineData("OPEC", "1995-12-31", 11)]
    [InlineData("OPEC", "2007-12-31", 13)]
    [InlineData("OPEC", "2009-12-31", 12)]
    [InlineData("OPEC", "2016-11-30", 14)]
    [InlineData("OPEC", "2016-12-31", 13)]
    [InlineData("OPEC", "2018-12-31", 15)]
    [InlineData("OPEC", "2019-12-31", 14)]
    [InlineData("OPEC", "2020-12-31", 13)]
    [InlineData("OPEC", "2024-01-01", 12)]
    [InlineData("AU", "2002-07-08", 0)]
    [InlineData("AU", "2002-07-09", 53)]
    [InlineData("AU", "2011-12-31", 54)]
    [InlineData("AU", "2017-12-31", 55)]
    public void An_organization_has_as_many_members_as_are_known(string organization, string day, int count) =>
        Assert.Equal(count, Members(organization, day).Count);

    [Theory]
    [InlineData("G7", "2025-12-31", "Canada France Germany Italy Japan UK US")]
    [InlineData("BRICS", "2025-12-31", "Brazil China Egypt Ethiopia India Indonesia Iran Russia South-Africa UAE")]
    [InlineData("ASEAN", "2025-12-31", "Brunei Cambodia Indonesia Laos Malaysia Myanmar Philippines Singapore Thailand Timor-Leste Vietnam")]
    [InlineData("OPEC", "2024-12-31", "Algeria Congo Equatorial-Guinea Gabon Iran Iraq Kuwait Libya Nigeria Saudi-Arabia UAE Venezuela")]
    [InlineData("EU", "1985-12-31", "Belgium Denmark France Germany Greece Ireland Italy Luxembourg Netherlands UK")]
    public void The_members_of_a_day(string organization, string day, string members) =>
        Assert.Equal(members, string.Join(' ', Members(organization, day).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("Morocco", "AU", "2017-01-30", false)]
    [InlineData("Morocco", "AU", "2017-01-31", true)]
    [InlineData("Indonesia", "UN", "1965-06-01", false)]
    [InlineData("Indonesia", "UN", "1966-09-28", true)]
    [InlineData("Syria", "UN", "1960-01-01", false)]
    [InlineData("Switzerland", "UN", "2002-09-09", false)]
    [InlineData("Switzerland", "UN", "2002-09-10", true)]
    [InlineData("Ecuador", "OPEC", "2000-01-01", false)]
    [InlineData("Ecuador", "OPEC", "2010-01-01", true)]
    [InlineData("Qatar", "OPEC", "2019-01-01", false)]
    [InlineData("Angola", "OPEC", "2023-12-31", true)]
    [InlineData("Russia", "G7", "2010-01-01", false)]
    [InlineData("EU", "G20", "2010-01-01", true)]
    [InlineData("AU", "G20", "2023-09-08", false)]
    [InlineData("Saudi-Arabia", "BRICS", "2025-12-31", false)]
    [InlineData("Kuwait", "UN", "1963-05-14", true)]
    [InlineData("Finland", "NATO", "2023-04-03", false)]
    public void A_membership_on_a_day(string actor, string organization, string day, bool isMember) =>
        Assert.Equal(isMember, Members(organization, day).Contains(actor));

    [Fact]
    public void No_state_is_a_member_twice_on_one_day()
    {
        foreach (var group in Program.Relations.GroupBy(r => (r.From, r.To)))
        {
            var inOrder = group.OrderBy(r => r.Dates.StartLow).ToList();
            Assert.All(inOrder, r => Assert.True(r.Dates.StartHigh < r.Dates.EndLow));
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.First.Dates.EndHigh < pair.Second.Dates.StartLow));
        }
    }

    [Fact]
    public void Each_of_an_organization_takes_its_members_and_counts_them()
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText(
            """
            import std/organizations
            as of 2024-12-31
            conduct attack
            2024-06-01 each of NATO: not attack as all
            2024-07-01 Latvia did attack toward Russia
            expect 1 of all contradicted/breached
            expect 31 of all unverified/no-evidence
            """,
            "main.commit"));

        var check = compilation.Check(new CheckOptions { Today = new DateOnly(2024, 12, 31) });

        Assert.Empty(compilation.GetDiagnostics());
        Assert.Equal(32, check.Declarations.Count(d => d.Name.StartsWith("all/", StringComparison.Ordinal)));
        Assert.All(check.Expectations, e => Assert.True(e.Passed));
    }

    private static List<string> Members(string organization, string day)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        int at = Engine.Time.Calendar.DayOf(date.Year, date.Month, date.Day);
        int group = Enumerable.Range(0, Program.Actors.Length).Single(i => Program.Actors[i].Name == organization);
        return
        [
            .. Program.Relations
                .Where(r => r.Kind == RelationKind.MemberOf && r.To == group && r.Dates.StartHigh <= at && at <= r.Dates.EndLow)
                .Select(r => Program.Actors[r.From].Name),
        ];
    }
}
