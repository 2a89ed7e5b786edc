using System.Globalization;
using CommitLang.Cli.Output;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands;

/// <summary>Shows the libraries that are shipped with the program.</summary>
internal static class LibraryCommand
{
    private const string Prefix = "std/";

    /// <summary>The names of all libraries, without the folder.</summary>
    internal static IEnumerable<string> Names => StandardLibrary.All.Select(library => library.Name[Prefix.Length..]);

    internal static int Run(Host host, string? name)
    {
        if (name is null)
        {
            List(host);
            return ExitStatus.Success;
        }

        var full = name.StartsWith(Prefix, StringComparison.Ordinal) ? name : Prefix + name;
        if (!StandardLibrary.TryFind(full, out var library))
        {
            var near = Suggestions.Question(full, StandardLibrary.All.Select(known => known.Name));
            host.Complain($"there is no library '{full}'{near}");
            host.Complain("`commitlang std` lists them all");
            return ExitStatus.Usage;
        }

        host.Out.Writer.Write(library.Tree.Text.ToString());
        return ExitStatus.Success;
    }

    private static void List(Host host)
    {
        var rows = StandardLibrary.All.Select(library => (library.Name, Size: Size(library.Tree), library.Summary)).ToList();
        var nameWidth = rows.Max(row => row.Name.Length);
        var sizeWidth = rows.Max(row => row.Size.Length);
        foreach (var (name, size, summary) in rows)
        {
            var gap = new string(' ', nameWidth - name.Length + 2);
            host.Out.Line(
                [new(name, Tone.Strong), $"{gap}{size.PadRight(sizeWidth)}  {summary}"], hang: nameWidth + sizeWidth + 4);
        }
    }

    /// <summary>How much there is in a library: what it names, and who belongs to whom.</summary>
    private static string Size(SyntaxTree tree)
    {
        var actors = tree.Root.Statements.OfType<ActorStatementSyntax>().ToList();
        (int Count, string Noun)[] counts =
        [
            (actors.Count(actor => actor.FullName is not null), "actors"),
            (actors.Sum(actor => actor.Clauses.Count(clause => clause is MemberClauseSyntax)), "memberships"),
            (tree.Root.Statements.Count(statement => statement is ConductStatementSyntax), "conducts"),
        ];
        return string.Join(
            ", ", counts.Where(c => c.Count > 0).Select(c => c.Count.ToString(CultureInfo.InvariantCulture) + " " + c.Noun));
    }
}
