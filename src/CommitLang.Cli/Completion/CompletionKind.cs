namespace CommitLang.Cli.Completion;

/// <summary>What can stand as a value on the command line.</summary>
internal enum CompletionKind
{
    /// <summary>Something that no list has, such as a date or a name.</summary>
    Anything,

    /// <summary>One of some words.</summary>
    Words,

    /// <summary>Some of some words, parted by commas.</summary>
    WordList,

    /// <summary>One of some words, each of which ends in <c>=</c>, and a file.</summary>
    WordAndFile,

    /// <summary>A <c>.commit</c> file or a folder.</summary>
    Source,

    /// <summary>A file of any kind.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,
}
