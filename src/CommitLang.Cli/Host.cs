using CommitLang.Cli.Output;

namespace CommitLang.Cli;

/// <summary>Everything that a command has from the world around it, so that it runs the same in a test.</summary>
internal sealed record Host
{
    /// <summary>The bytes of the standard input; opened when they are asked for.</summary>
    internal required Func<Stream> Input { get; init; }

    /// <summary>Where results go.</summary>
    internal required Screen Out { get; init; }

    /// <summary>Where diagnostics and messages go.</summary>
    internal required Screen Error { get; init; }

    /// <summary>The current folder, as a full path.</summary>
    internal required string Folder { get; init; }

    internal required DateOnly Today { get; init; }

    /// <summary>A message about usage or files, as <c>commitlang: …</c>.</summary>
    internal void Complain(string message) =>
        Error.Line([new("commitlang", Tone.Strong), new(": ", Tone.Plain), new(Cells.Visible(message), Tone.Plain)]);
}
