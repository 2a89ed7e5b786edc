namespace CommitLang.Reference;

/// <summary>Rules of random programs. They derive upward, from what is done to what it counts as, so that most of them end soon.</summary>
internal sealed partial class RandomPrograms
{
    private void Rule()
    {
        string name = $"q{_rules.Count + 1}";
        string head = Pick("hostility", "hostility", "force", "not hostility", "not talk", "attack", "ban(food)");
        var (body, hasTopic, hasTwo) = Body();
        string text = $"rule {name}: {body} counts as {(hasTopic && head == "ban(food)" ? "ban(?t)" : head)}";
        if (hasTwo && Chance(20))
        {
            text += " toward ?b";
        }

        if (Chance(25))
        {
            text += $" when {Test(hasTopic, hasTwo)}";
        }

        if (Chance(20))
        {
            text += $" unless {Test(hasTopic, hasTwo)}";
        }

        if (Chance(15))
        {
            text += $" from {Day(0, 60)}";
        }

        if (Chance(10))
        {
            text += $" until {Day(40, Span)}";
        }

        if (Chance(_weights.Readings))
        {
            text += " according to " + Pick("China", "UK", "US");
        }

        if (_rules.Count > 0 && Chance(8))
        {
            text += $" overrides {Pick(_rules)}";
        }

        _rules.Add(name);
        _statements.Add(text);
    }

    /// <summary>A body, with whether it has a variable ?t for a topic, and both ?a and ?b for actors.</summary>
    private (string Body, bool HasTopic, bool HasTwo) Body() => _random.Next(12) switch
    {
        0 => (Pick("attack", "raid", "force", "talk"), false, false),
        1 => ($"{Pick("ban", "embargo")}(?t)", true, false),
        2 => ($"?a did {Pick("attack", "raid", "talk")} toward ?b", false, true),
        3 => ($"?a did {Pick("ban", "embargo")}(?t) toward ?b", true, true),
        4 => ($"?a did not {Pick("attack", "raid", "force", "talk")}", false, false),
        5 => ($"?a had {Pick("stock > 60 kg", "aid >= 50 USD", "stock <= 30 kg")}", false, false),
        6 => ($"?a had trade with ?b {Pick(">=", "<")} 60 USD", false, true),
        7 => ($"?a did {Pick("attack", "raid")} toward ?b after ?b did {Pick("attack", "raid", "ban")} toward ?a{Within()}", false, true),
        8 => ($"?a did {Pick("attack", "raid")} and ?a did {Pick("raid", "ban", "talk")} within {Pick("10 days", "1 month")}", false, false),
        9 => ($"at least {_random.Next(2, 4)} {Pick("attack", "raid", "force", "hostility")} within {Pick("10 days", "30 days", "2 months")}", false, false),
        10 => ($"?a did {Pick("attack", "raid", "force")} after ?a did {Pick("ban(?t)", "talk")}{Within()}", false, false),
        _ => ($"{Actor()} did {Conduct()}", false, false),
    };

    private string Within() => Chance(60) ? $" within {Pick("10 days", "1 month")}" : "";

    private string Test(bool hasTopic, bool hasTwo)
    {
        string test = _random.Next(6) switch
        {
            0 or 1 when hasTopic => $"?t is {Pick("", "not ")}{Pick("tech", "food", "chips")}",
            0 or 1 when hasTwo => $"?a is {Pick("", "not ")}{Pick("?b", "US", "China")}",
            2 when hasTwo => $"?b in Club",
            3 => $"{State()} did {Pick("talk", "ban", "raid")}",
            4 => $"not {State()} did {Pick("talk", "ban", "raid")}",
            _ => $"{State()} had {Pick("stock > 50 kg", "aid < 60 USD")}",
        };
        return Chance(15) ? $"{test} or UK did talk" : test;
    }
}
