using CommitLang.Engine.Numbers;

namespace CommitLang.Lowering;

/// <summary>The unit of a measure.</summary>
/// <param name="Name">As it is written: <c>kg</c>.</param>
/// <param name="Factor">How many base units one of it is; the program has values in base units.</param>
internal readonly record struct MeasureUnit(string Name, Rational Factor);
