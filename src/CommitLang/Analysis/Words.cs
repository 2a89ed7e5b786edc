using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Analysis;

/// <summary>Words of one bearer, seen without any deed.</summary>
/// <param name="Days">The days on which they are in force, for a do up to its deadline.</param>
internal sealed record Words(int Index, Declaration Declaration, int Principal, ModalDays Days, (int Low, int High) Start, (int Low, int High) Deadline)
{
    /// <summary>Later than any day that can be written, so that nothing is cut off.</summary>
    internal const int Horizon = Calendar.Forever - 1;

    internal bool IsDo => Declaration.Kind == WordsKind.Do
        || (Declaration.Kind == WordsKind.Quantity && (Declaration.By is not null || Declaration.Within is not null || Declaration.At is not null));

    /// <summary>The words of one declaration in a reading, of each bearer; none where they hang on conditions.</summary>
    internal static IEnumerable<Words> Of(View view, int index)
    {
        var declaration = view.Program.Declarations[index];
        if (!view.BelongsHere(index) || declaration.IsReservation || !declaration.Conditions.IsEmpty)
        {
            yield break;
        }

        foreach (var bearer in declaration.Bearers)
        {
            if (view.Windows.Of(index, bearer, Horizon) is not { } force)
            {
                continue;
            }

            foreach (var (principal, certainty) in view.PrincipalsOf(index, bearer))
            {
                if (certainty == Certainty.Sure)
                {
                    yield return Make(index, declaration, principal, force);
                }
            }
        }
    }

    private static Words Make(int index, Declaration declaration, int principal, Force force)
    {
        var words = new Words(index, declaration, principal, force.Days, force.Start, (Calendar.Forever, Calendar.Forever));
        if (!words.IsDo)
        {
            return words;
        }

        var deadline = Windows.DeadlineOf(declaration, force);
        var days = new ModalDays(
            force.Days.Sure.Intersect(DaySet.UpTo(deadline.Low)), force.Days.Possible.Intersect(DaySet.UpTo(deadline.High)));
        return words with { Days = days, Deadline = deadline };
    }

    /// <summary>The conducts that must each not happen, also where their number is bounded to none; none where it is no prohibition.</summary>
    internal ImmutableArray<ConductPattern> Forbidden =>
        Declaration.Kind == WordsKind.Not ? Declaration.Conducts : Counted(Comparison.GreaterOrEqual, 1);

    /// <summary>The conducts that must happen, also where their number is bounded to at least one, or be kept up.</summary>
    internal ImmutableArray<ConductPattern> Required =>
        Declaration.Kind is WordsKind.Do or WordsKind.Keep ? Declaration.Conducts : Counted(Comparison.Equal, 0);

    /// <summary>The conduct whose number is bounded so that certain numbers are out; none where they are not, or nothing is counted.</summary>
    private ImmutableArray<ConductPattern> Counted(Comparison comparison, int number) =>
        Declaration.Quantity is { Counted: { } counted, Bound: { Place: BoundPlace.Constant, Offset: { IsExact: true, Low: { } bound } } } quantity
        && quantity.Comparison != Comparison.NotEqual
        && ValueRange.That(quantity.Comparison, bound).Compare(Comparison.Equal, ValueRange.That(comparison, Rational.Of(number))) == Certainty.No
            ? [counted]
            : [];

    /// <summary>Whether every deed that the one pattern speaks of is also one that the other speaks of.</summary>
    internal static bool IsWithin(Matching matching, ConductPattern inner, ConductPattern outer)
    {
        if (!matching.Conducts.IsKindOf(inner.Conduct, outer.Conduct))
        {
            return false;
        }

        for (var i = 0; i < outer.Arguments.Length; i++)
        {
            if (outer.Arguments[i] is { Kind: TermKind.Value, Index: var given }
                && (i >= inner.Arguments.Length || inner.Arguments[i].Kind != TermKind.Value
                    || matching.Argument(inner.Arguments[i].Index, given) != ModalDays.All))
            {
                return false;
            }
        }

        return outer.Counterparts.IsEmpty
            || (!inner.Counterparts.IsEmpty
                && inner.Counterparts.All(c => matching.AnyCounterpart([c], outer.Counterparts) == ModalDays.All));
    }
}
