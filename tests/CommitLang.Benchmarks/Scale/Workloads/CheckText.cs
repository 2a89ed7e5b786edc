using System.Globalization;
using System.Text;

namespace CommitLang.Benchmarks.Scale;

/// <summary>The question as a check: a <c>.commit</c> file beside the records.</summary>
internal static class CheckText
{
    public const string Records = "records.tsv";

    public static string Make(Question question)
    {
        var text = new StringBuilder("as of ").Append(Names.Day(Names.Days - 1)).Append('\n');
        for (var actor = 0; actor < Names.Actors; actor++)
        {
            text.Append("actor ").Append(Names.Actor(actor)).Append('\n');
        }

        for (var conduct = 0; conduct < ConductTree.Count; conduct++)
        {
            var parent = question.Tree.ParentOf(conduct);
            text.Append("conduct ").Append(Names.Conduct(conduct)).Append(parent < 0 ? "" : $" is {Names.Conduct(parent)}")
                .Append(" code \"").Append(Names.Code(conduct)).Append("\"\n");
        }

        if (question.Workload == Workload.Response)
        {
            text.Append("conduct publish code \"").Append(Names.Code(Names.Publish)).Append("\"\nconduct approve code \"").Append(Names.Code(Names.Approve)).Append("\"\n");
        }

        text.Append("events \"").Append(Records).Append("\" format tsv\n");
        foreach (var rule in question.Derivations)
        {
            text.Append("conduct ").Append(NameOf(rule.Target)).Append('\n');
        }

        foreach (var rule in question.Derivations)
        {
            text.Append("rule ").Append(TextOf(rule)).Append('\n');
        }

        foreach (var promise in question.Promises)
        {
            text.Append(TextOf(promise)).Append('\n');
        }

        for (var actor = 0; question.Workload == Workload.Response && actor < Names.Actors; actor++)
        {
            var name = Names.Actor(actor);
            text.Append(name).Append(": approve whenever ").Append(name).Append(" did publish within 7 days as ").Append(ResponseName(actor)).Append('\n');
        }

        return text.ToString();
    }

    public static string NameOf(Promise promise) => string.Create(CultureInfo.InvariantCulture, $"d{promise.Number}");

    public static string ResponseName(int actor) => string.Create(CultureInfo.InvariantCulture, $"d{actor + 1}");

    public static string TextOf(Promise promise)
    {
        var conduct = NameOf(promise.Conduct);
        var toward = promise.Counterpart < 0 ? "" : $" toward {Names.Actor(promise.Counterpart)}";
        var end = Names.Day(promise.End);
        var start = promise.Start < 0 ? "" : Names.Day(promise.Start);
        var words = promise.Sort switch
        {
            PromiseSort.Not => $"not {conduct}{toward} from {start} until {end}",
            PromiseSort.Do when promise.Start < 0 => $"{conduct}{toward} by {end}",
            PromiseSort.Do => $"{conduct}{toward} from {start} by {end}",
            _ => $"count({conduct}){toward} <= {promise.Bound.ToString(CultureInfo.InvariantCulture)} during {start}/{end}",
        };
        return $"{Names.Actor(promise.Actor)}: {words} as {NameOf(promise)}";
    }

    private static string TextOf(Derivation rule)
    {
        var (body, target) = (NameOf(rule.Body), NameOf(rule.Target));
        return rule switch
        {
            { Earlier: >= 0 } => $"r{target}: ?a did {body} toward ?b after ?b did {NameOf(rule.Earlier)} toward ?a within {Derivation.Within} days counts as {target} toward ?b",
            { Toward: >= 0 } => $"r{target}: ?a did {body} toward ?b counts as {target} toward ?b when ?b is {Names.Actor(rule.Toward)}",
            _ => $"r{target}: {body} counts as {target}",
        };
    }

    private static string NameOf(int conduct) => conduct < ConductTree.Count ? Names.Conduct(conduct) : Names.Derived(conduct - ConductTree.Count + 1);
}
