using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Explanations;

/// <summary>A statement that holds in the reading of an actor only.</summary>
internal readonly record struct OwnStatement(OwnKind Kind, int Index);

/// <summary>In the order in which causes are told.</summary>
internal enum OwnKind
{
    Rule,
    Record,
    Withdrawal,
    Declaration,
    Reservation,
}

/// <summary>The statements of an actor's own reading, and the check without some of them.</summary>
internal static class OwnStatements
{
    /// <summary>All of them but the declaration that is asked about.</summary>
    internal static List<OwnStatement> Of(Program program, int reading, int asked)
    {
        var own = new List<OwnStatement>();
        Add(OwnKind.Rule, program.Rules, rule => rule.Readings.Contains(reading));
        Add(OwnKind.Record, program.Records, record => record.Readings.Contains(reading));
        Add(OwnKind.Withdrawal, program.Withdrawals, withdrawal => withdrawal.Readings.Contains(reading));
        Add(OwnKind.Declaration, program.Declarations, declaration => !declaration.IsReservation && declaration.Readings.Contains(reading));
        Add(OwnKind.Reservation, program.Declarations, declaration => declaration.IsReservation);
        own.RemoveAll(statement => statement == new OwnStatement(OwnKind.Declaration, asked));
        return own;

        void Add<T>(OwnKind kind, IReadOnlyList<T> all, Func<T, bool> isOwn)
        {
            for (var i = 0; i < all.Count; i++)
            {
                if (isOwn(all[i]))
                {
                    own.Add(new OwnStatement(kind, i));
                }
            }
        }
    }

    /// <summary>The check in which none of these statements belongs to any reading.</summary>
    internal static Program Without(Program program, IEnumerable<OwnStatement> statements)
    {
        // An index that no actor has: what belongs to this reading only belongs to none.
        ImmutableArray<int> nobody = [program.Actors.Length];
        var rules = program.Rules.ToBuilder();
        var records = new Dictionary<int, Record>();
        var withdrawals = program.Withdrawals.ToBuilder();
        var declarations = new Dictionary<int, Declaration>();
        foreach (var (kind, index) in statements)
        {
            switch (kind)
            {
                case OwnKind.Rule:
                    rules[index] = rules[index] with { Readings = nobody };
                    break;
                case OwnKind.Record:
                    records[index] = program.Records[index] with { Readings = nobody };
                    break;
                case OwnKind.Withdrawal:
                    withdrawals[index] = withdrawals[index] with { Readings = nobody };
                    break;
                case OwnKind.Declaration or OwnKind.Reservation:
                    declarations[index] = program.Declarations[index] with { Readings = nobody };
                    break;
                default:
                    throw new InvalidOperationException($"unexpected kind {kind}");
            }
        }

        return program with
        {
            Rules = rules.ToImmutable(),
            Records = program.Records.With(records),
            Withdrawals = withdrawals.ToImmutable(),
            Declarations = program.Declarations.With(declarations),
        };
    }

    /// <summary>How an answer names it.</summary>
    internal static ReadingDifference Told(AnswerContext context, OwnStatement statement)
    {
        var (kind, index) = statement;
        StatementSyntax syntax = kind switch
        {
            OwnKind.Rule => context.Check.Rules[index],
            OwnKind.Record => context.Check.Records[index],
            OwnKind.Withdrawal => context.Check.Withdrawals[index],
            _ => context.Check.Declarations[index],
        };
        return Named(context, kind, index) with { Words = SyntaxWords.Of(syntax) };
    }

    private static ReadingDifference Named(AnswerContext context, OwnKind kind, int index)
    {
        return kind switch
        {
            OwnKind.Rule => new(DifferenceKind.Rule, context.Program.Rules[index].Name, context.PlaceOfRule(index)),
            OwnKind.Record => new(
                DifferenceKind.Record, $"{context.Wording.DateOfRecord(index)} {context.Wording.Record(index)}", context.PlaceOfRecord(index)),
            OwnKind.Withdrawal => new(DifferenceKind.Record, context.Wording.Withdrawal(index), context.Check.Withdrawals[index].GetLocation()),
            OwnKind.Declaration => new(DifferenceKind.Record, context.Program.Declarations[index].Name, context.PlaceOfDeclaration(index)),
            OwnKind.Reservation => new(DifferenceKind.Reservation, context.Program.Declarations[index].Name, context.PlaceOfDeclaration(index)),
            _ => throw new InvalidOperationException($"unexpected kind {kind}"),
        };
    }
}
