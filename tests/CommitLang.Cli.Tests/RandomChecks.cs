using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommitLang.Syntax;

namespace CommitLang.Cli.Tests;

/// <summary>Valid programs of the project with random edits of whole tokens and statements, so that much of what comes out still has a meaning.</summary>
internal sealed partial class RandomChecks
{
    /// <summary>Pieces that lie at the edge of what can be said.</summary>
    private static readonly string[] Extremes =
    [
        "0000", "9999", "9999-12-31", "9999-12-31~", "0000-01-01/..", "../0000", "999X", "0000~/9999~", "2024-02-29", "0", "1", "99999999999999999999",
        "0.000000000000000001", "-1", "1 tn..2 tn tn", "0 days", "99999 years", "every month", "every year", "at 0000", "a year before", "within 0 days",
        "not", "each of", "one of", "possibly", "_", "?a", "US", "sum", "average", "min", "max", "count", "%", "mutual", "total", "toward US", "2000-2001",
    ];

    private static readonly string[] Documents = ["grammar/README.md", "tests/CommitLang.Tests/Constructs/programs.md"];

    private readonly string[] _texts;
    private readonly string[] _pool;

    internal RandomChecks()
    {
        _texts =
        [
            .. Directory.EnumerateFiles(Path.Combine(Root(), "examples"), "*.commit", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(File.ReadAllText).Where(text => text.Length < 12_000),
            .. Documents
                .SelectMany(document => Fence().Matches(File.ReadAllText(Path.Combine(Root(), document)))).Select(match => match.Groups["body"].Value),
        ];
        _pool = [.. _texts.SelectMany(TokensOf).Where(token => token.Length < 40).Distinct(StringComparer.Ordinal), .. Extremes.Select(piece => $"{piece} ")];
    }

    /// <summary>A folder with the tables that the programs read.</summary>
    internal static Workspace WithTables()
    {
        var workspace = new Workspace();
        foreach (var match in Documents.SelectMany(document => TableFence().Matches(File.ReadAllText(Path.Combine(Root(), document)))))
        {
            workspace.With(match.Groups["name"].Value, match.Groups["body"].Value);
        }

        return workspace;
    }

    /// <summary>A text that was valid before it was edited.</summary>
    internal string Next(Random random)
    {
        var statements = StatementsOf(_texts[random.Next(_texts.Length)]);
        var isGentle = random.Next(2) == 0;
        if (!isGentle && random.Next(4) == 0)
        {
            statements.AddRange(StatementsOf(_texts[random.Next(_texts.Length)]));
        }

        for (var moves = isGentle ? 0 : random.Next(3); moves > 0; moves--)
        {
            var (from, to) = (random.Next(statements.Count), random.Next(statements.Count));
            (statements[from], statements[to]) = (statements[to], statements[from]);
        }

        var tokens = TokensOf(string.Concat(statements));
        for (var edits = isGentle ? random.Next(1, 3) : random.Next(1, 5); edits > 0; edits--)
        {
            if (isGentle)
            {
                ReplaceByLike(tokens, tokens, random);
            }
            else
            {
                Edit(tokens, random);
            }
        }

        return string.Concat(tokens);
    }

    /// <summary>Checks a text in both formats, as a user would; throws what the program throws.</summary>
    internal static void Check(Workspace workspace, string text)
    {
        var json = workspace.RunWith(text, "check", "-", "--format", "json");
        Assert.InRange(json.Status, 0, 1);
        using var document = JsonDocument.Parse(json.Out);
        Assert.Equal(1, document.RootElement.GetProperty("checks").GetArrayLength());
        Assert.Equal(json.Status, workspace.RunWith(text, "check", "-").Status);
    }

    private static List<string> TokensOf(string text) =>
        [.. SyntaxTree.ParseText(text).Root.DescendantTokens().Select(token => token.ToFullString()).Where(token => token.Length > 0)];

    private static List<string> StatementsOf(string text) => [.. SyntaxTree.ParseText(text).Root.Statements.Select(statement => statement.ToFullString())];

    private void Edit(List<string> tokens, Random random)
    {
        var place = random.Next(tokens.Count);
        var here = random.Next(2) == 0 ? tokens[random.Next(tokens.Count)] : _pool[random.Next(_pool.Length)];
        switch (random.Next(8))
        {
            case 0 when tokens.Count > 1:
                tokens.RemoveAt(place);
                break;
            case 1:
                tokens.Insert(place, here);
                break;
            case 2:
                var other = random.Next(tokens.Count);
                (tokens[place], tokens[other]) = (tokens[other], tokens[place]);
                break;
            default:
                ReplaceByLike(tokens, random.Next(2) == 0 ? tokens : _pool, random);
                break;
        }
    }

    /// <summary>Something that looks alike, with the blanks and line ends that are there, so that the statement keeps its shape.</summary>
    private static void ReplaceByLike(List<string> tokens, IReadOnlyCollection<string> others, Random random)
    {
        var place = random.Next(tokens.Count);
        var token = tokens[place];
        var alike = others.Where(other => ShapeOf(other) == ShapeOf(token)).Append(token).ToList();
        tokens[place] = token[..^token.TrimStart().Length] + alike[random.Next(alike.Count)].Trim() + token[token.TrimEnd().Length..];
    }

    private static char ShapeOf(string token)
    {
        var start = token.TrimStart();
        return start.Length == 0 ? ' ' : char.IsDigit(start[0]) ? (start.Contains('-') ? 'd' : '0') : char.IsUpper(start[0]) ? 'A' : char.IsLetter(start[0]) ? 'a' : start[0];
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../.."));

    [GeneratedRegex(@"^```commit[^\n]*\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^```csv file=(?<name>\S+)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TableFence();
}
