using System.Globalization;
using System.Text;

namespace CommitLang.Benchmarks;

/// <summary>
/// A large check that is the same in every run: a sketch without ceremony, with every sort of rule, in which actors, conducts and counterparts
/// are so few that most declarations meet some of the deeds.
/// </summary>
internal static class CheckCorpus
{
    public const int Declarations = 10_000;

    public const int Deeds = 100_000;

    private const int Sources = 20;

    private const int Actors = 200;

    // What is done and what it counts as are named apart, so that rules chain but never in a circle.
    private const int Conducts = 100;

    private const int Kinds = 50;

    public static string Make()
    {
        var random = new Random(20241231);
        var text = new StringBuilder(6_000_000);
        text.Append("as of 2024-12-31\n");
        for (var number = 0; number < Sources; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"source s{number} \"Source {number}\" publisher \"P{number % 7}\"")
                .Append(CultureInfo.InvariantCulture, $" published 2012-01-{(number % 9) + 1:00} grade {"ABCDE"[number % 5]}{(number % 5) + 1}\n");
        }

        for (var number = 0; number < Kinds; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"rule r{number}: {Rule(number)}\n");
        }

        for (var number = 0; number < Declarations; number++)
        {
            AppendDeclaration(text, random, number);
        }

        for (var number = 0; number < Deeds; number++)
        {
            AppendDeed(text, random);
        }

        return text.ToString();
    }

    private static string Rule(int number) => (number % 5) switch
    {
        0 => $"conduct-{number} counts as kind-{number}",
        1 => $"?a did conduct-{number} toward ?b counts as kind-{number} toward ?b",
        2 => $"?a did conduct-{number} toward ?b after ?b did conduct-{number + 1} toward ?a within 30 days counts as kind-{number}",
        3 => $"at least 2 conduct-{number} within 90 days counts as kind-{number}",
        _ => $"kind-{number - 1} counts as kind-{number}",
    };

    private static void AppendDeclaration(StringBuilder text, Random random, int number)
    {
        var verb = random.Next(3);
        var conduct = random.Next(Conducts + Kinds);
        text.Append(CultureInfo.InvariantCulture, $"{Day(random)} Actor{random.Next(Actors)}: ")
            .Append(verb switch { 0 => "not ", 1 => "keep ", _ => "will " })
            .Append(conduct < Conducts ? $"conduct-{conduct}" : $"kind-{conduct - Conducts}")
            .Append(Counterpart(random, 50))
            .Append(verb == 2 ? " by 2024-06-30" : "")
            .Append(CultureInfo.InvariantCulture, $" as w{number}\n");
    }

    private static void AppendDeed(StringBuilder text, Random random) =>
        text.Append(CultureInfo.InvariantCulture, $"{Day(random)} Actor{random.Next(Actors)} did {(random.Next(100) < 20 ? "not " : "")}")
            .Append(CultureInfo.InvariantCulture, $"conduct-{random.Next(Conducts)}{Counterpart(random, 60)}")
            .Append(random.Next(100) < 50 ? $" [s{random.Next(Sources)}]\n" : "\n");

    private static string Counterpart(Random random, int percent) =>
        random.Next(100) < percent ? $" toward Actor{random.Next(Actors)}" : "";

    private static string Day(Random random) => $"{random.Next(2013, 2024)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}";
}
