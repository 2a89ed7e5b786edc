using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Syntax;

namespace CommitLang.Analysis.ImpossibleCondition;

/// <summary>Finds conditions that no course of events can meet.</summary>
internal static class ImpossibleConditions
{
    /// <summary>Why the condition can never hold; null where it can.</summary>
    internal static string? Why(Program program, Condition condition)
    {
        switch (condition)
        {
            case AndCondition and:
                return Why(program, and.Left) ?? Why(program, and.Right) ?? Opposites(and);
            case OrCondition or:
                return Why(program, or.Left) is { } left && Why(program, or.Right) is not null ? left : null;
            case VerdictCondition verdict:
                return Why(program, verdict);
            default:
                return null;
        }
    }

    private static string? Why(Program program, VerdictCondition condition)
    {
        if (condition.Reason is not { } reason)
        {
            return null;
        }

        var name = program.Declarations[condition.Declaration.Declaration].Name + condition.Declaration.Suffix;
        if (VerdictOf(reason) is { } verdict && verdict != condition.Verdict)
        {
            return $"`{Terms.Of(reason)}` is a reason for {Terms.Of(verdict)}, never for {Terms.Of(condition.Verdict)}";
        }

        var declaration = program.Declarations[condition.Declaration.Declaration];
        var isDo = new Words(0, declaration, 0, default, default, default).IsDo;
        return IsOfOtherTable(reason, isDo)
            ? $"`{name}` {(isDo ? "must happen once" : "must hold throughout")}, and `{Terms.Of(reason)}` is a reason of {(isDo ? "keeps" : "dos")} only"
            : null;
    }

    /// <summary>The one verdict that the reason goes with.</summary>
    private static Verdict? VerdictOf(Reason reason) => reason switch
    {
        Reason.Cured or Reason.Breached or Reason.Late or Reason.Missed => Verdict.Contradicted,
        Reason.Upheld or Reason.Supported or Reason.Fulfilled => Verdict.Consistent,
        _ => Verdict.Unverified,
    };

    private static bool IsOfOtherTable(Reason reason, bool isDo) => reason switch
    {
        Reason.Cured or Reason.Breached or Reason.Upheld or Reason.Supported or Reason.NoEvidence => isDo,
        Reason.Fulfilled or Reason.Late or Reason.Missed or Reason.Overdue or Reason.Unmet or Reason.Pending => !isDo,
        _ => false,
    };

    /// <summary>Two different verdicts on one declaration, or a verdict and that it is not so.</summary>
    private static string? Opposites(AndCondition and)
    {
        var parts = new List<Condition>();
        Flatten(and, parts);
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = i + 1; j < parts.Count; j++)
            {
                if (parts[i] is VerdictCondition a && parts[j] is VerdictCondition b && a.Declaration == b.Declaration
                    && (a.Verdict != b.Verdict || (a.Reason is not null && b.Reason is not null && a.Reason != b.Reason)))
                {
                    return "one declaration has one verdict at a time";
                }

                if (IsNegationOf(parts[i], parts[j]) || IsNegationOf(parts[j], parts[i]))
                {
                    return "it asks for something and for its opposite";
                }
            }
        }

        return null;
    }

    private static bool IsNegationOf(Condition one, Condition other) =>
        one is NotCondition { Operand: VerdictCondition denied } && other is VerdictCondition asked && denied == asked;

    private static void Flatten(Condition condition, List<Condition> parts)
    {
        if (condition is AndCondition and)
        {
            Flatten(and.Left, parts);
            Flatten(and.Right, parts);
        }
        else
        {
            parts.Add(condition);
        }
    }
}
