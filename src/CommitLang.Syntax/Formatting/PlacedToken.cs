using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Formatting;

/// <summary>A token and where in its statement it stands, as far as the layout asks for it.</summary>
/// <param name="Token">The token; it has text.</param>
/// <param name="Parent">The kind of node that the token belongs to.</param>
/// <param name="Piece">The kind of the piece of the statement (a token or node directly below it) that starts with this token; none
/// if the token stands inside of a piece.</param>
/// <param name="PieceIsNode">Whether that piece is a node.</param>
/// <param name="PieceBefore">The kind of the piece before that one.</param>
internal readonly record struct PlacedToken(GreenToken Token, SyntaxKind Parent, SyntaxKind Piece, bool PieceIsNode, SyntaxKind PieceBefore);
