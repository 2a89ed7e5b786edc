namespace CommitLang.Events.Codes;

/// <summary>How a code and the wider ones beside it are made from the columns of a row.</summary>
internal enum CodeForm
{
    /// <summary>One column, which is the code.</summary>
    Alone,

    /// <summary>The code in a column, the wider ones in columns of their own.</summary>
    Columns,

    /// <summary>One column with a code of CAMEO, whose first three and first two digits are its base and root.</summary>
    Cameo,

    /// <summary>The type of an event of PLOVER and its mode, in a column each.</summary>
    Plover,
}
