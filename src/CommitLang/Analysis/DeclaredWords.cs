using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>A declaration by itself.</summary>
/// <param name="Reach">What the records and rules of the check lead to for it; null for a right, which no deed goes against or for.</param>
internal sealed record DeclaredWords(int Index, Declaration Declaration, DeclarationStatementSyntax Syntax, Matching Matching, Reach? Reach);
