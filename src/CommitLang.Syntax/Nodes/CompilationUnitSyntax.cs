namespace CommitLang.Syntax;

public sealed partial class CompilationUnitSyntax
{
    internal SyntaxTree? Tree { get; init; }
}
