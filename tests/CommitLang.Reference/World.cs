using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

/// <summary>
/// The days that there are: from a little before the first day that the program or the question names to a little after the last.
/// The first and the last of them stand for everything before and after.
/// </summary>
internal sealed class World
{
    private const int Margin = 3;

    internal World(Program program, int asOf, int knownBy)
    {
        Low = int.MaxValue;
        High = int.MinValue;
        See(asOf);
        See(knownBy);
        foreach (var relation in program.Relations)
        {
            See(relation.Dates);
        }

        foreach (var agreement in program.Agreements)
        {
            See(agreement.Dates);
            foreach (var party in agreement.Parties)
            {
                See(party.Dates);
            }
        }

        foreach (var source in program.Sources)
        {
            See(source.Published ?? asOf);
        }

        foreach (var record in program.Records)
        {
            See(record.When);
        }

        foreach (var rule in program.Rules)
        {
            See(rule.Dates);
        }

        foreach (var withdrawal in program.Withdrawals)
        {
            See(withdrawal.When);
        }

        foreach (var declaration in program.Declarations)
        {
            See(declaration);
        }

        Low -= Margin;
        High += Margin;
    }

    internal int Low { get; private set; }

    internal int High { get; private set; }

    internal int Clip(int day) => Math.Clamp(day, Low, High);

    /// <summary>A map that says the same of every day.</summary>
    internal Days All(Certainty certainty) => new(this, _ => certainty);

    internal Days Map(Func<int, Certainty> of) => new(this, of);

    /// <summary>The stretch that surely has begun on its latest start and surely lasts to its earliest end.</summary>
    internal Days Stretch(int startLow, int startHigh, int endLow, int endHigh) => Map(day =>
        startHigh <= day && day <= endLow ? Certainty.Sure
        : startLow <= day && day <= endHigh ? Certainty.Possible
        : Certainty.No);

    internal Days Stretch(DayBounds bounds) => Stretch(bounds.StartLow, bounds.StartHigh, bounds.EndLow, bounds.EndHigh);


    private void See(int day)
    {
        if (day > Calendar.Beginning && day < Calendar.Forever)
        {
            Low = Math.Min(Low, day);
            High = Math.Max(High, day);
        }
    }

    private void See(DayBounds bounds)
    {
        See(bounds.StartLow);
        See(bounds.StartHigh);
        See(bounds.EndLow);
        See(bounds.EndHigh);
    }

    private void See(Occasion occasion)
    {
        See(occasion.StartLow);
        See(occasion.StartHigh);
        See(occasion.EndLow);
        See(occasion.EndHigh);
    }

    private void See((int Low, int High)? pair)
    {
        if (pair is { } days)
        {
            See(days.Low);
            See(days.High);
        }
    }

    private void See(Declaration declaration)
    {
        See(declaration.From);
        See(declaration.Until);
        See(declaration.By);
        if (declaration.Said is { } said)
        {
            See(said);
        }

        if (declaration.At is { } at)
        {
            See(at);
        }

        foreach (var bearer in declaration.Bearers)
        {
            foreach (var stretch in bearer.Membership.Possible.Stretches)
            {
                See(stretch.First);
                See(stretch.Last);
            }

            foreach (var stretch in bearer.Membership.Sure.Stretches)
            {
                See(stretch.First);
                See(stretch.Last);
            }
        }
    }
}
