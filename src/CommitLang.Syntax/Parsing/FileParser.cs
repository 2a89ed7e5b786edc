using System.Collections.Concurrent;
using CommitLang.Syntax.Green;
using CommitLang.Syntax.Lexing;
using CommitLang.Syntax.Parsing.Grammar;
using Pidgin;

namespace CommitLang.Syntax.Parsing;

/// <summary>Text to green tree: statement after statement is cut into tokens and parsed.</summary>
internal static class FileParser
{
    // Enough tokens to make what Pidgin does for a run cheap, few enough to stay in the processor's cache.
    private const int TokensOfRun = 2048;

    // From so many characters on a second core is worth waking.
    private const int Large = 1 << 21;

    // The lexer may be so many runs ahead of the parser.
    private const int RunsAhead = 8;

    public static CompilationUnitGreen Parse(string text, bool mayUseTwoCores, CancellationToken cancellationToken) =>
        mayUseTwoCores && text.Length >= Large ? ParseLarge(text, cancellationToken) : ParseSmall(text, cancellationToken);

    private static CompilationUnitGreen ParseSmall(string text, CancellationToken cancellationToken)
    {
        var context = new ParseContext();
        var lexer = new Lexer(text, 0);
        while (ReadRun(ref lexer, context))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ParseRun(context);
        }

        return new(GreenList.Over([.. context.Statements]), lexer.ReadEndOfFile());
    }

    /// <summary>One core cuts runs of statements into tokens, another parses them, in the order of the text.</summary>
    private static CompilationUnitGreen ParseLarge(string text, CancellationToken cancellationToken)
    {
        using var runs = new BlockingCollection<ParseContext>(RunsAhead);
        var free = new ConcurrentQueue<ParseContext>();
        var parsing = Task.Run(() => ParseRuns(runs, free), CancellationToken.None);
        var lexer = new Lexer(text, 0);
        try
        {
            while (Next(free) is var context && ReadRun(ref lexer, context))
            {
                cancellationToken.ThrowIfCancellationRequested();
                runs.Add(context, CancellationToken.None);
            }
        }
        finally
        {
            runs.CompleteAdding();
            parsing.Wait(CancellationToken.None);
        }

        return new(GreenList.Over([.. parsing.Result]), lexer.ReadEndOfFile());
    }

    private static ParseContext Next(ConcurrentQueue<ParseContext> free) => free.TryDequeue(out var context) ? context : new();

    private static List<GreenNode> ParseRuns(BlockingCollection<ParseContext> runs, ConcurrentQueue<ParseContext> free)
    {
        var statements = new List<GreenNode>();
        try
        {
            foreach (var context in runs.GetConsumingEnumerable(CancellationToken.None))
            {
                ParseRun(context);
                statements.AddRange(context.Statements);
                context.Statements.Clear();
                free.Enqueue(context);
            }
        }
        finally
        {
            // Whatever goes wrong here, the lexer must not wait for room.
            while (runs.TryTake(out _, Timeout.Infinite, CancellationToken.None))
            {
            }
        }

        return statements;
    }

    /// <summary>
    /// The tree of a text that differs from another in one stretch. Statements before and behind it are taken over as they are:
    /// the lexer looks at no more than a statement and the start of the next.
    /// </summary>
    /// <param name="old">The tree of the other text.</param>
    /// <param name="change">Where the texts differ, in the other text; all behind it is the same.</param>
    /// <param name="text">The text that is parsed.</param>
    public static CompilationUnitGreen Reparse(
        CompilationUnitGreen old, TextSpan change, string text, CancellationToken cancellationToken)
    {
        var statements = StatementsOf(old);
        var context = new ParseContext();
        var start = KeepBefore(change.Start, statements, context.Statements);
        var shift = text.Length - old.FullWidth;
        var next = context.Statements.Count;
        var oldStart = start;
        var lexer = new Lexer(text, start);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            context.StartTokens();
            while (context.Tokens.Count < TokensOfRun)
            {
                // From here on the old tree is as good as a new one, if a statement of it starts here.
                while (next < statements.Length && oldStart + shift < lexer.StatementStart)
                {
                    oldStart += statements[next++].FullWidth;
                }

                var isSame = lexer.StatementStart > start && oldStart >= change.End && oldStart + shift == lexer.StatementStart;
                if (isSame && next < statements.Length)
                {
                    ParseRun(context);
                    context.Statements.AddRange(statements[next..]);
                    return new(GreenList.Over([.. context.Statements]), old.GetSlot(1) as GreenToken ?? lexer.ReadEndOfFile());
                }

                if (!lexer.ReadStatement(ref context.Tokens))
                {
                    ParseRun(context);
                    return new(GreenList.Over([.. context.Statements]), lexer.ReadEndOfFile());
                }
            }

            ParseRun(context);
        }
    }

    /// <summary>
    /// Takes over the statements that an edit cannot touch: all but the last before it, which the edit may continue, and none behind one
    /// that depends on the rest of the text.
    /// </summary>
    /// <returns>Where the first statement starts that is not taken over.</returns>
    private static int KeepBefore(int edit, ReadOnlySpan<GreenNode> statements, List<GreenNode> kept)
    {
        var (start, count) = (0, 0);
        while (count + 1 < statements.Length)
        {
            var end = start + statements[count].FullWidth;
            if (statements[count].DependsOnRest || end + statements[count + 1].FullWidth >= edit)
            {
                break;
            }

            count++;
            start = end;
        }

        kept.EnsureCapacity(statements.Length + 1);
        kept.AddRange(statements[..count]);
        return start;
    }

    private static ReadOnlySpan<GreenNode> StatementsOf(CompilationUnitGreen file) => file.GetSlot(0) switch
    {
        null => [],
        GreenLongList list => list.Children,
        GreenList list => Enumerable.Range(0, list.SlotCount).Select(list.GetSlot).OfType<GreenNode>().ToArray(),
        { } single => new[] { single },
    };

    private static bool ReadRun(ref Lexer lexer, ParseContext context)
    {
        context.StartTokens();
        while (context.Tokens.Count < TokensOfRun && lexer.ReadStatement(ref context.Tokens))
        {
        }

        return context.Tokens.Count > 0;
    }

    private static void ParseRun(ParseContext context)
    {
        var result = RecordGrammar.File.Parse(context.Tokens.Tokens, context);
        if (!result.Success)
        {
            throw new InvalidOperationException("the statements did not parse");
        }
    }
}
