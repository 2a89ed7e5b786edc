using CommitLang.Events.Codes;

namespace CommitLang.Events.Formats;

/// <summary>Where the code of an actor or conduct stands, counted from 0; -1 where there is no such column.</summary>
internal readonly record struct CodeColumns(CodeForm Form, int Own, int Wider, int Widest)
{
    internal static CodeColumns None { get; } = new(CodeForm.Alone, -1, -1, -1);

    internal bool IsNone => Own < 0;
}
