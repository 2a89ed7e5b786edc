using CommitLang.Syntax;

namespace CommitLang.Cli.Output;

/// <summary>Finds diagnostics that read alike: an imported file has the same ones in every check.</summary>
internal sealed class SameDiagnostic : IEqualityComparer<Diagnostic>
{
    internal static readonly SameDiagnostic Instance = new();

    private SameDiagnostic()
    {
    }

    /// <inheritdoc/>
    public bool Equals(Diagnostic? x, Diagnostic? y) =>
        x is not null && y is not null && x.Id == y.Id && x.Severity == y.Severity && x.Message == y.Message
        && x.Location.Path == y.Location.Path && x.Location.LineSpan.Start == y.Location.LineSpan.Start;

    /// <inheritdoc/>
    public int GetHashCode(Diagnostic obj) => HashCode.Combine(obj.Id, obj.Message, obj.Location.Path);
}
