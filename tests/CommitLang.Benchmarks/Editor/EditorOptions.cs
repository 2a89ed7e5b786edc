namespace CommitLang.Benchmarks.Editor;

/// <summary>What was said on the command line.</summary>
internal sealed record EditorOptions
{
    public const string Usage = """
        dotnet run -c Release -- editor [options]
          --shape NAME,…        chronicles, whole; else both
          --keys N              measured keystrokes of a run: 400, behind 100 that warm up; of fewer than that a quarter
          --runs N              3; the best run is told
          --session N           keystrokes of the long session behind them: 10000
          --program PATH        the native program, or CommitLang.Cli.dll; else COMMITLANG_BINARY, else artifacts/native/CommitLang.Cli
          --conditions N        so many of ten thousand declarations hang on the verdict of another one: 0
          --trace N             lists the N slowest keystrokes of each run
        """;

    public IReadOnlyList<WorkspaceShape> Shapes { get; private init; } = [WorkspaceShape.Chronicles, WorkspaceShape.Whole];

    public int Keys { get; private init; } = 400;

    public int Runs { get; private init; } = 3;

    public int Session { get; private init; } = 10_000;

    public int Conditions { get; private init; }

    public int Trace { get; private init; }

    public string Program { get; private init; } =
        Environment.GetEnvironmentVariable("COMMITLANG_BINARY") ?? Path.Combine(CSharpCorpus.FindRoot(), "artifacts", "native", "CommitLang.Cli");

    /// <summary>The options, or what is wrong with them.</summary>
    public static (EditorOptions? Options, string? Problem) Parse(ReadOnlySpan<string> arguments)
    {
        var read = OptionReader.Read(arguments, new EditorOptions(), (options, name, value) => options.With(name, value));
        return read.Options is { } options && !File.Exists(options.Program) ? (null, $"there is no program {options.Program}; publish it first, see the README") : read;
    }

    private EditorOptions? With(string name, string value) => name switch
    {
        "--shape" when value.Split(',').All(word => ShapeOf(word) is not null) => this with { Shapes = [.. value.Split(',').Select(ShapeOf).OfType<WorkspaceShape>()] },
        "--keys" when OptionReader.Number(value) is { } number => this with { Keys = number },
        "--runs" when OptionReader.Number(value) is { } number => this with { Runs = number },
        "--session" when OptionReader.Number(value) is { } number => this with { Session = number },
        "--conditions" when OptionReader.Number(value) is { } number => this with { Conditions = number },
        "--trace" when OptionReader.Number(value) is { } number => this with { Trace = number },
        "--program" => this with { Program = Path.GetFullPath(value) },
        _ => null,
    };

    private static WorkspaceShape? ShapeOf(string word) => word switch
    {
        "chronicles" => WorkspaceShape.Chronicles,
        "whole" => WorkspaceShape.Whole,
        _ => null,
    };
}
