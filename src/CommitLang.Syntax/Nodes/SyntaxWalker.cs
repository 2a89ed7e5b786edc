namespace CommitLang.Syntax;

/// <summary>Visits a node and everything below it, each node before its children.</summary>
public abstract class SyntaxWalker : SyntaxVisitor
{
    /// <inheritdoc/>
    public override void DefaultVisit(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.Node is { } below)
            {
                Visit(below);
            }
            else
            {
                VisitToken(child.Token);
            }
        }
    }

    /// <summary>Visits a token, missing ones included.</summary>
    public virtual void VisitToken(SyntaxToken token)
    {
    }
}
