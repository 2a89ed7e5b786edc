using System.Runtime.CompilerServices;
using System.Text;
using CommitLang.Syntax;

namespace CommitLang.Testing;

/// <summary>Checks files and texts in a unit test.</summary>
public static class CommitCheck
{
    /// <summary>Checks a file with all that it imports, and the tables that it names.</summary>
    /// <param name="path">The file: relative to the folder of the test's source file, or to that of the test's assembly where the sources are not there.</param>
    /// <param name="asOf">The day of evaluation, inclusive, before what the file says.</param>
    /// <param name="knownBy">The day by which evidence must have been known, inclusive; else the day of evaluation.</param>
    /// <param name="sourceFile">The source file of the test; the compiler gives it.</param>
    /// <exception cref="CommitCheckException">
    /// The file cannot be read, has errors other than expectations that do not hold, or nothing says as of which day it is checked.
    /// </exception>
    public static CheckSnapshot File(string path, DateOnly? asOf = null, DateOnly? knownBy = null, [CallerFilePath] string sourceFile = "")
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(sourceFile);
        var files = new TestFiles(FolderOf(sourceFile));
        return Check(files.Open(path), files, asOf, knownBy);
    }

    /// <summary>Checks a text. What it imports, and the tables that it names, are relative to the folder of the test's source file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="asOf">The day of evaluation, inclusive, before what the text says.</param>
    /// <param name="knownBy">The day by which evidence must have been known, inclusive; else the day of evaluation.</param>
    /// <param name="sourceFile">The source file of the test; the compiler gives it.</param>
    /// <exception cref="CommitCheckException">
    /// The text has errors other than expectations that do not hold, or nothing says as of which day it is checked.
    /// </exception>
    public static CheckSnapshot Text(string text, DateOnly? asOf = null, DateOnly? knownBy = null, [CallerFilePath] string sourceFile = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sourceFile);
        return Check(SourceText.From(text, "text"), new TestFiles(FolderOf(sourceFile)), asOf, knownBy);
    }

    private static CheckSnapshot Check(SourceText text, TestFiles files, DateOnly? asOf, DateOnly? knownBy)
    {
        // Which day counts as today does not matter: a check that needs to know is refused.
        var options = new CheckOptions { Today = DateOnly.MinValue, AsOf = asOf, KnownBy = knownBy };
        var result = Compilation.Create(SyntaxTree.ParseText(text), files, files).Check(options);
        if (!result.IsAnswered)
        {
            throw new CommitCheckException(Errors(text.Path, result));
        }

        return result.IsAsOfToday
            ? throw new CommitCheckException($"{text.Path}: nothing says as of which day this is checked; write `as of 2024-12-31` in it, or give the test an asOf")
            : new CheckSnapshot(result);
    }

    private static string Errors(string path, CheckResult result)
    {
        var message = new StringBuilder($"{path} has errors:");
        foreach (var error in result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            message.Append('\n').Append(error);
        }

        return message.ToString();
    }

    /// <summary>Builds may write another path than that of the sources, and tests may run where these are not.</summary>
    private static string FolderOf(string sourceFile) =>
        Path.GetDirectoryName(sourceFile) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : AppContext.BaseDirectory;
}
