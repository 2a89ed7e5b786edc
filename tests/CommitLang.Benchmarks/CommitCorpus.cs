using System.Globalization;
using System.Text;

namespace CommitLang.Benchmarks;

/// <summary>Text of a large check, of any size and the same in every run: sources, declarations, records, rules, expectations.</summary>
internal static class CommitCorpus
{
    private static readonly string[] Actors = Names("actor", 180, "US", "China", "Iran", "Russia", "Germany", "France", "NATO", "IAEA", "European-Union", "Japan");

    private static readonly string[] Conducts = Names("conduct", 250, "decoupling", "export-control", "sanction", "attack", "de-risking", "enrich", "ratify",
        "mil-to-mil-exchange", "invade", "visit");

    private static readonly string[] Topics = Names("topic", 80, "advanced-chips", "narrow-technology", "taiwan", "fentanyl-precursors");

    private static readonly string[] Measures = Names("measure", 30, "stockpile", "goods-trade", "defence-spending", "emissions");

    private static readonly string[] Words = "the a of and talks raise hope for stability ministry said it would not seek new limits on trade report".Split(' ');

    private static readonly string[] Prepositions = ["toward", "with", "against"];

    private static readonly string[] Verdicts = ["consistent/fulfilled", "contradicted/breached", "unverified/no-evidence", "unverified", "consistent/supported"];

    /// <summary>At least so many characters of valid text.</summary>
    public static string Make(int length) => Make(length, 0);

    /// <summary>As above, with one statement in so many that is broken; none if it is zero.</summary>
    public static string Make(int length, int oneIn)
    {
        var random = new Random(20230619);
        var text = new StringBuilder(length + 1000);
        for (var number = 1; text.Length < length; number++)
        {
            var start = text.Length;
            AppendStatement(text, random, number);
            if (oneIn > 0 && number % oneIn == 0)
            {
                Break(text, start, random);
            }
        }

        return text.ToString();
    }

    private static void AppendStatement(StringBuilder text, Random random, int number)
    {
        switch (random.Next(100))
        {
            case < 6:
                text.Append(CultureInfo.InvariantCulture, $"source s{number} \"{Sentence(random, 8)}\" publisher \"{Sentence(random, 2)}\"\n")
                    .Append(CultureInfo.InvariantCulture, $"  published {Day(random)} grade {"ABCDE"[random.Next(5)]}{random.Next(1, 6)}\n");
                break;
            case < 11:
                text.Append(CultureInfo.InvariantCulture, $"\n## {Sentence(random, 12)}.\n");
                goto case 30;
            case 30:
                text.Append(CultureInfo.InvariantCulture, $"{Day(random)} {Pick(random, Actors)}: ");
                text.Append(random.Next(3) switch { 0 => "not ", 1 => "will ", _ => "" }).Append(Conduct(random)).Append(Counterpart(random));
                text.Append(random.Next(4) switch
                {
                    0 => $" by {Day(random)}",
                    1 => $" from {2000 + random.Next(25)} until {Day(random)}",
                    2 => $" if {Pick(random, Actors)} did {Conduct(random)} within {random.Next(2, 60)} days",
                    _ => "",
                });
                text.Append(CultureInfo.InvariantCulture, $" as w{number} [s{random.Next(number) + 1} \"{Sentence(random, 4)}\"]\n");
                break;
            case < 20:
                text.Append(CultureInfo.InvariantCulture, $"{Day(random)} {Pick(random, Actors)}: {Pick(random, Measures)} <= {random.Next(1, 9999)} kg during {2000 + random.Next(25)} as m{number}\n");
                break;
            case < 30:
                goto case 30;
            case < 70:
                text.Append(CultureInfo.InvariantCulture, $"{Day(random)} {Pick(random, Actors)} did {(random.Next(6) == 0 ? "not " : "")}{Conduct(random)}{Counterpart(random)}{Citation(random, number)}\n");
                break;
            case < 86:
                text.Append(CultureInfo.InvariantCulture, $"{2000 + random.Next(25)} {Pick(random, Actors)} had {Pick(random, Measures)} of {random.Next(1, 9999)}.{random.Next(100)} kg{Citation(random, number)}\n");
                break;
            case < 90:
                text.Append(CultureInfo.InvariantCulture, $"rule r{number}: {Pick(random, Conducts)}(?t) counts as {Pick(random, Conducts)} when ?t is {Pick(random, Topics)}\n");
                break;
            case < 94:
                text.Append(CultureInfo.InvariantCulture, $"{Day(random)}/{Day(random)} {Pick(random, Actors)} monitored {Pick(random, Actors)} {Pick(random, Conducts)}\n");
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"expect w{random.Next(number) + 1} {Pick(random, Verdicts)}  # {Sentence(random, 5)}\n");
                break;
        }
    }

    /// <summary>The slips that people make: a word left out, a mark left out, a word too many.</summary>
    private static void Break(StringBuilder text, int start, Random random)
    {
        var statement = text.ToString(start, text.Length - start).TrimEnd('\n');
        var blank = statement.IndexOf(' ', statement.Length / 2);
        if (blank < 0)
        {
            blank = statement.Length;
        }

        var broken = random.Next(4) switch
        {
            0 => statement.Replace(" did ", " ", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal),
            1 => statement.Insert(blank, " ,"),
            2 => statement + " toward",
            _ => statement.Insert(blank, " surely"),
        };
        text.Length = start;
        text.Append(broken).Append('\n');
    }

    private static string Conduct(Random random) =>
        random.Next(3) == 0 ? $"{Pick(random, Conducts)}({Pick(random, Topics)})" : Pick(random, Conducts);

    private static string Counterpart(Random random) =>
        random.Next(2) == 0 ? $" {Pick(random, Prepositions)} {Pick(random, Actors)}" : "";

    private static string Citation(Random random, int number) => random.Next(2) == 0 ? $" [s{random.Next(number) + 1}]" : "";

    private static string Day(Random random) => $"{2000 + random.Next(25)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}";

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(random, Words)));

    private static string Pick(Random random, string[] names) => names[random.Next(names.Length)];

    private static string[] Names(string stem, int count, params string[] first) =>
        [.. first, .. Enumerable.Range(1, count - first.Length).Select(i => $"{stem}-{i}")];
}
