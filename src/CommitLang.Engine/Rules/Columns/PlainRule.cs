using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules.Columns;

internal enum RuleShape
{
    /// <summary>One deed.</summary>
    Deed,

    /// <summary>One deed after another.</summary>
    After,

    /// <summary>Two deeds in any order.</summary>
    Both,

    /// <summary>So many deeds within a time.</summary>
    AtLeast,
}

/// <summary>A rule that can be carried out on whole columns: what it derives is settled by one row, together with whether there is another one.</summary>
/// <param name="First">The pattern written first: what is derived has its actor.</param>
/// <param name="Second">The other pattern; null where there is one only.</param>
/// <param name="Counterpart">The counterpart of what is derived; null: that of the first pattern's deed.</param>
/// <param name="Count">Of <see cref="RuleShape.AtLeast"/> how many deeds; else 0.</param>
internal sealed record PlainRule(
    int Index, Rule Rule, RuleShape Shape, PlainPattern First, PlainPattern? Second, Term? Counterpart, Duration? Within, int Count)
{
    /// <summary>More premises than that are not kept in columns.</summary>
    private const int MostOthers = 16;

    /// <summary>The rule; null where it must be carried out fact by fact.</summary>
    internal static PlainRule? Of(int index, Rule rule)
    {
        if (rule.DerivesDenial || rule.Counterparts.Length > 1 || !rule.Arguments.All(a => a.Kind == TermKind.Any)
            || LooksAtDeeds(rule.When) || LooksAtDeeds(rule.Unless))
        {
            return null;
        }

        Term? counterpart = rule.Counterparts.IsEmpty ? null : rule.Counterparts[0];
        var plain = rule.Body switch
        {
            DeedPattern deed => Made(RuleShape.Deed, PlainPattern.Of(deed), null, null, 0),
            AfterPattern after => Made(RuleShape.After, PlainPattern.Of(after.Later), PlainPattern.Of(after.Earlier), after.Within, 0),
            BothPattern both => Made(RuleShape.Both, PlainPattern.Of(both.Left), PlainPattern.Of(both.Right), both.Within, 0),
            AtLeastPattern { Count: >= 1 and <= MostOthers } least => Made(RuleShape.AtLeast, PlainPattern.Of(least.Deed), null, least.Within, least.Count),
            _ => null,
        };
        return plain is not null && plain.IsSettledByOneRow() ? plain : null;

        PlainRule? Made(RuleShape shape, PlainPattern? first, PlainPattern? second, Duration? within, int count) =>
            first is null || (second is null && shape is RuleShape.After or RuleShape.Both) ? null
                : new PlainRule(index, rule, shape, first, second, counterpart, within, count);
    }

    private static bool LooksAtDeeds(Test? test) => test switch
    {
        AndTest and => LooksAtDeeds(and.Left) || LooksAtDeeds(and.Right),
        OrTest or => LooksAtDeeds(or.Left) || LooksAtDeeds(or.Right),
        NotTest not => LooksAtDeeds(not.Operand),
        PatternTest => true,
        _ => false,
    };

    private static void AddVariables(Test? test, HashSet<int> variables)
    {
        switch (test)
        {
            case AndTest and:
                AddVariables(and.Left, variables);
                AddVariables(and.Right, variables);
                break;
            case OrTest or:
                AddVariables(or.Left, variables);
                AddVariables(or.Right, variables);
                break;
            case NotTest not:
                AddVariables(not.Operand, variables);
                break;
            case IsTest one:
                variables.Add(one.Variable);
                break;
            case SameTest same:
                variables.Add(same.Left);
                variables.Add(same.Right);
                break;
            case InGroupTest one:
                variables.Add(one.Variable);
                break;
            case CompareTest one:
                variables.Add(one.Variable);
                break;
        }
    }

    /// <summary>Whether every row that gives the date says all that tests and head ask for.</summary>
    private bool IsSettledByOneRow()
    {
        var asked = new HashSet<int>();
        AddVariables(Rule.When, asked);
        AddVariables(Rule.Unless, asked);
        if (Counterpart is { Kind: TermKind.Variable, Index: var head })
        {
            asked.Add(head);
        }

        if (Second is null)
        {
            // What variables stand for is not known any more when deeds are counted.
            return Shape == RuleShape.AtLeast ? asked.Count == 0 && !First.IsReflexive : asked.All(First.Binds);
        }

        if (Second.IsReflexive || First.IsReflexive || !asked.All(First.Binds))
        {
            return false;
        }

        return Shape == RuleShape.After || (asked.All(Second.Binds) && IsSaidBySecond(First.Actor)
            && (Counterpart is not null || (First.Counterpart is { Kind: TermKind.Variable } named && IsSaidBySecond(named))));
    }

    private bool IsSaidBySecond(Term term) => term.Kind switch
    {
        TermKind.Value => true,
        TermKind.Variable => Second?.Binds(term.Index) == true,
        _ => false,
    };
}
