using System.Text;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>
/// Asks the parser what may stand at a place, instead of knowing it: each word is tried behind the statement so far. All tries are statements of one text, so
/// that they are parsed at once.
/// </summary>
internal sealed class Probe
{
    private readonly SyntaxTree _tree;
    private readonly int[] _starts;
    private readonly int _prefix;

    private Probe(SyntaxTree tree, int[] starts, int prefix) => (_tree, _starts, _prefix) = (tree, starts, prefix);

    /// <summary>Tries texts behind the start of a statement.</summary>
    internal static Probe Of(string prefix, IReadOnlyList<string> tries, CancellationToken cancellationToken)
    {
        var text = new StringBuilder((prefix.Length + 16) * tries.Count);
        var starts = new int[tries.Count];
        for (var i = 0; i < tries.Count; i++)
        {
            starts[i] = text.Length;
            text.Append(prefix).Append(tries[i]).Append('\n');
        }

        return new(SyntaxTree.ParseText(text.ToString(), cancellationToken: cancellationToken), starts, prefix.Length);
    }

    /// <summary>
    /// The first token of a try as the parser read it, and the one behind it; null where it cannot stand there: it was skipped, or something is missing before it.
    /// </summary>
    internal (SyntaxToken Token, SyntaxToken Next)? Accepted(int index)
    {
        var statements = _tree.Root.Statements;
        var at = Places.StatementIndexAt(_tree, _starts[index]);
        if (at < 0 || statements[at].FullSpan.Start != _starts[index])
        {
            return null;
        }

        var (place, isMissing) = (_starts[index] + _prefix, false);
        using var tokens = statements[at].DescendantTokens().GetEnumerator();
        while (tokens.MoveNext())
        {
            var token = tokens.Current;
            if (token.Text.Length == 0)
            {
                isMissing |= token.IsMissing;
            }
            else if (token.Span.Start == place)
            {
                return isMissing ? null : (token, tokens.MoveNext() ? tokens.Current : default);
            }
            else
            {
                isMissing = false;
            }
        }

        return null;
    }
}
