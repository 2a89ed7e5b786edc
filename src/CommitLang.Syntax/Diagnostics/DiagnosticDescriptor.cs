using System.Globalization;

namespace CommitLang.Syntax;

/// <summary>One kind of diagnostic, described once beside the phase that reports it.</summary>
/// <param name="Id">Its id, such as <c>CL0001</c>; never reused.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="MessageFormat">What it says, with <c>{0}</c>, <c>{1}</c> … for what was found.</param>
/// <param name="Severity">How bad it is.</param>
public sealed record DiagnosticDescriptor(string Id, string Title, string MessageFormat, DiagnosticSeverity Severity)
{
    /// <summary>The message with what was found put in.</summary>
    public string Format(params object[] arguments) => string.Format(CultureInfo.InvariantCulture, MessageFormat, arguments);
}
