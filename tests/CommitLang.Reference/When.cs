using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

internal enum Shape
{
    /// <summary>On some one of its days; each day says whether it would count if it happened then.</summary>
    OneDay,

    /// <summary>On each of its days by itself.</summary>
    Throughout,

    /// <summary>A total: speaks for all of its days together.</summary>
    Whole,
}

/// <summary>When something is so, day by day. With <see cref="IsSure"/> false all of it is only possible.</summary>
internal sealed record When(World World, Shape Shape, Days Days, bool IsSure)
{
    internal static When Of(World world, Occasion occasion, bool isWhole, bool isSure) => occasion.Kind == OccasionKind.OneDay
        ? new(world, Shape.OneDay, world.Map(day => Logic.Is(occasion.Earliest <= day && day <= occasion.Latest)), isSure)
        : new(world, isWhole ? Shape.Whole : Shape.Throughout,
            world.Stretch(occasion.StartLow, occasion.StartHigh, occasion.EndLow, occasion.EndHigh), isSure)
        {
            LatestBegin = occasion.StartHigh,
        };

    /// <summary>The latest day on which it can have begun, however much is left of its days.</summary>
    private int LatestBegin { get; init; } = int.MaxValue;

    internal bool IsEmpty => Days.IsEmpty;

    internal int First => Days.Possible[0];

    internal int Last => Days.Possible[^1];

    internal string Key => $"{Shape} {IsSure} {LatestBegin} {Days.Key}";

    /// <summary>Whether it is so on that day.</summary>
    internal Certainty On(int day) => Shape == Shape.OneDay
        ? Logic.And(Days[day], IsSure && Days.Possible.Count == 1 ? Certainty.Sure : Certainty.Possible)
        : Logic.And(Days[day], IsSure ? Certainty.Sure : Certainty.Possible);

    internal When Maybe() => this with { IsSure = false };

    internal When Maybe(Certainty certainty) => certainty == Certainty.Sure ? this : Maybe();

    /// <summary>What is left of it where something else must hold on the day.</summary>
    internal When Where(Func<int, Certainty> holds)
    {
        switch (Shape)
        {
            case Shape.OneDay:
                bool all = Days.Possible.All(day => holds(day) == Certainty.Sure);
                return new When(World, Shape, Days.And(day => holds(day) == Certainty.No ? Certainty.No : Certainty.Sure), IsSure && all);
            case Shape.Throughout:
                return new When(World, Shape, Days.And(holds), IsSure);
            case Shape.Whole:
                if (Days.Possible.All(day => holds(day) == Certainty.Sure))
                {
                    return this;
                }

                return Core.All(day => holds(day) != Certainty.No) ? Maybe() : this with { Days = World.All(Certainty.No) };
            default:
                throw new InvalidOperationException($"Unexpected shape {Shape}.");
        }
    }

    /// <summary>Whether it is in a window: surely, possibly, or not.</summary>
    internal Certainty In(Func<int, Certainty> window)
    {
        if (IsEmpty)
        {
            return Certainty.No;
        }

        switch (Shape)
        {
            case Shape.OneDay:
                return IsSure && Days.Possible.All(day => window(day) == Certainty.Sure) ? Certainty.Sure
                    : Days.Possible.Any(day => window(day) != Certainty.No) ? Certainty.Possible
                    : Certainty.No;
            case Shape.Throughout:
                return Logic.Any(Days.Possible.Select(day => Logic.And(On(day), window(day))));
            case Shape.Whole:
                return IsSure && Days.Possible.All(day => window(day) == Certainty.Sure) ? Certainty.Sure
                    : Core.All(day => window(day) != Certainty.No) ? Certainty.Possible
                    : Certainty.No;
            default:
                throw new InvalidOperationException($"Unexpected shape {Shape}.");
        }
    }

    internal Certainty In(Days window) => In(day => window[day]);

    /// <summary>As <see cref="In(Days)"/>, but a total counts by its days one by one.</summary>
    internal Certainty Meets(Days window) => (Shape == Shape.Whole ? this with { Shape = Shape.Throughout } : this).In(window);

    /// <summary>The days on one of which it began.</summary>
    internal IReadOnlyList<int> Begins
    {
        get
        {
            if (Shape == Shape.OneDay)
            {
                return Days.Possible;
            }

            if (Days.Sure.Count == 0)
            {
                // Its start has a span of its own, also where its end may come so early that no day is sure.
                return Days.Possible.Any(day => day <= LatestBegin) ? [.. Days.Possible.Where(day => day <= LatestBegin)] : Days.Possible;
            }

            int sure = Days.Sure[0];
            return [.. Days.Possible.Where(day => day <= sure)];
        }
    }

    /// <summary>How a condition sees it: a total from its last day on, all else as it is.</summary>
    internal When AsSeen()
    {
        if (Shape != Shape.Whole)
        {
            return this;
        }

        int last = Core[^1];
        return new When(World, Shape.OneDay, World.Map(day => Logic.Is(day >= last && Days[day] != Certainty.No)), IsSure);
    }

    /// <summary>The days surely in it; where there are none, those possibly in it.</summary>
    private IReadOnlyList<int> Core => Days.Sure.Count > 0 ? Days.Sure : Days.Possible;
}
