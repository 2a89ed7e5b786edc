using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Tests.Tables;

/// <summary>Evidence of a table is told alike whether or not something of the text stands beside it.</summary>
public sealed class MixedEvidenceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_deed_of_a_table_tells_its_reports(bool hasRecord)
    {
        var program = new Program
        {
            Actors = [new Actor("US"), new Actor("China")],
            Conducts = [new Conduct("accuse", [], 0, false)],
            Declarations =
            [
                new Declaration
                {
                    Name = "restraint", Bearers = [new Bearer(0, "", ModalDays.All)], Kind = WordsKind.Not, Conducts = [new ConductPattern(0, [], [])],
                },
            ],
            Records = hasRecord ? [new Model.Record { Kind = RecordKind.Deed, Actor = 0, Conduct = 0, When = Occasion.OneDay(3, 3) }] : [],
            Tables =
            [
                new ReportTable
                {
                    Days = Column.Of([9, 9, 9]), Actors = Column.Of([0, 0, 0]), Conducts = Column.Of([0, 0, 0]), Counterparts = Column.Of([1, 1, 1]),
                    Publishers = Column.Of([0, 1, 0]), ActorOf = [0, 1], ConductOf = [0], PublisherOf = [0, 1],
                },
            ],
        };
        var outcome = Assert.Single(new Session(program).Evaluate(new Moment(10, 10), Session.Common));
        Assert.Equal(Reason.Breached, outcome.Reason);
        var ofTable = Assert.Single(outcome.Evidence, e => program.IsReport(e.Fact.Record));
        Assert.Equal((3, 2), (ofTable.Reports, ofTable.Publishers));
        Assert.Equal(hasRecord ? 2 : 1, outcome.EvidenceCount);
    }
}
