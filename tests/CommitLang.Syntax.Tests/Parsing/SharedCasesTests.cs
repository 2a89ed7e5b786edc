namespace CommitLang.Syntax.Tests.Parsing;

public sealed class SharedCasesTests
{
    [Fact]
    public void Only_lines_marked_CL0_draw_diagnostics_of_the_syntax()
    {
        foreach (var file in Repository.SharedCases())
        {
            var tree = SyntaxTree.ParseText(File.ReadAllText(file), Path.GetFileName(file));

            Assert.Equal(tree.Text.ToString(), tree.Root.ToFullString());
            var marked = Enumerable.Range(0, tree.Text.LineCount).Where(line => tree.Text.GetLineText(line).EndsWith("# ! CL0", StringComparison.Ordinal));
            var reported = tree.GetDiagnostics().Select(d => d.Location.LineSpan.Start.Line);
            Assert.True(marked.SequenceEqual(reported), $"{Path.GetFileName(file)}: {string.Join("; ", tree.GetDiagnostics())}");
        }
    }
}
