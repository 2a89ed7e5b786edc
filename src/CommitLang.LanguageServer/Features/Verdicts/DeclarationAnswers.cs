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
        foreach (var (statement, answers) in document.Result.Listing?.In(document.Tree, span) ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new(statement, [.. answers.Where(answer => answer.Level == 0)], [.. answers.Where(answer => answer.Parts is null)]);
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
}
