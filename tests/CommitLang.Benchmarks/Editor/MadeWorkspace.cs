using System.Globalization;
using System.Text;

namespace CommitLang.Benchmarks.Editor;

/// <summary>
/// A workspace of 200 files and 100,000 lines, the same in every run: a file of names, and chronicles as analysts write them. Every name is declared, two actors
/// have readings of their own, and the expectations hold.
/// </summary>
internal static class MadeWorkspace
{
    public const string Names = "names.commit";

    public const int Conducts = 300;

    public const int Sources = 60;

    private const int Files = 200;

    private const int LinesAFile = 500;

    private const int Actors = 400;

    private const int ActorsOfAChronicle = 20;

    private const int Measures = 30;

    /// <summary>The texts by file name.</summary>
    /// <param name="shape">How they hang together.</param>
    /// <param name="conditions">So many of ten thousand declarations hang on the verdict of another one.</param>
    public static SortedDictionary<string, string> Make(WorkspaceShape shape, int conditions)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Names] = MakeNames() };
        var chronicles = shape == WorkspaceShape.Chronicles ? Files - 1 : Files - 2;
        for (var number = 0; number < chronicles; number++)
        {
            files.Add(ChronicleName(number), MakeChronicle(number, shape, conditions));
        }

        if (shape == WorkspaceShape.Whole)
        {
            files.Add("all.commit", "as of 2024-12-31\nimport \"names.commit\"\n"
                + string.Concat(Enumerable.Range(0, chronicles).Select(number => $"import \"{ChronicleName(number)}\"\n")));
        }

        return files;
    }

    /// <summary>One of the actors that a chronicle is about.</summary>
    public static string ActorOf(int chronicle, Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"A{((chronicle * 7) + random.Next(ActorsOfAChronicle)) % Actors:000}");

    public static string Conduct(Random random) => string.Create(CultureInfo.InvariantCulture, $"c{random.Next(Conducts):000}");

    public static string Day(Random random, int from = 2012, int to = 2024) =>
        string.Create(CultureInfo.InvariantCulture, $"{random.Next(from, to)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}");

    public static string Source(Random random) => string.Create(CultureInfo.InvariantCulture, $"s{random.Next(Sources):00}");

    public static string ChronicleName(int number) => string.Create(CultureInfo.InvariantCulture, $"chronicle{number:000}.commit");

    private static string MakeNames()
    {
        var random = new Random(17);
        var text = new StringBuilder();
        for (var number = 0; number < Actors; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"actor A{number:000} \"Actor {number}\"")
                .Append(number % 10 == 9 ? string.Create(CultureInfo.InvariantCulture, $" organ of A{number - 1:000}") : "").Append('\n');
        }

        text.Append("actor D0 \"A quiet party\"\nactor D1 \"Its neighbour\"\n");
        for (var number = 0; number < Conducts; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"conduct c{number:000} \"what is done, number {number}\"")
                .Append(number % 4 == 3 ? string.Create(CultureInfo.InvariantCulture, $" is c{number - 3:000}") : "").Append('\n');
        }

        for (var number = 0; number < Measures; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"measure m{number:00} \"stock {number}\" in kg\n");
        }

        for (var number = 0; number < Sources; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"source s{number:00} \"Report {number}\" publisher \"P{number % 17}\" published 2012-01-{(number % 9) + 1:00}")
                .Append(CultureInfo.InvariantCulture, $" grade {"ABC"[number % 3]}{(number % 4) + 1}\n");
        }

        // Each leads from an even hundred to a conduct behind it: chains, and never a circle.
        for (var number = 0; number < 40; number++)
        {
            var (from, to) = (random.Next(0, 150), random.Next(150, Conducts));
            text.Append(CultureInfo.InvariantCulture, $"rule r{number}: ").Append((number % 4) switch
            {
                0 => $"c{from:000} counts as c{to:000}",
                1 => $"?a did c{from:000} toward ?b counts as c{to:000} toward ?b",
                2 => $"?a did c{from:000} toward ?b after ?b did c{(from + 9) % 150:000} toward ?a within 30 days counts as c{to:000} toward ?b",
                _ => $"c{from:000} counts as c{to:000} according to A00{number % 8 / 4}",
            }).Append('\n');
        }

        return text.ToString();
    }

    private static string MakeChronicle(int number, WorkspaceShape shape, int conditions)
    {
        var random = new Random(1000 + number);
        var text = new StringBuilder($"## Chronicle {number.ToString(CultureInfo.InvariantCulture)}: words and deeds, in no order but the one they were found in.\nimport \"names.commit\"\n");
        var lines = 2;
        if (shape == WorkspaceShape.Chronicles)
        {
            text.Append("as of 2024-12-31\n");
            lines++;
        }

        string? last = null;
        for (; lines < LinesAFile; lines++)
        {
            var sort = random.Next(100);
            if (sort < 2 && lines + 3 < LinesAFile)
            {
                // A promise that was broken, and an expectation that says so.
                var name = string.Create(CultureInfo.InvariantCulture, $"p{number}x{lines}");
                var conduct = Conduct(random);
                text.Append(CultureInfo.InvariantCulture, $"{Day(random, 2012, 2015)} D0: not {conduct} toward D1 as {name}\n")
                    .Append(CultureInfo.InvariantCulture, $"{Day(random, 2016, 2020)} D0 did {conduct} toward D1 [{Source(random)}]\n")
                    .Append(CultureInfo.InvariantCulture, $"expect {name} contradicted/breached\n");
                lines += 2;
            }
            else if (sort < 32)
            {
                var name = random.Next(3) == 0 ? string.Create(CultureInfo.InvariantCulture, $"w{number}x{lines}") : null;
                text.Append(Declaration(number, random, random.Next(10_000) < conditions ? last : null)).Append(name is null ? "" : $" as {name}").Append('\n');
                last = name ?? last;
            }
            else if (sort < 74)
            {
                text.Append(Deed(number, random, "did")).Append('\n');
            }
            else if (sort < 82)
            {
                text.Append(Deed(number, random, "did not")).Append('\n');
            }
            else if (sort < 90)
            {
                text.Append(CultureInfo.InvariantCulture, $"{random.Next(2012, 2024)}-{random.Next(1, 13):00} {ActorOf(number, random)} had m{random.Next(Measures):00} of {random.Next(50, 900)} kg [{Source(random)}]\n");
            }
            else
            {
                text.Append(sort < 95 ? "# seen again in the archive; nothing new\n" : "\n");
            }
        }

        return text.ToString();
    }

    private static string Declaration(int chronicle, Random random, string? earlier)
    {
        var head = $"{Day(random)} {ActorOf(chronicle, random)}: ";
        var toward = random.Next(2) == 0 ? $" toward {ActorOf(chronicle, random)}" : "";
        return head + (earlier is null ? random.Next(12) : 12) switch
        {
            0 or 1 or 2 => $"not {Conduct(random)}{toward}",
            3 => $"keep {Conduct(random)}{toward}",
            4 or 5 => $"will {Conduct(random)}{toward} by {Day(random, 2024, 2026)}",
            6 => $"not {Conduct(random)}{toward} from {Day(random, 2012, 2018)} until {Day(random, 2019, 2025)}",
            7 => $"count({Conduct(random)}) <= {random.Next(1, 9).ToString(CultureInfo.InvariantCulture)} during {random.Next(2014, 2020).ToString(CultureInfo.InvariantCulture)}/2023",
            8 => string.Create(CultureInfo.InvariantCulture, $"m{random.Next(Measures):00} <= {random.Next(200, 900)} kg"),
            9 => $"{Conduct(random)}{toward} whenever {ActorOf(chronicle, random)} did {Conduct(random)} within 30 days",
            10 => $"not {Conduct(random)}{toward} unless {ActorOf(chronicle, random)} did {Conduct(random)}",
            11 => $"not {Conduct(random)}",
            _ => $"not {Conduct(random)} while {earlier} is not contradicted",
        };
    }

    private static string Deed(int chronicle, Random random, string did) =>
        $"{Day(random)} {ActorOf(chronicle, random)} {did} {Conduct(random)}"
        + (random.Next(100) < 60 ? $" toward {ActorOf(chronicle, random)}" : "")
        + (random.Next(100) < 70 ? $" [{Source(random)}{(random.Next(5) == 0 ? " \"page " + random.Next(90).ToString(CultureInfo.InvariantCulture) + "\"" : "")}]" : "")
        + (random.Next(100) < 3 ? $" according to A00{random.Next(2).ToString(CultureInfo.InvariantCulture)}" : "");
}
