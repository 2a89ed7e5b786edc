using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>What all analyzers of one check look at, and where they put what they find.</summary>
internal sealed class AnalysisContext(LoweredCheck check)
{
    private readonly List<Finding> _found = [];

    internal LoweredCheck Check => check;

    internal Program Program => check.Program;

    /// <summary>What was found so far.</summary>
    internal IReadOnlyList<Finding> Found => _found;

    /// <summary>Whether words are compared with one another; else each declaration is looked at by itself.</summary>
    internal bool ComparesWords { get; set; }

    internal void Report(int declaration, Diagnostic diagnostic) => _found.Add(new(declaration, ComparesWords, diagnostic));

    /// <summary>Reports on the words of a declaration.</summary>
    internal void ReportWords(DiagnosticDescriptor descriptor, int declaration, params object[] arguments) =>
        Report(declaration, Diagnostic.Create(descriptor, check.Declarations[declaration].Words.GetLocation(), arguments));

    /// <summary>Reports on the words of a declaration, beside another one that the message speaks of.</summary>
    internal void ReportWordsBeside(DiagnosticDescriptor descriptor, int declaration, int other, params object[] arguments) =>
        Report(declaration, Beside(Diagnostic.Create(descriptor, check.Declarations[declaration].Words.GetLocation(), arguments), other));

    /// <summary>The diagnostic with the place of another declaration that it speaks of.</summary>
    internal Diagnostic Beside(Diagnostic diagnostic, int other) =>
        diagnostic with { Related = new(check.Declarations[other].GetLocation(), $"`{Program.Declarations[other].Name}` is declared here") };

    /// <summary>The place of a declaration, as a message names it.</summary>
    internal string PlaceOf(int declaration) => check.Declarations[declaration].GetLocation().ToString();
}
