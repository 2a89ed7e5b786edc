using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Cli.Watching;

namespace CommitLang.Cli;

/// <summary>Everything that a command has from the world around it, so that it runs the same in a test.</summary>
internal sealed record Host
{
    private Progress? _progress;
    private TableStore? _tables;

    /// <summary>The bytes of the standard input; opened when they are asked for.</summary>
    internal required Func<Stream> Input { get; init; }

    /// <summary>Whether a person types the standard input.</summary>
    internal bool IsInputTyped { get; init; }

    /// <summary>The bytes of the standard output, for a command that writes no text; opened when they are asked for.</summary>
    internal Func<Stream> Output { get; init; } = () => Stream.Null;

    /// <summary>Where results go.</summary>
    internal required Screen Out { get; init; }

    /// <summary>Where diagnostics and messages go.</summary>
    internal required Screen Error { get; init; }

    /// <summary>The current folder, as a full path.</summary>
    internal required string Folder { get; init; }

    internal required DateOnly Today { get; init; }

    /// <summary>The day of now, for a command that runs on and on.</summary>
    internal Func<DateOnly>? TodayNow { get; init; }

    /// <summary>How long things last; no answer depends on it.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Tells when files change.</summary>
    internal Func<IFileChanges> Changes { get; init; } = () => new SystemFileChanges();

    /// <summary>Says what a long run is at.</summary>
    internal Progress Progress => _progress ??= new(Error, Time);

    /// <summary>The tables that were read, which stay while a check is done again and again.</summary>
    internal TableStore Tables => _tables ??= new(Progress);

    /// <summary>A message about usage or files, as <c>commitlang: …</c>.</summary>
    internal void Complain(string message) =>
        Error.Line([new("commitlang", Tone.Strong), new(": ", Tone.Plain), new(Cells.Visible(message), Tone.Plain)]);
}
