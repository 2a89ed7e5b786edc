namespace CommitLang.Syntax.Diagnostics;

/// <summary>A piece of the source in a message. It is put into shape when somebody reads the message, and few are read.</summary>
internal sealed class Quoted(string text)
{
    public override string ToString() => Quotation.Of(text);
}

/// <summary>That two words behind each other may be one name.</summary>
internal sealed class HyphenHint(string first, string second, string tail)
{
    public override string ToString() => $"; a name of several words has hyphens (`{Quotation.Of($"{first}-{second}")}`){tail}";
}

/// <summary>Where something is missing: between two pieces of the source, of which one may not be there.</summary>
/// <param name="tail">What is said behind it; empty for nothing.</param>
internal sealed class Gap(string? before, string behind, string tail = "")
{
    public override string ToString() => (before, behind) switch
    {
        (null, _) => $"before `{Quotation.Of(behind)}`",
        (_, "") => $"after `{Quotation.Of(before)}`",
        _ => $"between `{Quotation.Of(before)}` and `{Quotation.Of(behind)}`",
    } + tail;
}
