using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>
/// The answers about declarations, their members and parts, in the order in which they are listed, and which of many parts are. They are made when somebody asks:
/// all of them, or those of one declaration.
/// </summary>
internal sealed class Listing(AnswerContext context, ReadingOutcomes outcomes)
{
    private readonly Lock _lock = new();
    private ImmutableArray<DeclarationResult> _all;
    private Dictionary<SyntaxTree, (int First, int End)>? _byTree;

    /// <summary>The answers about all declarations.</summary>
    internal ImmutableArray<DeclarationResult> All
    {
        get
        {
            lock (_lock)
            {
                if (_all.IsDefault)
                {
                    _all = MakeAll();
                }

                return _all;
            }
        }
    }

    /// <summary>The answers about one declaration: in the common reading, then in those of the actors; in each, the declaration before its parts.</summary>
    internal ImmutableArray<DeclarationResult> Of(int declaration)
    {
        var answers = new List<DeclarationResult>();
        if (outcomes.Readings.Count == 1)
        {
            Add(declaration, answers);
            return [.. answers];
        }

        // Whether readings contest a part is only known of all parts.
        foreach (var reading in outcomes.Readings)
        {
            if (outcomes.Find(reading, declaration) is { } outcome)
            {
                Flatten(outcome, reading, static whole => whole.Parts, answers);
            }
        }

        MarkContested(context, answers);
        CountContested(answers);
        return context.PartLimit == int.MaxValue ? [.. answers] : [.. Least(answers)];
    }

    private ImmutableArray<DeclarationResult> MakeAll()
    {
        var count = context.Program.Declarations.Length;
        if (outcomes.Readings.Count > 1)
        {
            return [.. Enumerable.Range(0, count).SelectMany(declaration => Of(declaration))];
        }

        var all = new List<DeclarationResult>(count);
        for (var declaration = 0; declaration < count; declaration++)
        {
            Add(declaration, all);
        }

        return [.. all];
    }

    /// <summary>The answers about one declaration in the only reading that there is.</summary>
    private void Add(int declaration, List<DeclarationResult> answers)
    {
        if (outcomes.Find(outcomes.Readings[0], declaration) is { } outcome)
        {
            Flatten(outcome, outcomes.Readings[0], whole => whole.FirstParts(context.PartLimitOf(whole)), answers);
        }
    }

    /// <summary>The declarations of a file that a stretch touches, in the order of the text, each with the answers about it; those without answers left out.</summary>
    internal IEnumerable<(DeclarationStatementSyntax Statement, ImmutableArray<DeclarationResult> Answers)> In(SyntaxTree tree, TextSpan span)
    {
        var statements = context.Check.Declarations;
        var range = statements is PlacedStatements<DeclarationStatementSyntax> placed ? placed.RangeOf(tree) : ByTree().GetValueOrDefault(tree);
        var (low, high) = range;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = statements[middle].Span.End < span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < range.End && statements[low].Span.Start <= span.End; low++)
        {
            if (Of(low) is { IsEmpty: false } answers)
            {
                yield return (statements[low], answers);
            }
        }
    }

    /// <summary>The answers about declarations that have members or parts of their own, in the order of <see cref="All"/>.</summary>
    internal IEnumerable<DeclarationResult> WithParts() => Enumerable.Range(0, context.Program.Declarations.Length)
        .Where(declaration => outcomes.Readings.Any(reading => outcomes.Find(reading, declaration) is { ListsParts: true }))
        .SelectMany(declaration => Of(declaration));

    /// <summary>The answers about what a name stands for: a declaration, or a member or part of one.</summary>
    internal IEnumerable<DeclarationResult> Named(string name) => Enumerable.Range(0, context.Program.Declarations.Length)
        .Where(declaration => name.StartsWith(context.Program.Declarations[declaration].Name, StringComparison.Ordinal))
        .SelectMany(declaration => Of(declaration)).Where(answer => answer.Name == name);

    private Dictionary<SyntaxTree, (int First, int End)> ByTree()
    {
        lock (_lock)
        {
            if (_byTree is null)
            {
                _byTree = [];
                var statements = context.Check.Declarations;
                for (int start = 0, i = 0; i < statements.Count; i++)
                {
                    if (i + 1 == statements.Count || statements[i + 1].SyntaxTree != statements[i].SyntaxTree)
                    {
                        if (statements[i].SyntaxTree is { } tree)
                        {
                            _byTree.Add(tree, (start, i + 1));
                        }

                        start = i + 1;
                    }
                }
            }

            return _byTree;
        }
    }

    /// <summary>The answers about what has a name, in each reading in which it is judged; a part has one whether it is listed or not.</summary>
    internal static ImmutableArray<DeclarationResult> Find(AnswerContext context, ImmutableArray<DeclarationResult> listed, string name)
    {
        var known = listed.Where(answer => answer.Name == name).ToDictionary(answer => (answer.ReadingActor, answer.Outcome.Reference));
        var found = listed.Where(whole => whole.Level == 0 && name.StartsWith(whole.Name, StringComparison.Ordinal))
            .Select(whole => Part(context, whole.Outcome, whole.ReadingActor, name, level: 0)).OfType<DeclarationResult>().ToImmutableArray();
        if (found.All(answer => known.ContainsKey((answer.ReadingActor, answer.Outcome.Reference))))
        {
            return [.. found.Select(answer => known[(answer.ReadingActor, answer.Outcome.Reference)])];
        }

        MarkContested(context, [.. found]);
        return found;
    }

    private static DeclarationResult? Part(AnswerContext context, Outcome outcome, int reading, string name, int level)
    {
        if (outcome.Name == name)
        {
            return new(context, outcome, reading, level);
        }

        return outcome.ListsParts && name.StartsWith(outcome.Name + "/", StringComparison.Ordinal)
            ? outcome.Parts.Select(part => Part(context, part, reading, name, level + 1)).FirstOrDefault(part => part is not null)
            : null;
    }

    /// <summary>The declaration, then its members or parts, each before its own parts.</summary>
    private void Flatten(Outcome outcome, int reading, Func<Outcome, ImmutableArray<Outcome>> partsOf, List<DeclarationResult> results)
    {
        if (!outcome.ListsParts)
        {
            results.Add(new DeclarationResult(context, outcome, reading, 0));
            return;
        }

        var stack = new Stack<(Outcome Outcome, int Level)>();
        stack.Push((outcome, 0));
        while (stack.TryPop(out var next))
        {
            results.Add(new DeclarationResult(context, next.Outcome, reading, next.Level));
            if (next.Outcome.ListsParts)
            {
                var parts = partsOf(next.Outcome);
                for (var i = parts.Length - 1; i >= 0; i--)
                {
                    stack.Push((parts[i], next.Level + 1));
                }
            }
        }
    }

    private static void CountContested(List<DeclarationResult> answers)
    {
        var counts = answers.Where(answer => answer.Level > 0 && answer.IsContested).CountBy(answer => answer.ReadingActor).ToDictionary();
        foreach (var whole in answers.Where(answer => answer.Level == 0))
        {
            whole.ContestedBelow = counts.GetValueOrDefault(whole.ReadingActor);
        }
    }

    /// <summary>Of the answers about one declaration those that are listed: of many parts first the contested ones.</summary>
    private IEnumerable<DeclarationResult> Least(List<DeclarationResult> answers)
    {
        if (answers.TrueForAll(answer => answer.Level == 0))
        {
            return answers;
        }

        var contested = answers.Where(answer => answer.IsContested).Select(answer => answer.Outcome.Reference).ToHashSet();
        var kept = new HashSet<(int Reading, DeclarationReference)>();
        foreach (var answer in answers.Where(answer => answer.Level == 0))
        {
            Keep(answer.ReadingActor, answer.Outcome);
        }

        return answers.Where(answer => kept.Contains((answer.ReadingActor, answer.Outcome.Reference)));

        void Keep(int reading, Outcome outcome)
        {
            kept.Add((reading, outcome.Reference));
            if (outcome.ListsParts)
            {
                foreach (var part in outcome.FirstParts(context.PartLimitOf(outcome), part => contested.Contains(part.Reference)))
                {
                    Keep(reading, part);
                }
            }
        }
    }

    /// <summary>
    /// Verdicts of one declaration or part that differ between the readings in which it is made contest it. A reason that differs
    /// does not: every reading then still says the same of deeds and words.
    /// </summary>
    private static void MarkContested(AnswerContext context, List<DeclarationResult> answers)
    {
        if (answers.TrueForAll(answer => answer.Verdict == answers[0].Verdict))
        {
            return;
        }

        foreach (var same in answers.GroupBy(result => result.Outcome.Reference))
        {
            if (same.All(result => result.Verdict == same.First().Verdict))
            {
                continue;
            }

            var common = same.FirstOrDefault(result => result.ReadingActor == Session.Common);
            foreach (var result in same)
            {
                result.IsContested = true;
                if (result.ReadingActor != Session.Common && result.Verdict != common?.Verdict)
                {
                    result.Differences = Differences.Find(context, result.ReadingActor, result.Outcome, common?.Outcome);
                }
            }
        }
    }
}
