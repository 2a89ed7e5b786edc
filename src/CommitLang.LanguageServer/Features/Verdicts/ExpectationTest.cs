using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>An expectation, as a test.</summary>
/// <param name="Label">What is expected: <c>no-decoupling contradicted/breached according to China</c>.</param>
/// <param name="Span">The statement.</param>
/// <param name="Passed">Whether it holds.</param>
/// <param name="Message">What is wrong; null where it holds.</param>
internal sealed record ExpectationTest(string Label, TextSpan Span, bool Passed, string? Message);
