using System.Collections.Immutable;

namespace CommitLang;

/// <summary>
/// Which of the files of a folder are checks: those that no other one imports; of files that import one another in a circle, and that nothing else imports, the
/// first.
/// </summary>
public sealed class CheckPlan
{
    private readonly Dictionary<string, List<string>> _rootsOf;

    private CheckPlan(ImmutableArray<string> roots, Dictionary<string, List<string>> rootsOf) => (Roots, _rootsOf) = (roots, rootsOf);

    /// <summary>The files that are checks, by path (by code unit).</summary>
    public ImmutableArray<string> Roots { get; }

    /// <summary>All files, those included that are only imported.</summary>
    public IEnumerable<string> Files => _rootsOf.Keys;

    /// <summary>The checks that a file is a part of, by path; none where it is not among <see cref="Files"/>.</summary>
    public IReadOnlyList<string> RootsOf(string file) => _rootsOf.GetValueOrDefault(file) ?? [];

    /// <summary>Plans the checks of files.</summary>
    /// <param name="files">The files, by their paths, in any order.</param>
    /// <param name="importsOf">The files that one imports, by path; asked once for each file.</param>
    public static CheckPlan Of(IReadOnlyList<string> files, Func<string, IEnumerable<string>> importsOf)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(importsOf);
        var imports = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            imports[file] = [.. importsOf(file)];
        }

        var imported = imports.SelectMany(pair => pair.Value.Where(other => other != pair.Key)).ToHashSet(StringComparer.Ordinal);
        var rootsOf = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var roots = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in imports.Keys.Where(file => !imported.Contains(file)).Order(StringComparer.Ordinal).ToList())
        {
            AddRoot(file);
        }

        foreach (var file in files.Order(StringComparer.Ordinal).Where(file => !rootsOf.ContainsKey(file)))
        {
            AddRoot(file);
        }

        foreach (var ofFile in rootsOf.Values)
        {
            ofFile.Sort(StringComparer.Ordinal);
        }

        return new([.. roots], rootsOf);

        void AddRoot(string root)
        {
            roots.Add(root);
            foreach (var reached in ReachedFrom(root, imports, importsOf))
            {
                if (!rootsOf.TryGetValue(reached, out var ofFile))
                {
                    rootsOf.Add(reached, ofFile = []);
                }

                ofFile.Add(root);
            }
        }
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
