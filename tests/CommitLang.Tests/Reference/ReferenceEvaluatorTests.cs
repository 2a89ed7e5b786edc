using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;
using CommitLang.Reference;
using Record = CommitLang.Engine.Model.Record;

namespace CommitLang.Tests.Reference;

/// <summary>The reference evaluator on programs made by hand, where the answer is plain from the text.</summary>
public sealed class ReferenceEvaluatorTests
{
    private const int Us = 0, Navy = 1, Iran = 2;
    private static readonly int Start = new DateOnly(2023, 1, 1).DayNumber;

    private static readonly Program World = new()
    {
        Actors = [new("US"), new("Navy"), new("Iran")],
        Relations = [new(RelationKind.OrganOf, Navy, Us, DayBounds.Always)],
        Conducts = [new("force", [], 0, false), new("attack", [0], 0, false)],
        Measures = [new("stockpile", false, false)],
    };

    [Fact]
    public void An_organs_attack_breaches_what_the_whole_forbade_itself_in_general() =>
        Assert.Equal((Verdict.Contradicted, Reason.Breached), Judge(Words(WordsKind.Not, 0), Recorded(RecordKind.Deed, Navy, 1, 5)));

    [Fact]
    public void A_day_before_the_deed_nothing_is_known() =>
        Assert.Equal((Verdict.Unverified, Reason.NoEvidence), Judge(4, Words(WordsKind.Not, 0), Recorded(RecordKind.Deed, Navy, 1, 5)));

    [Fact]
    public void A_denial_of_the_narrower_supports_only_the_narrower()
    {
        Assert.Equal((Verdict.Unverified, Reason.NoEvidence), Judge(Words(WordsKind.Not, 0), Recorded(RecordKind.Denial, Us, 1, 5)));
        Assert.Equal((Verdict.Consistent, Reason.Supported), Judge(Words(WordsKind.Not, 1), Recorded(RecordKind.Denial, Us, 0, 5)));
    }

    [Fact]
    public void A_deed_that_possibly_fell_before_the_words_is_possible_evidence() =>
        Assert.Equal((Verdict.Unverified, Reason.Uncertain), Judge(Words(WordsKind.Not, 1),
            Recorded(RecordKind.Deed, Us, 1, 5) with { When = Occasion.OneDay(Start - 5, Start + 5) }));

    [Fact]
    public void A_do_is_pending_then_overdue_then_late()
    {
        var words = Words(WordsKind.Do, 1) with { By = (Start + 10, Start + 10) };
        var deed = Recorded(RecordKind.Deed, Us, 1, 20);
        Assert.Equal((Verdict.Unverified, Reason.Pending), Judge(10, words, deed));
        Assert.Equal((Verdict.Unverified, Reason.Overdue), Judge(11, words, deed));
        Assert.Equal((Verdict.Contradicted, Reason.Late), Judge(20, words, deed));
    }

    [Fact]
    public void Watching_each_day_without_a_deed_upholds()
    {
        var watching = Recorded(RecordKind.Monitoring, Us, 0, 0) with
        {
            When = Occasion.Throughout(DayBounds.Exact(Start, Start + 30)),
            Watcher = Iran,
        };
        Assert.Equal((Verdict.Consistent, Reason.Upheld), Judge(Words(WordsKind.Not, 1), watching));
        Assert.Equal((Verdict.Contradicted, Reason.Missed), Judge(Words(WordsKind.Do, 1) with { By = (Start + 10, Start + 10) }, watching));
    }

    [Fact]
    public void Each_frees_the_other_the_day_after_its_breach()
    {
        var us = Words(WordsKind.Not, 1) with { Name = "us", Conditions = [Unless(1)] };
        var iran = Words(WordsKind.Not, 1) with { Name = "iran", Bearers = [new(Iran, "", ModalDays.All)], Conditions = [Unless(0)] };
        var program = World with
        {
            Declarations = [us, iran],
            Records = [Recorded(RecordKind.Deed, Us, 1, 5), Recorded(RecordKind.Deed, Iran, 1, 6)],
        };
        var outcomes = new ReferenceEvaluator(program).Evaluate(Start + 30, Start + 30, ReferenceEvaluator.Common);
        Assert.Equal([Reason.Breached, Reason.NoEvidence], outcomes.Select(o => o.Reason));
    }

    private static ConditionClause Unless(int declaration) =>
        new(ConditionKind.Unless, new VerdictCondition(new DeclarationReference(declaration, ""), Verdict.Contradicted, null));

    private static Declaration Words(WordsKind kind, int conduct) => new()
    {
        Name = "w",
        Kind = kind,
        Bearers = [new(Us, "", ModalDays.All)],
        Conducts = [new(conduct, [], [])],
        Said = Occasion.OneDay(Start, Start),
    };

    private static Record Recorded(RecordKind kind, int actor, int conduct, int day) => new()
    {
        Kind = kind,
        Actor = actor,
        Conduct = conduct,
        When = kind == RecordKind.Deed ? Occasion.OneDay(Start + day, Start + day) : Occasion.Throughout(DayBounds.Exact(Start + day, Start + day)),
    };

    private static (Verdict Verdict, Reason Reason) Judge(Declaration words, Record record) => Judge(30, words, record);

    private static (Verdict Verdict, Reason Reason) Judge(int day, Declaration words, Record record)
    {
        var program = World with { Declarations = [words], Records = [record] };
        var outcome = Assert.Single(new ReferenceEvaluator(program).Evaluate(Start + day, Start + day, ReferenceEvaluator.Common));
        return (outcome.Verdict, outcome.Reason);
    }
}
