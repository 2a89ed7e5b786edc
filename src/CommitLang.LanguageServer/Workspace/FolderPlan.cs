using System.Collections.Immutable;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>
/// Which files of a folder are checks: those that no other one imports; of files that import one another in a circle, and that nothing else imports, the first.
/// As <c>commitlang check FOLDER</c> has it.
/// </summary>
internal sealed class FolderPlan
{
    private FolderPlan(ImmutableArray<string> roots, Dictionary<string, List<string>> rootsOf) => (Roots, RootsOf) = (roots, rootsOf);

    /// <summary>The files that are checks, by path.</summary>
    internal ImmutableArray<string> Roots { get; }

    /// <summary>For each file the checks that it is a part of, by path.</summary>
    internal Dictionary<string, List<string>> RootsOf { get; }

    /// <param name="files">The files, by path.</param>
    /// <param name="importsOf">The files that one imports.</param>
    internal static FolderPlan Of(IReadOnlyList<string> files, Func<string, IEnumerable<string>> importsOf)
    {
        var imports = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            imports[file] = [.. importsOf(file)];
        }

        var imported = imports.SelectMany(pair => pair.Value.Where(other => other != pair.Key)).ToHashSet(StringComparer.Ordinal);
        var rootsOf = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var roots = new List<string>();
        foreach (var file in files.Where(file => !imported.Contains(file)).Concat(files))
        {
            if (!rootsOf.ContainsKey(file))
            {
                roots.Add(file);
                foreach (var reached in ReachedFrom(file, imports, importsOf))
                {
                    if (!rootsOf.TryGetValue(reached, out var all))
                    {
                        rootsOf.Add(reached, all = []);
                    }

                    all.Add(file);
                }
            }
        }

        roots.Sort(StringComparer.Ordinal);
        foreach (var all in rootsOf.Values)
        {
            all.Sort(StringComparer.Ordinal);
        }

        return new([.. roots], rootsOf);
    }

    private static HashSet<string> ReachedFrom(string root, Dictionary<string, List<string>> imports, Func<string, IEnumerable<string>> importsOf)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var rest = new Stack<string>([root]);
        while (rest.TryPop(out var next))
        {
            if (!reached.Add(next))
            {
                continue;
            }

            if (!imports.TryGetValue(next, out var below))
            {
                imports.Add(next, below = [.. importsOf(next)]);
            }

            below.ForEach(rest.Push);
        }

        return reached;
    }
}
