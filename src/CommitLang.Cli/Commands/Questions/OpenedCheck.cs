namespace CommitLang.Cli.Commands.Questions;

/// <summary>A check that questions are asked about.</summary>
internal sealed record OpenedCheck(Compilation Compilation, Inquiry Inquiry)
{
    internal CheckResult Result => Inquiry.Result;
}
