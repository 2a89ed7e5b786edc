using System.Globalization;
using System.Text;

namespace CommitLang.Tests.Reference;

/// <summary>Random programs such as tables are for: many deeds on known days, rules over them, and words about them.</summary>
internal sealed class RandomDeeds
{
    private const int Days = 120;

    private static readonly string[] Actors = ["A", "B", "C", "D", "E", "F"];
    private static readonly string[] Recorded = ["act", "hit", "strike", "raid", "talk", "meet", "pay", "help"];
    private static readonly string[] Derived = ["harm", "reprisal", "deal", "wave"];
    private static readonly DateOnly First = new(2023, 1, 1);

    private readonly Random _random;
    private readonly StringBuilder _text = new();

    private RandomDeeds(int seed) => _random = new Random(seed);

    internal static string Text(int seed)
    {
        var made = new RandomDeeds(seed);
        made.Make(made.Words);
        return made._text.ToString();
    }

    /// <summary>The same with words that promise deeds whenever others were done.</summary>
    internal static string TextOfResponses(int seed)
    {
        var made = new RandomDeeds(seed);
        made.Make(made.Response);
        return made._text.ToString();
    }

    private void Make(Action<int> addWords)
    {
        Line("actor A");
        Line("actor B");
        Line(Of(3) ? "actor C organ of A" : "actor C organ of A from 2023-02-01 until 2023-03-15");
        Line(Of(2) ? "actor D" : "actor D acts for B");
        Line(Of(2) ? "actor E member of F" : "actor E member of F from 2023-01-20");
        Line("actor F");
        Line("conduct act");
        Line("conduct hit is act");
        Line("conduct strike is hit");
        Line("conduct raid is hit");
        Line("conduct talk mutual");
        Line("conduct meet is talk");
        Line("conduct pay");
        Line(Of(3) ? "conduct help is pay, act" : "conduct help is pay");
        Line("conduct harm");
        Line("conduct reprisal is harm");
        Line("conduct deal");
        Line("conduct wave");
        int deeds = _random.Next(5, 90);
        for (int i = 0; i < deeds; i++)
        {
            // Nobody does something with himself.
            string actor = Pick(Actors);
            string counterpart = Of(5) ? "" : " toward " + Pick([.. Actors.Where(a => a != actor)]);
            Line($"{Day()} {actor} did {Pick(Recorded)}{counterpart}");
        }

        // Of several deeds that a rule may rest on the text takes the first one it meets, and whether just that one is denied may matter.
        bool isDenied = Of(3);
        if (isDenied)
        {
            Line($"{Day(0, 100)}/{Day(100, 130)} {Pick(Actors)} did not {Pick(Recorded)}");
        }

        if (isDenied && Of(2))
        {
            Line($"2023-02 {Pick(Actors)} did {Pick(Recorded)} toward {Pick(Actors)}");
        }

        for (int i = isDenied ? 0 : _random.Next(7); i > 0; i--)
        {
            Rule(i);
        }

        for (int i = 0; i < 10; i++)
        {
            addWords(i);
        }
    }

    private void Rule(int number)
    {
        string head = Pick(Derived);

        // What feeds on itself is another matter: a rule may use what those before it in this order derive.
        string[] usable = [.. Recorded, .. Derived.TakeWhile(d => d != head && d != "harm")];
        string left = Pick(usable), right = Pick(usable);
        string within = Of(4) ? "" : $" within {Pick(["3 days", "10 days", "2 weeks", "1 month"])}";
        string body = _random.Next(7) switch
        {
            0 => left,
            1 => $"?a did {left} toward ?b",
            2 => $"?a did {left} toward ?b after ?b did {right} toward ?a{within}",
            3 => $"?a did {left} after ?c did {right} toward ?a{within}",
            4 => $"?a did {left} toward ?b and ?a did {right} toward ?b{within}",
            5 => $"at least {_random.Next(2, 4)} {left}{(within.Length == 0 ? " within 20 days" : within)}",
            _ => $"{Pick(Actors)} did {left} toward {Pick(Actors)} after {(Of(2) ? Pick(Actors) : "?b")} did {right}{within}",
        };
        bool hasPair = body.Contains("?b did", StringComparison.Ordinal) || body.Contains("toward ?b", StringComparison.Ordinal);
        string toward = hasPair && body.Contains("?a", StringComparison.Ordinal) && Of(4) ? " toward ?b" : Of(8) ? " toward " + Pick(Actors) : "";
        string test = !body.Contains("?a", StringComparison.Ordinal) ? "" : _random.Next(6) switch
        {
            0 => $" when ?a is {Pick(Actors)}",
            1 when hasPair => $" unless ?b is {Pick(Actors)}",
            2 => " when ?a in F",
            3 when hasPair => $" when ?a is not ?b and not ?b is {Pick(Actors)}",
            _ => "",
        };
        string dates = Of(5) ? " from 2023-01-20 until 2023-03-20" : "";
        Line($"rule r{number}: {body} counts as {head}{toward}{test}{dates}");
    }

    private void Words(int number)
    {
        string conduct = Of(3) ? Pick(Derived) : Pick(Recorded);
        string toward = Of(2) ? "" : " toward " + (Of(4) ? "A, B" : Pick(Actors));
        string window = _random.Next(4) switch
        {
            0 => "",
            1 => $" from {Day(0, 60)} until {Day(60, 130)}",
            2 => " during 2023-02",
            _ => $" from {Day(0, 100)}",
        };
        string actor = Pick(Actors);
        string words = _random.Next(7) switch
        {
            0 or 1 => $"not {conduct}{toward}{window}",
            2 => $"{conduct}{toward} by {Day(30, 120)}",
            3 => $"keep {conduct}{toward}{window}",
            4 => $"count({conduct}) {Pick(["<=", ">=", "<"])} {_random.Next(1, 8)}{window}",
            5 => $"not {conduct}{toward} every month from 2023-01-01 until 2023-04-30",
            _ => $"{conduct}{toward} whenever {Pick(Actors)} did {Pick(Recorded)} within 7 days",
        };
        Line($"2023-01-0{_random.Next(1, 9)} {actor}: {words} as w{number}");
    }

    private void Response(int number)
    {
        string Conduct() => Of(4) ? Pick(Derived) : Pick(Recorded);
        string Toward() => Of(2) ? "" : " toward " + (Of(4) ? "A, B" : Pick(Actors));
        string trigger = $"{Pick(Actors)} did {Conduct()}{(Of(3) ? " toward " + Pick(Actors) : "")}";
        string deadline = _random.Next(7) switch
        {
            0 => "",
            1 => $" by {Day(30, 120)}",
            2 => " within 2 weeks",
            3 => " within 1 month",
            4 => " within 0 days",
            _ => $" within {_random.Next(1, 9)} days",
        };
        string said = Of(5) ? "" : $"2023-01-{_random.Next(1, 29):00} ";
        string window = _random.Next(7) switch
        {
            0 => $" from {Day(0, 60)} until {Day(60, 130)}",
            1 => $" until {Day(60, 120)}",
            2 => $" from {Day(0, 60)} for 60 days",
            3 => $" from {Day(0, 60)}",
            4 => " every month from 2023-01-05 until 2023-05",
            _ => "",
        };
        string also = _random.Next(12) switch
        {
            0 => $" unless {Pick(Actors)} did {Pick(Recorded)}",
            2 => $" except {Pick(Recorded)}",
            _ => "",
        };
        string who = Of(6) ? "each of F" : Pick(Actors);
        Line($"{said}{who}: {(deadline.Length == 0 && Of(2) ? "not " : "")}{Conduct()}{Toward()} whenever {trigger}{deadline}{window}{also} as w{number}");
    }

    private bool Of(int one) => _random.Next(one) == 0;

    private string Pick(string[] all) => all[_random.Next(all.Length)];

    private string Day(int from = 0, int to = Days) => First.AddDays(_random.Next(from, to)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Line(string line) => _text.Append(line).Append('\n');
}
