using System.Text;
using CommitLang.Cli.Output;

namespace CommitLang.Cli.Tests;

/// <summary>A folder of its own, in which the command runs as it does in a process, only with everything around it made by the test.</summary>
internal sealed class Workspace : IDisposable
{
    internal static readonly DateOnly Today = new(2024, 12, 31);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("commitlang-");

    internal string Folder => _folder.FullName;

    /// <summary>Adds a file; the path is relative, with <c>/</c>.</summary>
    internal Workspace With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    internal Workspace With(string path, byte[] bytes)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Folder);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    internal string PathOf(string path) => Path.Combine(Folder, path);

    internal string Read(string path) => File.ReadAllText(PathOf(path));

    internal Answer Run(params string[] arguments) => RunWith("", arguments);

    /// <summary>Runs the command in this process, or the program that <see cref="Binary"/> names.</summary>
    internal Answer RunWith(string input, params string[] arguments) =>
        Binary.Path is not null
            ? Binary.Run(Folder, input, arguments)
            : Run(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), arguments).GetAwaiter().GetResult();

    internal async Task<Answer> Run(Func<Stream> input, IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = await CommandLine.Run(arguments, new Host
        {
            Input = input,
            Out = Screen.Plain(output),
            Error = Screen.Plain(error),
            Folder = Folder,
            Today = Today,
        }, cancellationToken);
        return new(status, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
