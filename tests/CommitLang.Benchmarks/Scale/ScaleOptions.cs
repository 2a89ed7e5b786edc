namespace CommitLang.Benchmarks.Scale;

/// <summary>What was said on the command line.</summary>
internal sealed record ScaleOptions
{
    public const string Usage = """
        dotnet run -c Release -- scale [options]
          --workload NAME,…     lookup, rules, response, load, reading, growth, edit, memory; else the first four
          --records N           1000000
          --declarations N      10000
          --peers NAME,…        duckdb, sqlite, prolog, asp, souffle, or none; else all
          --runs N              3; the medians are told
          --threads N,…         of DuckDB: 1,2
          --order NAME          dated (by day) or shuffled; else dated
          --limit SECONDS       after which a run is given up: 120
          --commitlang PATH     the native program, or CommitLang.Cli.dll; else COMMITLANG_BINARY, else artifacts/native/CommitLang.Cli
          --folder PATH         where the data go, which then stay; else a temporary folder
        """;

    public IReadOnlyList<ScaleTask> Tasks { get; private init; } = [ScaleTask.Lookup, ScaleTask.Rules, ScaleTask.Response, ScaleTask.Load];

    public int Records { get; init; } = 1_000_000;

    public int Declarations { get; private init; } = 10_000;

    /// <summary>Families of peers; null for all.</summary>
    public IReadOnlyList<string>? Peers { get; private init; }

    public int Runs { get; private init; } = 3;

    public IReadOnlyList<int> Threads { get; private init; } = [1, 2];

    public RecordOrder Order { get; private init; }

    public TimeSpan Limit { get; private init; } = TimeSpan.FromSeconds(120);

    /// <summary>The program of CommitLang; null if none was named or found.</summary>
    public string? Program { get; private init; } = Environment.GetEnvironmentVariable("COMMITLANG_BINARY");

    /// <summary>Where the data stay; null for a temporary folder.</summary>
    public string? Folder { get; private init; }

    /// <summary>The options, or what is wrong with them.</summary>
    public static (ScaleOptions? Options, string? Problem) Parse(ReadOnlySpan<string> arguments) =>
        OptionReader.Read(arguments, new ScaleOptions(), (options, name, value) => options.With(name, value));

    /// <summary>With the native program that this repository has published, where none was named and there is one.</summary>
    public ScaleOptions WithProgram()
    {
        var published = Path.Combine(CSharpCorpus.FindRoot(), "artifacts", "native", "CommitLang.Cli");
        return Program is not null ? this with { Program = Path.GetFullPath(Program) } : File.Exists(published) ? this with { Program = published } : this;
    }

    private ScaleOptions? With(string name, string value)
    {
        var words = value.Split(',');
        return name switch
        {
            "--workload" => words.All(Is<ScaleTask>) ? this with { Tasks = [.. words.Select(Enum<ScaleTask>)] } : null,
            "--peers" => words.All(word => word is "none" or "duckdb" or "sqlite" or "prolog" or "asp" or "souffle") ? this with { Peers = words } : null,
            "--threads" => words.All(word => OptionReader.Number(word) is not null) ? this with { Threads = [.. words.Select(word => OptionReader.Number(word) ?? 1)] } : null,
            "--order" => Is<RecordOrder>(value) ? this with { Order = Enum<RecordOrder>(value) } : null,
            "--records" => OptionReader.Number(value) is { } number ? this with { Records = number } : null,
            "--declarations" => OptionReader.Number(value) is { } number ? this with { Declarations = number } : null,
            "--runs" => OptionReader.Number(value) is { } number ? this with { Runs = number } : null,
            "--limit" => OptionReader.Number(value) is { } number ? this with { Limit = TimeSpan.FromSeconds(number) } : null,
            "--commitlang" => this with { Program = value },
            "--folder" => this with { Folder = value },
            _ => null,
        };
    }

    private static bool Is<T>(string text)
        where T : struct, Enum => System.Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase);

    private static T Enum<T>(string text)
        where T : struct, Enum => System.Enum.Parse<T>(text, ignoreCase: true);
}
