namespace CommitLang.Binding;

/// <summary>A damaged row.</summary>
/// <param name="Line">Its line, the first being 1.</param>
/// <param name="Column">The first character of what is wrong.</param>
/// <param name="What">What is wrong, in a few words.</param>
internal readonly record struct FoundFault(int Line, int Column, string What);
