using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;

namespace CommitLang.Explanations;

/// <summary>What took words out of force: withdrawals, suspensions, and words that replace others.</summary>
internal static class Endings
{
    /// <summary>
    /// The last such statement about a declaration or its agreement, up to a day and in a reading, as it is written with its date; null
    /// where there is none.
    /// </summary>
    internal static string? Last(AnswerContext context, int reading, int declaration, int upTo)
    {
        var program = context.Program;
        var agreement = program.Declarations[declaration].Under;
        string? last = null;
        var lastDay = int.MinValue;
        for (var i = 0; i < program.Withdrawals.Length; i++)
        {
            var withdrawal = program.Withdrawals[i];
            if (withdrawal.Kind != WithdrawalKind.Resumes
                && (withdrawal.Declarations.Any(d => d.Declaration == declaration) || (agreement >= 0 && withdrawal.Agreements.Contains(agreement)))
                && Knowledge.BelongsTo(withdrawal.Readings, reading)
                && Knowledge.KnownFrom(program, withdrawal) <= context.Moment.KnownBy)
            {
                Keep(withdrawal.When.Earliest, context.Wording.Withdrawal(i));
            }
        }

        for (var i = 0; i < program.Declarations.Length; i++)
        {
            var later = program.Declarations[i];
            if (later.Replaces.Any(d => d.Declaration == declaration) && Knowledge.BelongsTo(later.Readings, reading)
                && Knowledge.KnownFrom(program, later) <= context.Moment.KnownBy)
            {
                Keep(later.Said?.Earliest ?? int.MinValue + 1, $"{(context.Wording.DateOfDeclaration(i) is { } date ? date + " " : "")}{later.Name} replacing it");
            }
        }

        return last;

        void Keep(int day, string text)
        {
            if (day <= upTo && day > lastDay)
            {
                (last, lastDay) = (text, day);
            }
        }
    }
}
