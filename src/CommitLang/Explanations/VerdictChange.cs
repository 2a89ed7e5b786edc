using System.Collections.Immutable;

namespace CommitLang;

/// <summary>A verdict, or its reason, that is another one in another check of the same words.</summary>
/// <param name="Before">The answer in the first check; null where it has none.</param>
/// <param name="After">The answer in the second; null where it has none.</param>
/// <param name="Causes">What is otherwise, in words, without full stops; the nearest cause first.</param>
public sealed record VerdictChange(DeclarationResult? Before, DeclarationResult? After, ImmutableArray<string> Causes)
{
    /// <summary>The name of the declaration.</summary>
    public string Name => (After ?? Before)?.Name ?? "";

    /// <summary>Whether it is about a part that a deed starts (<c>whenever</c>), of which there may be very many.</summary>
    public bool IsOfTrigger => (After ?? Before)?.IsTriggered ?? false;

    /// <summary>The actor in whose reading; null for the common one.</summary>
    public string? Reading => (After ?? Before)?.Reading;
}
