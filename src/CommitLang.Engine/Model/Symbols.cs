using System.Collections.Immutable;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Model;

// The dramatis personae of a program. Everything is referred to by its index in the program's arrays.

internal enum RelationKind
{
    OrganOf,
    MemberOf,
    SpeaksFor,
    ActsFor,
}

/// <summary>That <see cref="From"/> is organ of, member of, … <see cref="To"/>, on the days of <see cref="Dates"/>.</summary>
internal sealed record Relation(RelationKind Kind, int From, int To, DayBounds Dates);

internal sealed record Actor(string Name);

/// <param name="Parents">The conducts that it is a kind of, directly.</param>
/// <param name="Arity">How many arguments it has, those of its parent first.</param>
/// <param name="IsMutual">Of both sides; kinds of a mutual conduct are mutual.</param>
internal sealed record Conduct(string Name, ImmutableArray<int> Parents, int Arity, bool IsMutual);

internal sealed record Topic(string Name, ImmutableArray<int> Parents);

/// <param name="IsTotal">A flow: a measurement speaks for its period as a whole.</param>
internal sealed record Measure(string Name, bool IsTotal, bool IsMutual);

/// <param name="Publisher">The index of its publisher; a source without one has an index of its own.</param>
/// <param name="Published">The last day on which it can have been published, or null where that is not given.</param>
internal sealed record Source(string Name, int Publisher, int? Published, Grade Grade);

internal sealed record Party(int Actor, DayBounds Dates);

internal sealed record Agreement(string Name, DayBounds Dates, ImmutableArray<Party> Parties);

internal enum ArgumentKind
{
    Topic,
    Actor,
    Number,
    Text,
}

/// <summary>
/// A value that an argument can have. Equal values have the same index in <see cref="Program.Arguments"/>, numbers after conversion to the
/// base unit of their dimension.
/// </summary>
/// <param name="Index">The topic or the actor; for a number its dimension; else 0.</param>
internal readonly record struct ArgumentValue(ArgumentKind Kind, int Index, Rational Number, string? Text);
