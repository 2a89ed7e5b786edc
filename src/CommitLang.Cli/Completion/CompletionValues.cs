using System.CommandLine;

namespace CommitLang.Cli.Completion;

/// <summary>Tells of an option which words can stand behind it.</summary>
internal static class CompletionValues
{
    /// <param name="option">The option.</param>
    /// <param name="words">The words; they are asked for only where something is completed.</param>
    /// <returns>The option.</returns>
    internal static Option<T> WithValues<T>(this Option<T> option, Func<IEnumerable<string>> words)
    {
        option.CompletionSources.Add(_ => words());
        return option;
    }
}
