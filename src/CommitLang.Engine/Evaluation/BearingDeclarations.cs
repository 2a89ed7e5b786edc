using System.Collections.Immutable;
using CommitLang.Engine.Model;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// The few declarations of a program that bear on others. Every view asks for them, so they are found once; an edit of declarations that are none of them leaves
/// them as they are.
/// </summary>
internal sealed class BearingDeclarations
{
    private readonly Dictionary<DeclarationReference, bool> _askedFor = [];

    private BearingDeclarations(Program program)
    {
        var replacing = ImmutableArray.CreateBuilder<int>();
        var reservations = ImmutableArray.CreateBuilder<int>();
        int number = 0;
        foreach (var declaration in program.Declarations)
        {
            if (!declaration.Replaces.IsEmpty)
            {
                replacing.Add(number);
            }

            if (declaration.IsReservation)
            {
                reservations.Add(number);
            }

            foreach (var clause in declaration.Conditions)
            {
                AddAskedFor(clause.Condition);
            }

            number++;
        }

        (Replacing, Reservations) = (replacing.ToImmutable(), reservations.ToImmutable());
    }

    /// <summary>Those that replace others, in the order of the text.</summary>
    internal ImmutableArray<int> Replacing { get; }

    /// <summary>Those that reserve a right, in the order of the text.</summary>
    internal ImmutableArray<int> Reservations { get; }

    /// <summary>The declarations and parts at whose verdict some condition looks, and whether one asks for the reason.</summary>
    internal IReadOnlyDictionary<DeclarationReference, bool> AskedFor => _askedFor;

    internal static BearingDeclarations Of(Program program) => new(program);

    /// <summary>Whether a declaration bears on others.</summary>
    internal static bool IsOne(Declaration declaration) =>
        declaration.IsReservation || !declaration.Replaces.IsEmpty || declaration.Conditions.Any(clause => clause.Condition.LooksAtVerdicts);

    private void AddAskedFor(Condition condition)
    {
        switch (condition)
        {
            case AndCondition and:
                AddAskedFor(and.Left);
                AddAskedFor(and.Right);
                break;
            case OrCondition or:
                AddAskedFor(or.Left);
                AddAskedFor(or.Right);
                break;
            case NotCondition not:
                AddAskedFor(not.Operand);
                break;
            case VerdictCondition verdict:
                _askedFor[verdict.Declaration] = verdict.Reason is not null || _askedFor.GetValueOrDefault(verdict.Declaration);
                break;
        }
    }
}
