using System.Text;
using CommitLang.Cli.Output;
using Spectre.Console;

namespace CommitLang.Cli.Tests;

/// <summary>A terminal of forty columns whose text a test can read.</summary>
internal static class Terminals
{
    internal static Screen On(TextWriter writer, AnsiSupport ansi) => Screen.Terminal(AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = ansi,
        ColorSystem = ansi == AnsiSupport.Yes ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Out = new Narrow(writer),
    }));

    private sealed class Narrow(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => 40;

        public int Height => 25;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
