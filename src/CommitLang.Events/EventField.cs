namespace CommitLang.Events;

/// <summary>What a column of a table can hold.</summary>
public enum EventField
{
    /// <summary>Who did it, or whose the figure is.</summary>
    Actor,

    /// <summary>What was done. Not of measurements.</summary>
    Conduct,

    /// <summary>Toward whom.</summary>
    Counterpart,

    /// <summary>When: a day, or a coarser or imprecise date, or an interval, as in the language.</summary>
    Date,

    /// <summary>The last day of what went on from its date to then.</summary>
    End,

    /// <summary>The figure. Only of measurements.</summary>
    Value,

    /// <summary>The unit of the figure. Only of measurements.</summary>
    Unit,

    /// <summary>When the report or figure was published.</summary>
    Published,

    /// <summary>Who published it.</summary>
    Publisher,

    /// <summary>How many independent publishers the row itself counts. Only of deeds.</summary>
    Sources,

    /// <summary>The grade of the source (<c>B2</c>).</summary>
    Grade,
}
