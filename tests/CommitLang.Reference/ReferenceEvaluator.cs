using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>
/// Judges a program straight from the text of the language, day by day, as simply and as literally as can be. It shares nothing with the
/// engine but the data that a program is made of. Slow: for small programs only.
/// </summary>
internal sealed class ReferenceEvaluator(Program program)
{
    /// <summary>The common reading.</summary>
    internal const int Common = -1;

    /// <summary>One outcome for each declaration of the reading, reservations left out, in the order of the program.</summary>
    internal IReadOnlyList<ReferenceOutcome> Evaluate(int asOf, int knownBy, int reading) =>
        new Walk(program, new World(program, asOf, knownBy), knownBy, reading).All(asOf);
}

/// <summary>Time walked forward: what a day needs of earlier days is judged first, and once.</summary>
internal sealed class Walk(Program program, World world, int knownBy, int reading)
{
    private readonly Dictionary<int, Judge> _judges = [];
    private Judge? _first;
    private readonly Dictionary<(int Declaration, int Day), ReferenceOutcome> _outcomes = [];

    internal IReadOnlyList<ReferenceOutcome> All(int asOf) => [.. Enumerable.Range(0, program.Declarations.Length)
        .Where(i => !program.Declarations[i].IsReservation && Holds(program.Declarations[i].Readings))
        .Select(i => Outcome(i, asOf))];

    private ReferenceOutcome Outcome(int declaration, int day)
    {
        if (!_outcomes.TryGetValue((declaration, day), out var outcome))
        {
            outcome = JudgeOf(day).Outcome(declaration);
            _outcomes[(declaration, day)] = outcome;
        }

        return outcome;
    }

    private Judge JudgeOf(int day)
    {
        if (!_judges.TryGetValue(day, out var judge))
        {
            judge = new Judge(new View(program, world, day, knownBy, reading), Holds);
            _judges[day] = judge;
        }

        return judge;
    }

    /// <summary>Whether another declaration was so the day before.</summary>
    private Certainty Holds(VerdictCondition condition, int day)
    {
        var declaration = program.Declarations[condition.Declaration.Declaration];
        if (declaration.IsReservation || !Holds(declaration.Readings))
        {
            return Certainty.No;
        }

        // Before the first day nothing happened, and it was as on that day, with no verdict before to look at.
        _first ??= new Judge(new View(program, world, world.Low, knownBy, reading), (_, _) => Certainty.No);
        var whole = day <= world.Low
            ? _first.Outcome(condition.Declaration.Declaration)
            : Outcome(condition.Declaration.Declaration, day - 1);
        var part = Find(whole, declaration.Name + condition.Declaration.Suffix);
        if (part is null)
        {
            return Certainty.No;
        }

        if (part.Verdict == condition.Verdict && (condition.Reason is null || condition.Reason == part.Reason))
        {
            return Certainty.Sure;
        }

        bool isOpen = part.Verdict == Verdict.Unverified && part.Reason is Reason.Uncertain or Reason.Conflicting;
        bool mayBe = condition.Verdict switch
        {
            Verdict.Contradicted => !Windows.IsDo(declaration),
            Verdict.Consistent => Windows.IsDo(declaration) || declaration.At is not null,
            _ => false,
        };
        return isOpen && mayBe ? Certainty.Possible : Certainty.No;
    }

    private static ReferenceOutcome? Find(ReferenceOutcome outcome, string name) =>
        outcome.Name == name ? outcome : outcome.Parts.Select(part => Find(part, name)).FirstOrDefault(found => found is not null);

    private bool Holds(ImmutableArray<int> readings) => readings.IsEmpty || readings.Contains(reading);
}
