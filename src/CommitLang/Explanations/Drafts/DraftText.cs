using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Explanations.Drafts;

/// <summary>Writes drafts as statements that can be pasted behind a file.</summary>
internal sealed class DraftText(LoweredCheck check, int knownBy)
{
    private readonly HashSet<string> _sources = [.. check.Program.Sources.Select(source => source.Name)];

    /// <summary>The statements, one a line; those of sources first.</summary>
    /// <param name="reading">The actor in whose reading is asked, or the common reading.</param>
    internal ImmutableArray<string> Lines(Proposal proposal, Dressing dressing, int reading)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var behind = "";
        if (dressing is Dressing.Graded or Dressing.Published or Dressing.OwnGraded)
        {
            var names = NewSources(Math.Max(1, check.Program.RequiredSources));
            var published = dressing == Dressing.Published ? $" published {Calendar.Format(knownBy)}" : "";
            lines.AddRange(names.Select(name => $"source {name} \"the title of the source\"{published} grade A1"));
            behind = $" [{string.Join(", ", names)}]";
        }

        if (dressing is Dressing.Own or Dressing.OwnGraded)
        {
            behind = $" according to {Name(check.Program.Actors[reading].Name)}{behind}";
        }

        lines.AddRange(proposal.Drafts.Select(draft => Sentence(draft) + behind).Distinct(StringComparer.Ordinal));
        return lines.ToImmutable();
    }

    /// <summary>A name as it is written where a keyword could stand.</summary>
    internal static string Name(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : $"`{name}`";

    private List<string> NewSources(int count)
    {
        var names = new List<string>();
        for (var number = 1; names.Count < count; number++)
        {
            var name = number == 1 ? "new-report" : $"new-report-{number}";
            if (!_sources.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    private string Sentence(Draft draft)
    {
        var toward = draft.Counterparts.IsEmpty
            ? ""
            : " toward " + string.Join(", ", draft.Counterparts.Select(actor => Name(check.Program.Actors[actor].Name)));
        var actor = Name(check.Program.Actors[draft.Actor].Name);
        if (draft.Kind == RecordKind.Measurement)
        {
            var unit = check.Units[draft.Measure];
            var value = Amounts.Of(draft.Value / unit.Factor);
            return $"{Date(draft)} {actor} had {Name(check.Program.Measures[draft.Measure].Name)}{toward} of {value} {Unit(unit.Name)}".TrimEnd();
        }

        var not = draft.Kind == RecordKind.Denial ? "not " : "";
        return $"{Date(draft)} {actor} did {not}{Name(check.Program.Conducts[draft.Conduct].Name)}{Arguments(draft.Arguments)}{toward}";
    }

    /// <summary>After a number a clause word is never a unit, unless it stands in backquotes; a sign is none.</summary>
    private static string Unit(string unit) => unit == "%" ? unit : Name(unit);

    private static string Arguments(ImmutableArray<string> arguments)
    {
        var given = arguments.AsSpan();
        while (given.Length > 0 && given[^1] == "_")
        {
            given = given[..^1];
        }

        return given.IsEmpty ? "" : $"({string.Join(", ", given.ToArray())})";
    }

    private static string Date(Draft draft) =>
        draft.First == draft.Last ? Calendar.Format(draft.First) : $"{Calendar.Format(draft.First)}/{Calendar.Format(draft.Last)}";
}
