using System.Collections.Immutable;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Events;

/// <summary>What the numbers of a kept column may be: from the least to the greatest, both included.</summary>
internal readonly record struct KeptLimits(int Least, int Greatest)
{
    /// <summary>The days that can be written.</summary>
    internal static KeptLimits Days { get; } = new(Calendar.DayOf(0, 1, 1), Calendar.DayOf(9999, 12, 31));

    /// <summary>Those, and what stands for none, or for open ends.</summary>
    internal static KeptLimits Published { get; } = new(Calendar.Beginning, Calendar.Forever);

    /// <summary>Lines and columns of a file.</summary>
    internal static KeptLimits Places { get; } = new(1, int.MaxValue);

    internal static KeptLimits Counts { get; } = new(0, int.MaxValue);

    /// <summary>The same of numbers that are counted from a first one on; -1 stays what it is.</summary>
    internal KeptLimits From(int first) => first == 0 ? this : new(Least < 0 ? -1 : Math.Max(0, Least - first), Math.Max(-1, Greatest - first));

    internal static KeptLimits CodesOf(int count) => new(0, count - 1);

    internal static KeptLimits CodesOrNoneOf(int count) => new(-1, count - 1);
}

/// <summary>One column of a kept table.</summary>
/// <param name="Column">The column; null where the table has none.</param>
/// <param name="Limits">What its numbers may be.</param>
internal readonly record struct KeptColumn(Column? Column, KeptLimits Limits)
{
    /// <summary>How its bytes are laid out where there is no column.</summary>
    internal const int Absent = -1;
}

/// <summary>What the numbers of a kept table's columns stand for, beside the codes and publishers of the table itself.</summary>
/// <param name="Dates">Dates that are no single day, as they are written in the language.</param>
/// <param name="Figures">Figures, as decimal numbers.</param>
/// <param name="Units">Units as written.</param>
/// <param name="Grades">Grades as written.</param>
internal sealed record KeptWords(
    ImmutableArray<string> Dates, ImmutableArray<string> Figures, ImmutableArray<string> Units, ImmutableArray<string> Grades);

/// <summary>The limits of each column, in the order in which the file has them. A change of it is another <see cref="KeptFormat.Version"/>.</summary>
internal sealed record KeptShape(int ActorCodes, int ConductCodes, int Publishers, KeptWords Words)
{
    private KeptLimits Actors => KeptLimits.CodesOf(ActorCodes);

    private KeptLimits Counterparts => KeptLimits.CodesOrNoneOf(ActorCodes);

    private KeptLimits Conducts => KeptLimits.CodesOf(ConductCodes);

    private KeptLimits SomePublishers => KeptLimits.CodesOrNoneOf(Publishers);

    private KeptLimits Grades => KeptLimits.CodesOrNoneOf(Words.Grades.Length);

    /// <summary>Of <see cref="ReportColumns"/>, in its order; the last three may be absent.</summary>
    internal ImmutableArray<KeptLimits> OfReports =>
        [KeptLimits.Days, Actors, Conducts, Counterparts, KeptLimits.Places, KeptLimits.Published, SomePublishers, KeptLimits.Counts];

    /// <summary>Of <see cref="DatedReport"/>, in its order.</summary>
    internal ImmutableArray<KeptLimits> OfDated =>
        [KeptLimits.Places, Actors, Conducts, Counterparts, KeptLimits.CodesOf(Words.Dates.Length), KeptLimits.Published, SomePublishers, Grades];

    /// <summary>Of <see cref="ReportedFigure"/>, in its order.</summary>
    internal ImmutableArray<KeptLimits> OfFigures =>
    [
        KeptLimits.Places, KeptLimits.Places, Actors, Counterparts, KeptLimits.CodesOf(Words.Dates.Length), KeptLimits.CodesOf(Words.Figures.Length),
        KeptLimits.CodesOrNoneOf(Words.Units.Length), KeptLimits.CodesOrNoneOf(Words.Dates.Length), SomePublishers, Grades,
    ];
}
