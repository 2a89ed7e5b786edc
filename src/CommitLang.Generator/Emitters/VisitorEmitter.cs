using CommitLang.Generator.Model;

namespace CommitLang.Generator.Emitters;

/// <summary>Writes the visitors: a method a node.</summary>
internal static class VisitorEmitter
{
    public static string Plain(Grammar grammar)
    {
        var code = new CodeWriter().Header().Line("namespace CommitLang.Syntax;").Line();
        code.Open("public abstract partial class SyntaxVisitor");
        foreach (var node in grammar.Nodes.Where(n => n.IsConcrete))
        {
            code.Summary($"Visits: {node.Summary}");
            code.Line($"public virtual void Visit{node.Name}({node.Name}Syntax node) => DefaultVisit(node);").Line();
        }

        return code.Close().ToString();
    }

    public static string WithResult(Grammar grammar)
    {
        var code = new CodeWriter().Header().Line("namespace CommitLang.Syntax;").Line();
        code.Open("public abstract partial class SyntaxVisitor<TResult>");
        foreach (var node in grammar.Nodes.Where(n => n.IsConcrete))
        {
            code.Summary($"Visits: {node.Summary}");
            code.Line($"public virtual TResult Visit{node.Name}({node.Name}Syntax node) => DefaultVisit(node);").Line();
        }

        return code.Close().ToString();
    }
}
