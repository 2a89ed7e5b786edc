using System.Collections.Immutable;

namespace CommitLang.Cli.Output;

/// <summary>The verdicts and reasons that make a run fail.</summary>
internal sealed class FailOn(ImmutableArray<string> names)
{
    /// <summary>The word for an answer whose verdict differs between readings.</summary>
    internal const string Contested = "contested";

    internal static readonly FailOn Nothing = new([]);

    /// <summary>All that can be named: verdicts, then <c>contested</c>, then reasons.</summary>
    internal static ImmutableArray<string> Known { get; } =
        [.. Enum.GetValues<Verdict>().Select(Terms.Of), Contested, .. Enum.GetValues<Reason>().Select(Terms.Of)];

    /// <summary>Whether no answer can be one of those.</summary>
    internal bool IsNothing => names.IsEmpty;

    /// <summary>Whether an answer is one of those.</summary>
    internal bool Includes(DeclarationResult declaration) => NamesOf(declaration).Any();

    /// <summary>Those of the names that an answer has, in the order in which they were given.</summary>
    internal IEnumerable<string> NamesOf(DeclarationResult declaration) => names.Where(name =>
        name == Terms.Of(declaration.Verdict) || name == Terms.Of(declaration.Reason) || (name == Contested && declaration.IsContested));
}
