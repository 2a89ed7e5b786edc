using CommitLang.Engine.Evaluation;

namespace CommitLang.Analysis;

/// <summary>The words of one reading.</summary>
/// <param name="Reading">The actor whose reading it is, or <see cref="Session.Common"/>.</param>
internal sealed record ReadingWords(int Reading, View View, IReadOnlyList<Words> All)
{
    internal bool IsCommon => Reading == Session.Common;
}
