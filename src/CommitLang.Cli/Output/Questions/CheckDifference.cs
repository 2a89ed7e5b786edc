using System.Collections.Immutable;

namespace CommitLang.Cli.Output.Questions;

/// <summary>What differs between two checks of a file.</summary>
/// <param name="File">Its path; the same on both sides.</param>
/// <param name="Before">Null where the file is new.</param>
/// <param name="After">Null where the file is gone.</param>
/// <param name="Changes">All verdicts that differ.</param>
/// <param name="PartLimit">How many parts that deeds start are told of a declaration.</param>
internal sealed record CheckDifference(string File, CheckResult? Before, CheckResult? After, ImmutableArray<VerdictChange> Changes, int PartLimit)
{
    /// <summary>The changes that are told: of very many parts of a declaration the first ones.</summary>
    internal IEnumerable<VerdictChange> Told
    {
        get
        {
            var told = new Dictionary<(string? Reading, string Name), int>();
            foreach (var change in Changes)
            {
                if (!change.IsOfTrigger)
                {
                    yield return change;
                }
                else if (told.GetValueOrDefault(WholeOf(change)) is var count && count < PartLimit)
                {
                    told[WholeOf(change)] = count + 1;
                    yield return change;
                }
            }
        }
    }

    /// <summary>The declarations and members of whose parts more differ than are told, with how many do, each in a reading.</summary>
    internal IEnumerable<(string Name, string? Reading, int Differ)> Unlisted => Changes.Where(change => change.IsOfTrigger).CountBy(WholeOf)
        .Where(whole => whole.Value > PartLimit).Select(whole => (whole.Key.Name, whole.Key.Reading, whole.Value));

    /// <summary>The declaration or member of a part: behind its name stands a day, and behind that perhaps a number.</summary>
    private static (string? Reading, string Name) WholeOf(VerdictChange change)
    {
        var name = change.Name.AsSpan();
        var last = name[(name.LastIndexOf('/') + 1)..];
        if (!last.ContainsAnyExceptInRange('0', '9'))
        {
            name = name[..name.LastIndexOf('/')];
        }

        return (change.Reading, name[..name.LastIndexOf('/')].ToString());
    }
}
