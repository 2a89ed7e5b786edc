using System.CommandLine;
using System.CommandLine.Completions;

namespace CommitLang.Cli.Completion;

/// <summary>What an argument or the value of an option can be.</summary>
/// <param name="Name">What help calls it.</param>
/// <param name="Kind">What it can be.</param>
/// <param name="Words">The words, where it is one of some.</param>
internal sealed record CompletedValue(string Name, CompletionKind Kind, IReadOnlyList<string> Words)
{
    internal static CompletedValue Of(Argument argument)
    {
        var words = WordsOf(argument.CompletionSources);
        var kind = words.Count > 0 ? CompletionKind.Words : argument.Name switch
        {
            "FOLDER" => CompletionKind.Folder,
            "NAME" or "RECORD" => CompletionKind.Anything,
            _ => CompletionKind.Source,
        };
        return new(argument.Name, kind, words);
    }

    internal static CompletedValue Of(Option option)
    {
        var words = WordsOf(option.CompletionSources);
        var kind = option.HelpName switch
        {
            "FILE" => CompletionKind.File,
            _ when words.Count == 0 => CompletionKind.Anything,
            "NAMES" => CompletionKind.WordList,
            _ when words[0].EndsWith('=') => CompletionKind.WordAndFile,
            _ => CompletionKind.Words,
        };
        return new(option.HelpName ?? option.Name, kind, words);
    }

    private static List<string> WordsOf(List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources) =>
        [.. sources.SelectMany(source => source(CompletionContext.Empty)).Select(item => item.Label)];
}
