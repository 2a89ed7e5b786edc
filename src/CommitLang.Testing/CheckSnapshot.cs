using System.Diagnostics.CodeAnalysis;

namespace CommitLang.Testing;

/// <summary>
/// The answers of a check, and their stable text form. It converts to that text by itself, so that it is verified as text: <c>await Verify(snapshot)</c>
/// takes the overload for a string, in Verify as in anything that has one.
/// </summary>
public sealed class CheckSnapshot
{
    private readonly string _text;

    /// <summary>The snapshot of answers.</summary>
    public CheckSnapshot(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Result = result;
        _text = ResultText.Of(result);
    }

    /// <summary>The answers themselves, for assertions.</summary>
    public CheckResult Result { get; }

    /// <summary>The text, as <see cref="ResultText.Of"/> has it.</summary>
    public override string ToString() => _text;

    /// <summary>The text of a snapshot; null where there is none.</summary>
    [return: NotNullIfNotNull(nameof(snapshot))]
    public static implicit operator string?(CheckSnapshot? snapshot) => snapshot?.ToString();
}
