using CommitLang.Syntax;

namespace CommitLang.Diagnostics;

/// <summary>Where a phase puts what it has to say.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];

    internal IReadOnlyList<Diagnostic> All => _diagnostics;

    /// <summary>Grows with every error; a statement that it grew under has an error.</summary>
    internal int ErrorCount { get; private set; }

    internal void Add(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            ErrorCount++;
        }
    }
}
