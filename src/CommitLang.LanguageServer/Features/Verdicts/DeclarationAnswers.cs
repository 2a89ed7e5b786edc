using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>What a check answers about one declaration, in every reading.</summary>
/// <param name="Statement">The declaration.</param>
/// <param name="Wholes">The answers about all of it, the common reading first; never empty.</param>
/// <param name="Parts">The answers about what has no parts of its own: the members and parts, or the whole.</param>
internal sealed record DeclarationAnswers(
    DeclarationStatementSyntax Statement, ImmutableArray<DeclarationResult> Wholes, ImmutableArray<DeclarationResult> Parts)
{
    /// <summary>Up to so many pieces of evidence it is looked whether several parts rest on the same record.</summary>
    private const int Countable = 200;

    /// <summary>How many records speak of it, in the reading in which it is most.</summary>
    internal int RecordCount => Parts.GroupBy(part => part.Reading).Select(CountOf).DefaultIfEmpty().Max();

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

            var answers = all[start..index];
            ImmutableArray<DeclarationResult> wholes = [.. answers.Where(answer => answer.Level == 0)];
            if (!wholes.IsEmpty && Places.StatementAt(document.Tree, location.Span.Start) is DeclarationStatementSyntax statement)
            {
                yield return new(statement, wholes, [.. answers.Where(answer => answer.Parts is null)]);
            }
        }
    }

    /// <summary>The answers about the declaration that an offset lies in; null where it lies in none that has answers.</summary>
    internal static DeclarationAnswers? At(CheckedDocument document, int offset, CancellationToken cancellationToken) =>
        Places.StatementAt(document.Tree, offset) is DeclarationStatementSyntax statement
            ? In(document, new(statement.Span.Start, 0), cancellationToken).FirstOrDefault(answers => answers.Statement == statement)
            : null;

    /// <summary>A record may speak of several parts, as a deed of two sides does.</summary>
    private static int CountOf(IEnumerable<DeclarationResult> parts)
    {
        var all = parts.ToList();
        var sum = all.Sum(part => part.EvidenceCount);
        return all.Count == 1 || sum > Countable ? sum : all.SelectMany(part => part.Evidence).Select(evidence => (evidence.Place, evidence.What)).Distinct().Count();
    }

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
