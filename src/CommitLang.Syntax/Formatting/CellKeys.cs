namespace CommitLang.Syntax.Formatting;

/// <summary>Where the cells of a statement start: what a reader runs an eye down when such statements stand below each other.</summary>
internal static class CellKeys
{
    /// <summary>The key of the cell that a statement starts with.</summary>
    public static SyntaxKind OfFirst(SyntaxKind statement, in PlacedToken first) =>
        !IsRecord(statement) ? statement : IsActors(first.Piece) ? OfActors(statement) : SyntaxKind.DateToken;

    /// <summary>The key of the cell that starts with a token which is not the first of the statement; null if none starts there.</summary>
    public static SyntaxKind? OfNext(SyntaxKind statement, in PlacedToken token)
    {
        if (token.Piece == SyntaxKind.None)
        {
            return null;
        }

        return statement switch
        {
            _ when IsRecord(statement) => OfRecord(statement, token),
            SyntaxKind.ExpectStatement => token.Piece is SyntaxKind.Verdict || IsClause(token) ? token.Piece : null,
            SyntaxKind.ActorStatement or SyntaxKind.ConductStatement or SyntaxKind.TopicStatement or SyntaxKind.UnitStatement
                or SyntaxKind.MeasureStatement or SyntaxKind.SourceStatement or SyntaxKind.AgreementStatement =>
                token.Piece is SyntaxKind.StringToken or SyntaxKind.InKeyword or SyntaxKind.EqualsToken || IsClause(token) ? token.Piece : null,
            _ => null,
        };
    }

    /// <summary>Whether statements of two kinds may stand in columns together.</summary>
    public static bool AreAlike(SyntaxKind left, SyntaxKind right) => left == right || (IsRecord(left) && IsRecord(right));

    private static SyntaxKind? OfRecord(SyntaxKind statement, in PlacedToken token)
    {
        if (IsActors(token.Piece))
        {
            return OfActors(statement);
        }

        if (IsActors(token.PieceBefore) && token.Piece != SyntaxKind.ColonToken)
        {
            return statement;
        }

        if (token.PieceBefore == SyntaxKind.ColonToken)
        {
            return statement;
        }

        return statement == SyntaxKind.MeasurementStatement ? OfMeasurement(token) : null;
    }

    private static SyntaxKind? OfMeasurement(in PlacedToken token)
    {
        // The measure, or its counterpart, stands before the value: a qualifier or the value itself comes next.
        if (token.PieceBefore is SyntaxKind.Name or SyntaxKind.CounterpartClause
            && (token.Piece == SyntaxKind.Value || !token.PieceIsNode))
        {
            return SyntaxKind.Value;
        }

        return IsClause(token) && token.PieceBefore != SyntaxKind.Name ? token.Piece : null;
    }

    // Words and deeds do not share a column of actors: a colon stands behind the ones.
    private static SyntaxKind OfActors(SyntaxKind statement) =>
        statement == SyntaxKind.DeclarationStatement ? SyntaxKind.ColonToken : SyntaxKind.NamedActors;

    private static bool IsClause(in PlacedToken token) =>
        token.PieceIsNode && token.Piece is not (SyntaxKind.Name or SyntaxKind.ParameterList or SyntaxKind.Value
            or SyntaxKind.StringLiteral or SyntaxKind.Reference or SyntaxKind.ExpectedCount);

    private static bool IsActors(SyntaxKind kind) =>
        kind is SyntaxKind.NamedActors or SyntaxKind.EachOfActors or SyntaxKind.OneOfActors;

    private static bool IsRecord(SyntaxKind statement) =>
        statement is SyntaxKind.DeclarationStatement or SyntaxKind.DeedStatement or SyntaxKind.MeasurementStatement
            or SyntaxKind.MonitoredStatement or SyntaxKind.WithheldStatement or SyntaxKind.RevisionStatement;
}
