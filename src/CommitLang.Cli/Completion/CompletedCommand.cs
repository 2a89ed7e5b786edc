using System.CommandLine;

namespace CommitLang.Cli.Completion;

/// <summary>A command as a shell completes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, in one sentence.</param>
/// <param name="Options">All of its options.</param>
/// <param name="Arguments">What stands behind it; the last may be repeated.</param>
internal sealed record CompletedCommand(
    string Name, string Description, IReadOnlyList<CompletedOption> Options, IReadOnlyList<CompletedValue> Arguments)
{
    /// <summary>A command of the tree; the options that every command has are among its own.</summary>
    internal static CompletedCommand Of(Command command) => new(
        command.Name,
        Sentence(command.Description),
        [
            .. command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
                .Select(option => new CompletedOption(
                    [.. option.Aliases.Prepend(option.Name).Where(name => name.StartsWith('-') && name != "-?").Distinct(StringComparer.Ordinal)],
                    Sentence(option.Description),
                    option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? null : CompletedValue.Of(option))),
        ],
        [.. command.Arguments.Select(CompletedValue.Of)]);

    /// <summary>Every name of an option that a value stands behind.</summary>
    internal IEnumerable<string> OptionsWithValue => Options.Where(option => option.Value is not null).SelectMany(option => option.Names);

    private static string Sentence(string? description)
    {
        var text = description ?? "";
        var end = text.IndexOfAny(['.', ':', ';']) is var stop && stop > 0 && (stop + 1 == text.Length || text[stop + 1] == ' ') ? stop : text.Length;
        return text[..end];
    }
}
