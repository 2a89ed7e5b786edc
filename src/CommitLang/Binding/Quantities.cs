namespace CommitLang.Binding;

/// <summary>Numbers of things in messages.</summary>
internal static class Quantities
{
    /// <summary><c>no argument</c>, <c>1 argument</c>, <c>2 arguments</c>.</summary>
    internal static string Of(int count, string thing) => count switch
    {
        0 => $"no {thing}",
        1 => $"1 {thing}",
        _ => $"{count} {thing}s",
    };
}
