using CommitLang.Analysis;
using CommitLang.Syntax;

namespace CommitLang.Suppressions;

/// <summary>One rule that a comment allows for a statement.</summary>
/// <param name="Statement">The statement; what is reported in it is allowed.</param>
/// <param name="Written">Where the rule stands in the comment.</param>
/// <param name="Reason">Why, as written.</param>
internal sealed record Suppression(Rule Rule, TextSpan Statement, TextSpan Written, string Reason, AllowComment Comment)
{
    /// <summary>Whether something was reported that it allows.</summary>
    internal bool IsUsed { get; set; }
}
