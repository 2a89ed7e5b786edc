namespace CommitLang.Syntax;

/// <summary>Does something for a node according to its kind; by itself it does not descend.</summary>
public abstract partial class SyntaxVisitor
{
    /// <summary>Visits a node.</summary>
    public virtual void Visit(SyntaxNode? node) => node?.Accept(this);

    /// <summary>What is done for a kind of node that has no method of its own: nothing.</summary>
    public virtual void DefaultVisit(SyntaxNode node)
    {
    }
}
