using System.Diagnostics;

namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>Programs of the system.</summary>
internal static class Programs
{
    public static string? FindObstacle(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is null)
            {
                return $"{name} is not installed";
            }
        }

        return null;
    }

    public static ProcessStartInfo Start(Material material, string program, params ReadOnlySpan<string> arguments) =>
        new(program, arguments.ToArray()) { WorkingDirectory = material.Folder };

    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static void Make(Material material, string program, params ReadOnlySpan<string> arguments)
    {
        var figures = MeasuredProcess.Run(Start(material, program, arguments), TimeSpan.FromMinutes(10), 0);
        if (figures.Problem is { } problem)
        {
            throw new InvalidOperationException($"{program} {problem}");
        }
    }

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
