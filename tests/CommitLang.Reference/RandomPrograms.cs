using System.Collections.Immutable;

namespace CommitLang.Reference;

/// <summary>
/// How often each feature stands in a random program: weights of the kinds of statement, and chances in a hundred of everything that a
/// statement may have.
/// </summary>
internal sealed record RandomWeights
{
    internal int Declarations { get; init; } = 8;

    internal int Deeds { get; init; } = 10;

    internal int Measurements { get; init; } = 4;

    internal int Watching { get; init; } = 3;

    internal int Withdrawals { get; init; } = 2;

    internal int Rules { get; init; } = 4;

    /// <summary>Imprecise dates, <c>possibly</c>, ranges.</summary>
    internal int Imprecise { get; init; } = 20;

    internal int Conditions { get; init; } = 20;

    internal int Quantities { get; init; } = 25;

    internal int Cited { get; init; } = 40;

    /// <summary><c>according to</c>, and reservations.</summary>
    internal int Readings { get; init; } = 10;

    /// <summary><c>corrects</c>, <c>accept</c>, <c>require</c>.</summary>
    internal int Sifting { get; init; } = 8;

    /// <summary>Organs, agents, spokesmen and groups rather than states.</summary>
    internal int Others { get; init; } = 30;

    internal static readonly ImmutableArray<RandomWeights> Mixes =
    [
        new(),
        new() { Imprecise = 0, Conditions = 0, Quantities = 0, Readings = 0, Sifting = 0, Rules = 1 },
        new() { Rules = 12, Quantities = 0, Conditions = 5 },
        new() { Measurements = 12, Quantities = 90, Deeds = 3, Rules = 1 },
        new() { Conditions = 70, Rules = 2, Quantities = 10, Imprecise = 10 },
        new() { Withdrawals = 8, Others = 40, Conditions = 10 },
        new() { Readings = 40, Sifting = 20, Cited = 80, Conditions = 5 },
        new() { Imprecise = 60, Conditions = 10 },
    ];
}

/// <summary>
/// Random programs as text, statement by statement: a small world and a short time, so that what is said and done meets often. The same
/// seed gives the same program.
/// </summary>
internal sealed partial class RandomPrograms
{
    private static readonly DateOnly First = new(2023, 1, 1);
    private const int Span = 100;

    private readonly Random _random;
    private readonly RandomWeights _weights;
    private readonly List<string> _statements = [];
    private readonly List<(string Name, string Actor)> _declarations = [];
    private readonly List<string> _records = [];
    private readonly List<string> _rules = [];

    /// <summary>What this program is mostly about, so that what is said and what is done meet.</summary>
    private readonly string _actor, _other, _measure;
    private readonly string[] _conducts;

    private RandomPrograms(int seed)
    {
        _random = new Random(seed);
        _weights = RandomWeights.Mixes[seed % RandomWeights.Mixes.Length];
        _actor = Pick("US", "China", "UK");
        _other = _actor == "China" ? "US" : "China";
        _measure = Pick("stock", "aid", "trade");
        _conducts = Pick<string[]>(["attack"], ["attack", "force"], ["attack", "hostility"], ["talk"], ["ban(chips)", "ban(tech)", "hostility"], ["raid", "attack", "force"]);
    }

    /// <summary>The statements of one program, in order; joined by line ends they are its text.</summary>
    internal static ImmutableArray<string> Statements(int seed) => new RandomPrograms(seed).Make();

    /// <summary>The moments at which it is worth looking: in the midst of things, after them, and with knowledge of another day.</summary>
    internal static ImmutableArray<(int AsOf, int KnownBy)> Moments(int seed)
    {
        var random = new Random(seed);
        int middle = First.DayNumber + random.Next(20, Span);
        int end = First.DayNumber + Span + 30;
        return [(end, end), (middle, middle), (middle, end), (end, middle)];
    }

    private ImmutableArray<string> Make()
    {
        Header();
        int count = _random.Next(6, 26);
        for (int i = 0; i < count; i++)
        {
            One([
                (_weights.Declarations, Declaration), (_weights.Deeds, Deed), (_weights.Measurements, Measurement), (_weights.Watching, Watching),
                (_weights.Withdrawals, Withdrawal), (_weights.Rules, Rule),
            ]);
        }

        if (_declarations.Count == 0)
        {
            Declaration();
        }

        return [.. _statements];
    }

    private void Header()
    {
        _statements.AddRange(
        [
            "actor US", "actor China", "actor UK member of Club" + Limits(30), "actor Club",
            "actor France member of Club" + Limits(50),
            "actor Navy organ of US" + Limits(30),
            "actor Wagner acts for China" + Limits(40),
            "actor Blinken speaks for US" + Limits(40),
            "topic tech", "topic chips is tech", "topic food",
            "conduct force", "conduct attack is force", "conduct raid is force", "conduct talk mutual", "conduct ban(what)", "conduct embargo(what) is ban",
            "conduct hostility",
            "measure stock in kg", "measure aid in USD total", "measure trade in USD total mutual",
            "agreement Pact" + Limits(50) + " party US party UK" + Limits(30) + " party China",
            $"source s1 \"S1\" publisher \"P\" published {Day()} grade {Grade()}",
            $"source s2 \"S2\" publisher \"P\" published {Day()} grade {Grade()}",
            $"source s3 \"S3\" publisher \"Q\" grade {Grade()}",
            "source s4 \"S4\" grade F6",
        ]);
        if (Chance(_weights.Sifting))
        {
            _statements.Add("accept " + Pick("C3", "E5"));
        }

        if (Chance(_weights.Sifting))
        {
            _statements.Add("require 2 sources");
        }
    }

    private void Deed()
    {
        string actor = Chance(8) ? "one of Club" : Actor();
        string conduct = Conduct();
        bool isDenial = actor != "one of Club" && Chance(35);
        string verb = Chance(_weights.Imprecise / 2) ? "possibly did" : "did";
        Recorded($"{When(isDenial)} {actor} {verb}{(isDenial ? " not" : "")} {conduct}{Counterpart(isDenial ? 25 : 45, actor)}");
    }

    private void Measurement()
    {
        string actor = State();
        string measure = Measure();
        string unit = measure == "stock" ? Pick("kg", "kg", "g") : "USD";
        int amount = _random.Next(1, 12) * 10;
        string value = Chance(_weights.Imprecise / 2) ? $"{amount}..{amount + 20} {unit}" : $"{amount} {unit}";
        string how = Chance(_weights.Imprecise / 2) ? Pick("about ", ">= ", "<= ") : "of ";
        value = how == "of " ? how + value : how + $"{amount} {unit}";
        string counterpart = Chance(measure == "trade" ? 50 : 5) ? " with " + OtherThan(actor) : "";
        Recorded($"{Period()} {actor} {(Chance(_weights.Imprecise / 3) ? "possibly " : "")}had {measure}{counterpart} {value}");
    }

    private void Watching()
    {
        string actor = Actor();
        Recorded(Chance(60)
            ? $"{Period()} {State()} monitored {actor} {Conduct()}{Counterpart(10, actor)}"
            : $"{Period()} {actor} withheld {(Chance(30) ? Measure() : Conduct())}");
    }

    private void Withdrawal()
    {
        if (_declarations.Count == 0 || Chance(20))
        {
            _statements.Add($"{Day()} {Pick("US", "UK", "China")} {Pick("withdraws", "suspends", "suspends", "resumes")} Pact");
            return;
        }

        var (name, actor) = Pick(_declarations);
        string who = actor switch
        {
            "each of Club" => Pick("UK", "France"),
            "each of Pact" => Pick("US", "UK", "China"),
            _ when actor.Contains(',', StringComparison.Ordinal) => actor.Split(", ")[0],
            "US" => Pick("US", "Blinken", "Navy"),
            "Blinken" => "US",
            _ => actor,
        };
        string day = Chance(_weights.Imprecise / 2) ? Pick("2023-02", "2023-03") : Day();
        _statements.Add($"{day} {who} {Pick("withdraws", "suspends", "suspends")} {name}");
        if (Chance(40))
        {
            _statements.Add($"{Day()} {who} resumes {name}");
        }
    }

    /// <summary>A record with what any record may have behind it.</summary>
    private void Recorded(string record)
    {
        string name = $"r{_records.Count + 1}";
        string text = $"{record} as {name}";
        if (Chance(_weights.Readings))
        {
            text += " according to " + Pick("China", "UK", "Blinken");
        }

        if (_records.Count > 0 && Chance(_weights.Sifting))
        {
            text += " corrects " + Pick(_records);
        }

        if (Chance(_weights.Cited))
        {
            text += Chance(30) ? $" [{Source()}, s3]" : $" [{Source()}]";
        }

        _records.Add(name);
        _statements.Add(text);
    }

    private string Actor() => Chance(_weights.Others) ? Pick("Navy", "Wagner", "France", "Club", "Blinken") : State();

    private string State() => Chance(70) ? _actor : Pick("US", "China", "UK");

    private string Measure() => Chance(75) ? _measure : Pick("stock", "aid", "trade");

    private string OtherThan(string actor)
    {
        string other;
        do
        {
            other = actor != _other && Chance(50) ? _other : Chance(_weights.Others) ? Pick("Navy", "Wagner", "Club", "France") : State();
        }
        while (other == actor);
        return other;
    }

    private string Counterpart(int chance, string actor) => !Chance(chance) ? ""
        : Pick(" toward ", " with ", " against ") + (Chance(15) ? Others(actor) : OtherThan(actor));

    private string Others(string actor)
    {
        string one = OtherThan(actor), two = OtherThan(actor);
        return one == two ? one : $"{one}, {two}";
    }

    private string Conduct() => Chance(70) ? Pick(_conducts) : Pick("attack", "attack", "raid", "force", "talk", "hostility", Ban());

    private string Ban() => Pick("ban", "embargo") + Pick("(chips)", "(tech)", "(food)", "", "(_)");

    private string Source() => Pick("s1", "s2", "s3", "s4");

    private string Grade() => Pick("A1", "B2", "B3", "C2", "D4", "F6");

    private string Limits(int chance) => !Chance(chance) ? ""
        : Pick($" from {Day()}", $" until {Day()}", $" from {Day(0, 40)} until {Day(41, Span)}", " until 2023-02~");

    private string Day() => Day(0, Span);

    private string Day(int from, int to) => First.AddDays(_random.Next(from, to)).ToString("yyyy-MM-dd", null);

    /// <summary>When a deed was, or a denial held.</summary>
    private string When(bool isDenial)
    {
        if (isDenial && Chance(60))
        {
            return Period();
        }

        if (Chance(_weights.Imprecise))
        {
            return Pick("2023-01", "2023-02", "2023-03", "2023-02~", "2023-Q1", Day() + "~");
        }

        return Chance(25) ? Period() : Day();
    }

    private string Period()
    {
        int from = _random.Next(0, Span - 10);
        int to = _random.Next(from + 1, Span);
        string start = First.AddDays(from).ToString("yyyy-MM-dd", null);
        string end = First.AddDays(to).ToString("yyyy-MM-dd", null);
        return One<string>([
            (8, () => $"{start}/{end}"), (3, () => $"{start}/.."), (1, () => $"../{end}"), (3, () => Pick("2023-01", "2023-02", "2023-03", "2023-Q1")),
            (3, () => start), (_weights.Imprecise / 10, () => Pick("2023-02~", "2023-01-10~/2023-03", "2023-01/2023-02~")),
            (2, () => "2023-01-01/2023-03-31"),
        ]);
    }

    private bool Chance(int inHundred) => _random.Next(100) < inHundred;

    private T Pick<T>(params IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private T One<T>((int Weight, Func<T> Make)[] ways)
    {
        int at = _random.Next(ways.Sum(way => way.Weight));
        foreach (var (weight, make) in ways)
        {
            at -= weight;
            if (at < 0)
            {
                return make();
            }
        }

        throw new InvalidOperationException("The weights do not sum up.");
    }

    private void One((int Weight, Action Make)[] ways)
    {
        var chosen = One<Action>([.. ways.Select(way => (way.Weight, (Func<Action>)(() => way.Make)))]);
        chosen();
    }
}
