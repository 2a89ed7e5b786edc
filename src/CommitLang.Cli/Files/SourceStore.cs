using CommitLang.Syntax;

namespace CommitLang.Cli.Files;

/// <summary>The files of a run, each read once however many paths lead to it.</summary>
internal sealed class SourceStore(Host host)
{
    private readonly Dictionary<string, ReadResult> _byRealPath = new(RealPath.Comparer);

    /// <summary>For each path that is shown the real path behind it.</summary>
    private readonly Dictionary<string, string> _realPaths = new(StringComparer.Ordinal);

    private readonly Dictionary<SourceText, SyntaxTree> _trees = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was read or looked for, by its real path.</summary>
    internal IReadOnlyDictionary<string, ReadResult> Files => _byRealPath;

    /// <summary>Says what a long run is at.</summary>
    internal Progress Progress => host.Progress;

    /// <summary>The tables of the run.</summary>
    internal TableStore Tables => host.Tables;

    internal ReadResult Read(SourceFile file)
    {
        host.Progress.In(WorkPhase.Reading);
        if (file.IsStandardInput)
        {
            return ReadStandardInput();
        }

        if (RealPath.Of(file.FullPath) is not { } real)
        {
            return new(null, "symbolic links lead in a circle");
        }

        if (!_byRealPath.TryGetValue(real, out var result))
        {
            // Links can make two files look the same; the second one then goes by its real path.
            var path = _realPaths.TryAdd(file.Path, real) ? file.Path : real;
            _realPaths.TryAdd(path, real);
            result = FileReader.Read(real, path);
            _byRealPath.Add(real, result);
        }

        return result;
    }

    /// <summary>The tree of a text, made once.</summary>
    internal SyntaxTree Parse(SourceText text, CancellationToken cancellationToken)
    {
        if (!_trees.TryGetValue(text, out var tree))
        {
            host.Progress.In(WorkPhase.Parsing);
            GarbageCollection.PutOffForText(text.Length);
            tree = SyntaxTree.ParseText(text, Environment.ProcessorCount > 1, cancellationToken);
            _trees.Add(text, tree);
        }

        return tree;
    }

    /// <summary>The real path of the file that a text came from; of the standard input one that stands for a file in the current folder.</summary>
    internal string RealPathOf(string path) =>
        _realPaths.TryGetValue(path, out var real) ? real : Path.Combine(RealPath.Of(host.Folder) ?? host.Folder, "-");

    private ReadResult ReadStandardInput()
    {
        var key = SourceFile.StandardInput.Path;
        if (!_byRealPath.TryGetValue(key, out var result))
        {
            try
            {
                using var stream = host.Input();
                result = FileReader.Read(stream, key);
            }
            catch (IOException e)
            {
                result = new(null, FileReader.Explain(e));
            }

            _byRealPath.Add(key, result);
        }

        return result;
    }
}
