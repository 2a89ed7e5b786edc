using CommitLang.Engine.Numbers;

namespace CommitLang.Engine.Evaluation;

/// <summary>How far a value reaches toward its bound.</summary>
internal static class Degrees
{
    /// <summary>The value as a share of the bound; null where the bound is no single positive number.</summary>
    internal static ValueRange? Of(ValueRange value, ValueRange bound) =>
        bound.IsExact && bound.Low is { Sign: > 0 } number ? value.Scale(Rational.One / number) : null;
}
