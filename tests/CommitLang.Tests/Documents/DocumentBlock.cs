using System.Text.RegularExpressions;

namespace CommitLang.Tests.Documents;

/// <summary>A block of a document that is marked <c>commit</c>.</summary>
/// <param name="Document">The document, below the root.</param>
/// <param name="Line">The line of its first statement, counted from one.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Files">The files that it may import, or read as tables: the blocks before it that are marked <c>file=</c>.</param>
/// <param name="Severity">How bad the diagnostics are that it is marked with; <c>error</c> where it has no mark.</param>
/// <param name="Ids">The ids that it is marked with, in order.</param>
internal sealed partial record DocumentBlock(
    string Document, int Line, string Text, IReadOnlyDictionary<string, string> Files, string Severity, IReadOnlyList<string> Ids)
{
    /// <summary>The blocks of a document that are checks: all but those that are files for others.</summary>
    public static List<DocumentBlock> Of(string document)
    {
        var blocks = new List<DocumentBlock>();
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = Repository.Read(document);
        foreach (Match match in Fence().Matches(text))
        {
            var mark = match.Groups["table"].Success ? "file" : match.Groups["mark"].Value;
            var value = match.Groups["value"].Value;
            var body = match.Groups["body"].Value;
            if (mark == "file")
            {
                files = new(files, StringComparer.Ordinal) { [value] = body };
                continue;
            }

            var line = text[..match.Groups["body"].Index].Count(c => c == '\n') + 1;
            blocks.Add(new(document, line, body, files, mark.Length == 0 ? "error" : mark, value.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        }

        return blocks;
    }

    public static DocumentBlock At(string document, int line) => Of(document).Single(block => block.Line == line);

    /// <summary>For theories: the document and the line of each block.</summary>
    public static TheoryData<string, int> Places(IEnumerable<string> documents)
    {
        var places = new TheoryData<string, int>();
        foreach (var block in documents.SelectMany(Of))
        {
            places.Add(block.Document, block.Line);
        }

        return places;
    }

    // A fence that is marked otherwise is not read at all, so that a slip of the pen in a mark fails: see ReferenceTests.
    [GeneratedRegex(@"^```(?:commit(?: (?<mark>error|warning|information|file)=(?<value>\S+))?|(?<table>csv) file=(?<value>\S+))\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
