using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>What a check answers about one declaration, in every reading.</summary>
/// <param name="Statement">The declaration.</param>
/// <param name="Wholes">The answers about all of it, the common reading first; never empty.</param>
internal sealed record DeclarationAnswers(DeclarationStatementSyntax Statement, ImmutableArray<DeclarationResult> Wholes)
{
    /// <summary>The answer that is told first: the common one, else that of the first reading in which the words were said.</summary>
    internal DeclarationResult Main => Wholes[0];

    /// <summary>The answers of readings whose verdict is another than the first one's.</summary>
    internal IEnumerable<DeclarationResult> Others => Wholes.Where(whole => whole.Verdict != Main.Verdict);

    /// <summary>The answers about the declarations of the file that a stretch touches, in the order of the text.</summary>
    internal static IEnumerable<DeclarationAnswers> In(CheckedDocument document, TextSpan span, CancellationToken cancellationToken)
    {
        var all = document.Result.Declarations;
        var order = new Dictionary<SourceText, int>(ReferenceEqualityComparer.Instance);
        foreach (var tree in document.Compilation.Trees)
        {
            order.Add(tree.Text, order.Count);
        }

        if (!order.TryGetValue(document.Tree.Text, out var file))
        {
            yield break;
        }

        var index = FirstFrom(all, order, file, span.Start);
        while (index < all.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var location = all[index].Location;
            if (!ReferenceEquals(location.Text, document.Tree.Text) || location.Span.Start > span.End)
            {
                yield break;
            }

            var start = index;
            while (index < all.Length && all[index].Location == location)
            {
                index++;
            }

            ImmutableArray<DeclarationResult> wholes = [.. all[start..index].Where(answer => answer.Level == 0)];
            if (!wholes.IsEmpty && Places.StatementAt(document.Tree, location.Span.Start) is DeclarationStatementSyntax statement)
            {
                yield return new(statement, wholes);
            }
        }
    }

    /// <summary>The answers about the declaration that an offset lies in; null where it lies in none that has answers.</summary>
    internal static DeclarationAnswers? At(CheckedDocument document, int offset, CancellationToken cancellationToken) =>
        Places.StatementAt(document.Tree, offset) is DeclarationStatementSyntax statement
            ? In(document, new(statement.Span.Start, 0), cancellationToken).FirstOrDefault(answers => answers.Statement == statement)
            : null;

    /// <summary>The first answer about a declaration of the file that ends at an offset or behind it. The answers stand in the order of the trees.</summary>
    private static int FirstFrom(ImmutableArray<DeclarationResult> all, Dictionary<SourceText, int> order, int file, int offset)
    {
        int low = 0, high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var location = all[middle].Location;
            if ((order[location.Text], location.Span.End).CompareTo((file, offset)) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
