using CommitLang.Engine.Evaluation;
using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>One rule about words. An analyzer lives for one check, so it may remember what it saw in it.</summary>
internal abstract class Analyzer
{
    /// <summary>What settings may call the rule beside its id: lower case, with hyphens.</summary>
    internal abstract string Name { get; }

    /// <summary>What it reports.</summary>
    internal abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>What it looks at.</summary>
    internal virtual RuleSubject Subject => RuleSubject.Text;

    /// <summary>Looks at all words of a reading together: the common one first, then each that has words of its own.</summary>
    internal virtual void LookAtReading(AnalysisContext context, ReadingWords reading)
    {
    }

    /// <summary>Looks at a declaration by itself.</summary>
    internal virtual void LookAtDeclaration(AnalysisContext context, DeclaredWords declared)
    {
    }

    /// <summary>Looks at what came of a declaration in the common reading.</summary>
    internal virtual void LookAtOutcome(AnalysisContext context, Outcome outcome)
    {
    }
}
