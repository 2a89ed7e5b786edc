using System.Collections.Immutable;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Model;

internal enum TermKind
{
    /// <summary>Left out, or <c>_</c>: matches anything.</summary>
    Any,

    /// <summary>A given value: an index into <see cref="Program.Arguments"/>, or of an actor where only actors can stand.</summary>
    Value,

    /// <summary>A variable, by its slot in the rule.</summary>
    Variable,
}

/// <summary>What stands in a place of a pattern.</summary>
internal readonly record struct Term(TermKind Kind, int Index)
{
    internal static readonly Term Any = new(TermKind.Any, 0);

    internal static Term Value(int index) => new(TermKind.Value, index);

    internal static Term Variable(int slot) => new(TermKind.Variable, slot);
}

/// <summary>A conduct as a declaration names it, without variables.</summary>
/// <param name="Arguments">As many as were written or fewer than the arity; what is missing matches anything.</param>
/// <param name="Counterparts">Actors; none means any counterpart.</param>
internal sealed record ConductPattern(int Conduct, ImmutableArray<Term> Arguments, ImmutableArray<int> Counterparts);

/// <summary>PATTERN in rules, tests and conditions.</summary>
internal abstract record Pattern;

/// <param name="Actor">An actor (by its index), a variable, or anybody.</param>
/// <param name="IsDenied"><c>did not</c>: met by a denial of that or wider.</param>
/// <param name="Counterparts">Actors or variables; none means any.</param>
internal sealed record DeedPattern(
    Term Actor, bool IsDenied, int Conduct, ImmutableArray<Term> Arguments, ImmutableArray<Term> Counterparts) : Pattern;

/// <param name="Counterpart">An actor or a variable; null means the total, which never meets a figure with a counterpart.</param>
/// <param name="Bound">In the base unit of the measure.</param>
internal sealed record MeasurementPattern(Term Actor, int Measure, Term? Counterpart, Comparison Comparison, ValueRange Bound) : Pattern;

/// <summary>Strictly later, and at most so much later; what it derives has the date of the later one.</summary>
internal sealed record AfterPattern(Pattern Later, Pattern Earlier, Duration? Within) : Pattern;

/// <summary>In any order, at most so far apart; what it derives has the later date, and the actor of the left one.</summary>
internal sealed record BothPattern(Pattern Left, Pattern Right, Duration? Within) : Pattern;

/// <summary>So many deeds of one actor toward one counterpart inside a sliding span.</summary>
internal sealed record AtLeastPattern(int Count, DeedPattern Deed, Duration Within) : Pattern;

/// <summary>TEST in rules.</summary>
internal abstract record Test;

internal sealed record AndTest(Test Left, Test Right) : Test;

internal sealed record OrTest(Test Left, Test Right) : Test;

internal sealed record NotTest(Test Operand) : Test;

/// <summary>Some such deed holds on some day of the date of the deed that the rule fires on.</summary>
internal sealed record PatternTest(Pattern Pattern) : Test;

/// <summary>
/// <c>?t is NAME</c>: the variable's value is that topic or a kind of it, that actor or an organ of it. A name that is both a topic and an
/// actor is two terms, of which one must hold; an argument index that is -1 is not given.
/// </summary>
internal sealed record IsTest(int Variable, ImmutableArray<int> Arguments) : Test;

internal sealed record SameTest(int Left, int Right) : Test;

/// <summary><c>?x in GROUP</c>, on the days of the deed.</summary>
internal sealed record InGroupTest(int Variable, int Group) : Test;

/// <param name="Bound">In the base unit of its dimension.</param>
/// <param name="Dimension">As in <see cref="ArgumentValue.Index"/> of numbers; a value of another dimension does not compare.</param>
internal sealed record CompareTest(int Variable, Comparison Comparison, ValueRange Bound, int Dimension) : Test;

/// <summary>Conditions of declarations: patterns without variables, and verdicts.</summary>
internal abstract record Condition
{
    /// <summary>Whether some part of it is the verdict of a declaration.</summary>
    internal bool LooksAtVerdicts => LooksAt(static _ => true);

    /// <summary>Whether some part of it is the verdict of this declaration.</summary>
    internal bool LooksAt(int declaration) => LooksAt(verdict => verdict.Declaration.Declaration == declaration);

    private bool LooksAt(Func<VerdictCondition, bool> isMeant)
    {
        var rest = new Stack<Condition>([this]);
        while (rest.TryPop(out var next))
        {
            switch (next)
            {
                case VerdictCondition verdict when isMeant(verdict):
                    return true;
                case AndCondition and:
                    rest.Push(and.Left);
                    rest.Push(and.Right);
                    break;
                case OrCondition or:
                    rest.Push(or.Left);
                    rest.Push(or.Right);
                    break;
                case NotCondition not:
                    rest.Push(not.Operand);
                    break;
                case VerdictCondition or PatternCondition:
                    break;
                default:
                    throw new InvalidOperationException($"Unexpected condition {next}.");
            }
        }

        return false;
    }
}

internal sealed record AndCondition(Condition Left, Condition Right) : Condition;

internal sealed record OrCondition(Condition Left, Condition Right) : Condition;

internal sealed record NotCondition(Condition Operand) : Condition;

internal sealed record PatternCondition(Pattern Pattern) : Condition;

internal sealed record VerdictCondition(DeclarationReference Declaration, Verdict Verdict, Reason? Reason) : Condition;

/// <summary>
/// A declaration, or one of its parts: the index of the declaration as written, and what stands behind its base name
/// (<c>/Germany</c>, <c>/2023-Q2</c>, <c>/Germany/2023</c>; empty for the whole).
/// </summary>
internal readonly record struct DeclarationReference(int Declaration, string Suffix);
