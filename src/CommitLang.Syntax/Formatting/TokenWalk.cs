using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Formatting;

/// <summary>The tokens of a statement with their places.</summary>
internal static class TokenWalk
{
    /// <summary>The tokens with text, in order. Without recursion: conditions may be nested deeply, lists be long.</summary>
    public static IEnumerable<PlacedToken> Tokens(GreenNode statement)
    {
        var stack = new Stack<Frame>();
        stack.Push(new(statement, 0, statement.Kind, IsStatement: true));
        var piece = SyntaxKind.None;
        var pieceBefore = SyntaxKind.None;
        var pieceIsNode = false;
        var isPieceStart = false;
        while (stack.TryPop(out var frame))
        {
            if (frame.Slot == frame.Node.SlotCount)
            {
                continue;
            }

            stack.Push(frame with { Slot = frame.Slot + 1 });
            if (frame.Node.GetSlot(frame.Slot) is not { } child)
            {
                continue;
            }

            if (child.Kind == SyntaxKind.List)
            {
                stack.Push(new(child, 0, frame.Parent, frame.IsStatement));
                continue;
            }

            if (frame.IsStatement)
            {
                pieceBefore = piece;
                piece = child.Kind;
                pieceIsNode = !child.IsToken;
                isPieceStart = true;
            }

            if (child is not GreenToken token)
            {
                stack.Push(new(child, 0, child.Kind, IsStatement: false));
            }
            else if (token.Text.Length > 0)
            {
                yield return new(token, frame.Parent, isPieceStart ? piece : SyntaxKind.None, pieceIsNode, pieceBefore);
                isPieceStart = false;
            }
        }
    }

    private readonly record struct Frame(GreenNode Node, int Slot, SyntaxKind Parent, bool IsStatement);
}
