using System.Globalization;
using System.Text;

namespace CommitLang.Benchmarks.Scale;

/// <summary>The question as tables, for those that ask by SQL: which conduct is which kind is told in full, so that nothing has to recur.</summary>
internal static class QuestionTables
{
    public static void Write(string folder, Question question)
    {
        Write(folder, "actors.tsv", "actor", Enumerable.Range(0, Names.Actors).Select(Names.Actor));
        Write(folder, "conducts.tsv", "conduct", Enumerable.Range(0, ConductTree.Count + Question.DerivedConducts).Select(Names.Code));
        Write(folder, "kinds.tsv", "conduct\tkind", Kinds(question).Select(pair => $"{Names.Code(pair.Conduct)}\t{Names.Code(pair.Kind)}"));
        Write(folder, "promises.tsv", "name\tsort\tactor\tconduct\tcounterpart\tstart\tstop\tbound", question.Promises.Select(promise => string.Join(
            '\t',
            CheckText.NameOf(promise),
            SortOf(promise),
            Names.Actor(promise.Actor),
            Names.Code(promise.Conduct),
            promise.Counterpart < 0 ? "" : Names.Actor(promise.Counterpart),
            promise.Start < 0 ? "0001-01-01" : Names.Day(promise.Start),
            Names.Day(promise.End),
            promise.Bound.ToString(CultureInfo.InvariantCulture))));
        Write(folder, "rules.tsv", "level\tbody\tearlier\ttoward\ttarget", question.Derivations.Select(rule => string.Join(
            '\t',
            rule.Level.ToString(CultureInfo.InvariantCulture),
            Names.Code(rule.Body),
            rule.Earlier < 0 ? "" : Names.Code(rule.Earlier),
            rule.Toward < 0 ? "" : Names.Actor(rule.Toward),
            Names.Code(rule.Target))));
    }

    /// <summary>Each conduct with each of its kinds, itself among them.</summary>
    public static IEnumerable<(int Conduct, int Kind)> Kinds(Question question)
    {
        for (var conduct = 0; conduct < ConductTree.Count; conduct++)
        {
            for (var kind = conduct; kind <= question.Tree.LastOf(conduct); kind++)
            {
                yield return (conduct, kind);
            }
        }

        for (var conduct = ConductTree.Count; conduct < ConductTree.Count + Question.DerivedConducts; conduct++)
        {
            yield return (conduct, conduct);
        }
    }

    public static string SortOf(Promise promise) => promise.Sort switch { PromiseSort.Not => "not", PromiseSort.Do => "do", _ => "count" };

    private static void Write(string folder, string name, string header, IEnumerable<string> lines)
    {
        using var file = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        file.WriteLine(header);
        foreach (var line in lines)
        {
            file.WriteLine(line);
        }
    }
}
