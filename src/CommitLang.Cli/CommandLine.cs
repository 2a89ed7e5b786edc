using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Commands.Questions;
using CommitLang.Cli.Completion;
using CommitLang.Cli.Help;

namespace CommitLang.Cli;

/// <summary>The command line of <c>commitlang</c>: what can be said there, and who does it.</summary>
internal sealed partial class CommandLine
{
    private readonly Host _host;
    private readonly Command _root;
    private readonly UsageErrors _errors;

    private CommandLine(Host host)
    {
        _host = host;
        _errors = new UsageErrors(host);
        var help = new HelpWithExamples(host);
        var version = new Option<bool>("--version") { Description = "Print the version and end." };
        _root = new Command("commitlang", "Checks whether deeds follow words.")
        {
            new HelpOption { Description = "Show what can be said, with examples.", Action = help },
            version,
            Check(),
            Fix(),
            Why(),
            WhyNot(),
            Readings(),
            Timeline(),
            Difference(),
            Test(),
            Parse(),
            Format(),
            Events(),
            Explain(),
            Library(),
            Init(),
            LanguageServer(),
            Completion(),
        };
        _root.SetAction(result =>
        {
            if (result.GetValue(version))
            {
                host.Out.Line([$"commitlang {Version}"]);
                return ExitStatus.Success;
            }

            return help.Invoke(result);
        });
    }

    /// <summary>The version of this program, without the mark of the commit it was built from.</summary>
    internal static string Version { get; } =
        (Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "")
        .Split('+')[0];

    /// <summary>The tree of all commands, with their arguments and options.</summary>
    internal static Command TreeOf(Host host) => new CommandLine(host)._root;

    /// <summary>Does what the arguments say on the calling thread (another one would cost a short check a tenth of its time), and gives the exit status.</summary>
    /// <exception cref="OperationCanceledException">It was stopped by the token.</exception>
    internal static async Task<int> Run(IReadOnlyList<string> arguments, Host host, CancellationToken cancellationToken = default)
    {
        var line = new CommandLine(host);

        // An argument that begins with @ is a path like any other here.
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        var result = line._root.Parse(arguments, parsing);
        if (line._errors.Report(result, arguments))
        {
            return ExitStatus.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = host.Out.Writer,
            Error = host.Error.Writer,
            EnableDefaultExceptionHandler = false,

            // Who runs the process listens to its signals.
            ProcessTerminationTimeout = null,
        };

        // Made here, so that every copy of the host has the same.
        var progress = host.Progress;
        try
        {
            return await result.InvokeAsync(configuration, cancellationToken);
        }
        finally
        {
            progress.End();
        }
    }

    private static void SetAction(Command command, Func<ParseResult, CancellationToken, int> run) =>
        command.SetAction((result, cancellationToken) => Task.FromResult(run(result, cancellationToken)));

    private static (Option<string?> File, Option<bool> None) SettingsOptions() => (
        Text("--config", "FILE", "The settings: how serious what each rule reports is taken. Else each .commitlangrc in the folder of the checked file and those above."),
        new("--no-config") { Description = "Use no settings." });

    private static Option<string?> RequiredSources() => Text("--require-sources", "N", QuestionOptions.OfRequiredSources);

    private static Option<bool> Strict() => new("--strict") { Description = "A damaged row of a table is an error; else it is a warning, and the row is left out." };

    private static Argument<string[]> Paths(string description) =>
        new("PATHS") { Description = description, Arity = ArgumentArity.ZeroOrMore };

    private static Option<string?> FormatOption() => Text("--format", "text|json", "How results are written: text (the default) or json.")
        .WithValues(() => OutputFormats.OfTextOrJson.Select(OutputFormats.NameOf));

    private static Option<string[]> Many(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}
