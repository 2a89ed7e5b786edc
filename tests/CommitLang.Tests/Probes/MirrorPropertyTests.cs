using System.Text.RegularExpressions;
using CommitLang.Reference;
using CommitLang.Syntax;
using CommitLang.Tests.Answers;

namespace CommitLang.Tests.Probes;

/// <summary>
/// What is found is what the mirrored text itself answers: of random programs it is made by replacing names, in every statement but in what a rule says, and its
/// answers are compared under the names swapped.
/// </summary>
public sealed class MirrorPropertyTests
{
    [Theory]
    [InlineData("UK", "US")]
    [InlineData("UK", "China")]
    public void The_mirrored_text_answers_what_was_compared(string one, string other)
    {
        var (compared, different) = (0, 0);
        for (var round = 0; round < 300; round++)
        {
            // Few of the random rules name an actor, so in half of the programs they all do; and those are of the mix with many rules.
            var seed = round % 2 == 0 ? (RandomWeights.Mixes.Length * round) + 2 : round;
            var statements = RandomPrograms.Statements(seed)
                .Select(statement => seed % 2 == 0 ? OneSided(statement, one) : statement)
                .ToList();
            var compilation = Of(statements);
            var original = compilation.Check(Checks.Options);
            var mirrored = Of(statements.Select(statement => Mirrored(statement, one, other))).Check(Checks.Options);
            if (!original.IsAnswered || !mirrored.IsAnswered)
            {
                continue;
            }

            var images = mirrored.Declarations.ToDictionary(image => (Swap(image.Name, one, other), Swap(image.Reading ?? "", one, other)));
            var expected = original.Declarations.Where(answer => answer.Parts is null)
                .Where(answer => images[(answer.Name, answer.Reading ?? "")] is var image && (image.Verdict != answer.Verdict || image.Reason != answer.Reason))
                .Select(answer => $"{answer} {answer.Reading}").ToList();
            var found = Mirror.Compare(compilation, [new(one, other)], Checks.Options).Differences
                .Where(difference => difference.Original.Parts is null)
                .Select(difference => $"{difference.Original} {difference.Original.Reading}").ToList();
            Assert.True(expected.SequenceEqual(found), $"seed {seed}: {string.Join(", ", expected)}; found {string.Join(", ", found)}\n{string.Join('\n', statements)}");
            compared += original.Declarations.Length;
            different += found.Count;
        }

        Assert.True(compared > 1_000, $"only {compared} verdicts");
        Assert.True(different > 10, $"only {different} of them differ");
    }

    private static string OneSided(string statement, string actor) =>
        statement.StartsWith("rule ", StringComparison.Ordinal) && statement.Contains("?a", StringComparison.Ordinal) && !statement.Contains(" when ", StringComparison.Ordinal)
            ? new Regex("( according to |$)").Replace(statement, $" when ?a is {actor}$1", 1)
            : statement;

    private static Compilation Of(IEnumerable<string> statements) => Compilation.Create(SyntaxTree.ParseText(string.Join('\n', statements) + "\n", "a.commit"));

    private static string Mirrored(string statement, string one, string other)
    {
        const string Reading = " according to ";
        if (!statement.StartsWith("rule ", StringComparison.Ordinal))
        {
            return Swap(statement, one, other);
        }

        var reading = statement.IndexOf(Reading, StringComparison.Ordinal);
        return reading < 0 ? statement : statement[..reading] + Swap(statement[reading..], one, other);
    }

    private static string Swap(string text, string one, string other) =>
        Regex.Replace(text, $@"\b({one}|{other})\b", match => match.Value == one ? other : one);
}
