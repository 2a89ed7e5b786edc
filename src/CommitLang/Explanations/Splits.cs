using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;

namespace CommitLang.Explanations;

/// <summary>Finds the fewest statements that make readings differ, by evaluating the check without the others.</summary>
internal sealed class Splits(AnswerContext context)
{
    /// <summary>Among so many statements every pair and every three are tried.</summary>
    private const int FewForPairs = 40, FewForThrees = 16;

    /// <summary>Pieces of evidence that are told with a split.</summary>
    private const int MostEvidence = 5;

    internal ReadingSplit Of(DeclarationResult declaration, DeclarationResult other, CancellationToken cancellationToken)
    {
        var causes = Causes(declaration, cancellationToken);
        return new ReadingSplit(
            declaration,
            other,
            [.. causes.Select(cause => OwnStatements.Told(context, cause))],
            [.. declaration.HeldEvidence.Where(evidence => evidence.Status == EvidenceStatus.Sure).Take(MostEvidence)]);
    }

    private IReadOnlyList<OwnStatement> Causes(DeclarationResult declaration, CancellationToken cancellationToken)
    {
        var all = OwnStatements.Of(context.Program, declaration.ReadingActor, declaration.Outcome.Reference.Declaration);
        for (var i = 0; i < all.Count; i++)
        {
            if (IsEnough([all[i]]))
            {
                return [all[i]];
            }
        }

        if (all.Count <= FewForPairs)
        {
            for (var i = 0; i < all.Count; i++)
            {
                for (var j = i + 1; j < all.Count; j++)
                {
                    if (IsEnough([all[i], all[j]]))
                    {
                        return [all[i], all[j]];
                    }
                }
            }
        }

        if (all.Count <= FewForThrees)
        {
            for (var i = 0; i < all.Count; i++)
            {
                for (var j = i + 1; j < all.Count; j++)
                {
                    for (var k = j + 1; k < all.Count; k++)
                    {
                        if (IsEnough([all[i], all[j], all[k]]))
                        {
                            return [all[i], all[j], all[k]];
                        }
                    }
                }
            }
        }

        return Irreducible(all);

        // Halves of what may be left out are tried first, so that a long list of which little matters is short at once.
        IReadOnlyList<OwnStatement> Irreducible(List<OwnStatement> kept)
        {
            for (var size = Math.Max(1, kept.Count / 2); ; size = Math.Max(1, size / 2))
            {
                for (var start = 0; start < kept.Count;)
                {
                    var fewer = kept.Take(start).Concat(kept.Skip(start + size)).ToList();
                    if (fewer.Count < kept.Count && IsEnough(fewer))
                    {
                        kept = fewer;
                    }
                    else
                    {
                        start += size;
                    }
                }

                if (size == 1)
                {
                    return kept;
                }
            }
        }

        bool IsEnough(IReadOnlyCollection<OwnStatement> kept)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var program = OwnStatements.Without(context.Program, all.Except(kept));
            return new Session(program) { EvidenceLimit = 1 }.Evaluate(declaration.Outcome.Reference, context.Moment, declaration.ReadingActor, cancellationToken)
                is { } outcome && outcome.Verdict == declaration.Verdict;
        }
    }
}
