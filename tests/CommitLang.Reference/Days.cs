using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>For each day of the world whether something is so on it: not, possibly, surely.</summary>
internal sealed class Days
{
    private readonly World _world;
    private readonly Certainty[] _of;
    private int[]? _possible;
    private int[]? _sure;

    internal Days(World world, Func<int, Certainty> of)
    {
        _world = world;
        _of = new Certainty[world.High - world.Low + 1];
        for (int day = world.Low; day <= world.High; day++)
        {
            _of[day - world.Low] = of(day);
        }
    }

    /// <summary>Beyond the world it is as at its edge.</summary>
    internal Certainty this[int day] => _of[_world.Clip(day) - _world.Low];

    internal IEnumerable<int> Every => Enumerable.Range(_world.Low, _world.High - _world.Low + 1);

    internal IReadOnlyList<int> Possible => _possible ??= [.. Every.Where(day => this[day] >= Certainty.Possible)];

    internal IReadOnlyList<int> Sure => _sure ??= [.. Every.Where(day => this[day] == Certainty.Sure)];

    internal bool IsEmpty => Possible.Count == 0;

    internal Days And(Days other) => new(_world, day => Logic.And(this[day], other[day]));

    internal Days And(Func<int, Certainty> other) => new(_world, day => Logic.And(this[day], other(day)));

    internal Days Or(Days other) => new(_world, day => Logic.Or(this[day], other[day]));

    internal Days Not() => new(_world, day => Logic.Not(this[day]));

    internal Days OnlyPossibly() => new(_world, day => Logic.And(this[day], Certainty.Possible));

    /// <summary>Cut behind a day that is known within bounds.</summary>
    internal Days UpTo(int low, int high) => And(day => day <= low ? Certainty.Sure : day <= high ? Certainty.Possible : Certainty.No);

    /// <summary>Cut before a day that is known within bounds.</summary>
    internal Days From(int low, int high) => And(day => day >= high ? Certainty.Sure : day >= low ? Certainty.Possible : Certainty.No);

    /// <summary>The same for equal maps of one world: the days on which it changes.</summary>
    internal string Key => string.Join(' ', Every.Where(day => day == _world.Low || this[day] != this[day - 1]).Select(day => $"{day}:{(int)this[day]}"));
}

/// <summary>Three-valued logic.</summary>
internal static class Logic
{
    internal static Certainty And(Certainty a, Certainty b) => a < b ? a : b;

    internal static Certainty Or(Certainty a, Certainty b) => a > b ? a : b;

    internal static Certainty Not(Certainty a) => a switch
    {
        Certainty.No => Certainty.Sure,
        Certainty.Possible => Certainty.Possible,
        Certainty.Sure => Certainty.No,
        _ => throw new InvalidOperationException($"Unexpected certainty {a}."),
    };

    internal static Certainty Is(bool so) => so ? Certainty.Sure : Certainty.No;

    internal static Certainty Any(IEnumerable<Certainty> some) => some.Aggregate(Certainty.No, Or);

    internal static Certainty All(IEnumerable<Certainty> some) => some.Aggregate(Certainty.Sure, And);
}
