namespace CommitLang.Syntax;

/// <summary>Answers for a node according to its kind; by itself it does not descend.</summary>
public abstract partial class SyntaxVisitor<TResult>
{
    /// <summary>Visits a node.</summary>
    public virtual TResult Visit(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Accept(this);
    }

    /// <summary>The answer for a kind of node that has no method of its own.</summary>
    public abstract TResult DefaultVisit(SyntaxNode node);
}
