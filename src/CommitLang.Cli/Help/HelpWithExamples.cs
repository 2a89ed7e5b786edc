using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CommitLang.Cli.Output;

namespace CommitLang.Cli.Help;

/// <summary>The help of a command with examples below; that of the program lists the commands by what they are for.</summary>
internal sealed class HelpWithExamples(Host host) : SynchronousCommandLineAction
{
    private static readonly (string Title, string[] Commands)[] Groups =
    [
        ("Answer", ["check", "test"]),
        ("Ask about answers", ["why", "why-not", "readings", "timeline", "diff"]),
        ("Mend and lay out", ["fix", "fmt"]),
        ("Keep tables", ["events"]),
        ("Begin and look up", ["init", "explain", "std", "parse", "lsp", "completion"]),
    ];

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            WriteProgram(command);
            return ExitStatus.Success;
        }

        var status = new HelpAction().Invoke(parseResult);
        host.Out.Line([new("Examples:", Tone.Plain)]);
        foreach (var example in CommandExamples.Of(command.Name))
        {
            host.Out.Line([new(example.Line, Tone.Place), "  # " + example.Does], indent: 2, hang: 4);
        }

        host.Out.Line();
        return status;
    }

    private void WriteProgram(Command program)
    {
        var screen = host.Out;
        screen.Line([program.Description ?? ""]);
        screen.Line();
        screen.Line(["Usage:"]);
        screen.Line([$"{program.Name} [command] [options]"], indent: 2);
        screen.Line();
        var width = program.Subcommands.Max(command => command.Name.Length);
        foreach (var (title, names) in Groups.Append(("Further commands", [.. program.Subcommands.Select(command => command.Name).Except(Groups.SelectMany(group => group.Commands))])))
        {
            if (names.Length == 0)
            {
                continue;
            }

            screen.Line([title + ":"]);
            foreach (var command in names.Select(name => program.Subcommands.First(command => command.Name == name)))
            {
                screen.Line([new(command.Name.PadRight(width), Tone.Strong), "  " + command.Description], indent: 2, hang: width + 2);
            }

            screen.Line();
        }

        screen.Line(["Options:"]);
        foreach (var option in program.Options)
        {
            screen.Line([new(option.Name.PadRight(width), Tone.Strong), "  " + option.Description], indent: 2, hang: width + 2);
        }

        screen.Line();
        screen.Line([$"`{program.Name} check --help` tells more of a command, with examples; `{program.Name} init` writes a small project to begin with."]);
    }
}
