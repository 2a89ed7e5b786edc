namespace CommitLang.Reference;

/// <summary>Declarations of random programs, with clauses that go together.</summary>
internal sealed partial class RandomPrograms
{
    private void Declaration()
    {
        string name = $"w{_statements.Count}";
        string actor = Speaker();
        bool isUndated = Chance(8);
        string said = isUndated ? "" : Chance(_weights.Imprecise / 4) ? "2023-01 " : Day(0, 50) + " ";
        string words = Chance(_weights.Quantities) ? Quantity(isUndated) : Chance(_weights.Readings) ? Reservation() : Conducts(actor, isUndated);
        string text = $"{said}{actor}: {words} as {name}";
        if (Chance(10))
        {
            text += " under Pact";
        }

        if (_declarations.Count > 0 && Chance(6))
        {
            var (older, who) = Pick(_declarations);
            text += who == actor ? $" replacing {older}" : "";
        }

        if (Chance(_weights.Readings / 2))
        {
            text += " according to " + Pick("China", "UK");
        }

        if (Chance(_weights.Cited / 4))
        {
            text += $" [{Source()}]";
        }

        _statements.Add(text);
        if (!words.StartsWith("may ", StringComparison.Ordinal))
        {
            _declarations.Add((name, actor));
        }
    }

    private string Speaker() => Chance(_weights.Others)
        ? Pick("Navy", "Blinken", "Club", "each of Club", "each of Pact", "US, China", "Wagner")
        : State();

    private string Reservation() => $"may {Conduct()}{Counterpart(50, "")}{Force(isUndated: false)}";

    private string Conducts(string actor, bool isUndated)
    {
        switch (_random.Next(10))
        {
            case < 5:
                string forbidden = Chance(20) ? $"{Conduct()} or {Conduct()}" : Conduct();
                string except = Chance(20) ? $" except {Conduct()}" : "";
                return $"not {forbidden}{Counterpart(30, actor)}{Force(isUndated)}{except}{Recurring(isUndated)}{Conditions()}";
            case < 6:
                return $"keep {Conduct()}{Counterpart(30, actor)}{Force(isUndated)}{Recurring(isUndated)}{Conditions()}";
            default:
                string promised = Chance(25) ? $"{Conduct()} {Pick("or", "and")} {Conduct()}" : Conduct();
                return $"{Pick("will ", "will ", "aims to ", "")}{promised}{Counterpart(30, actor)}{Deadline(isUndated)}{Recurring(isUndated)}{Conditions()}";
        }
    }

    private string Quantity(bool isUndated)
    {
        string comparison = Pick("<=", "<", ">=", ">", "=", "!=");
        if (Chance(25))
        {
            string except = Chance(25) ? $" except {Conduct()}" : "";
            return $"count({Conduct()}){Counterpart(30, "")} {comparison} {_random.Next(0, 4)}{Pick(Force(isUndated), Deadline(isUndated))}{except}{Conditions()}";
        }

        string measure = Measure();
        string quantity = Chance(50) ? measure : $"{Pick("sum", "average", "max", "min")}({measure})";
        string unit = measure == "stock" ? "kg" : "USD";
        string with = measure == "trade" && Chance(40) ? " with " + Pick("China", "US", "UK") : "";
        string bound = Chance(75)
            ? $"{_random.Next(1, 15) * 10} {unit}"
            : $"{(Chance(40) ? "50 % of " : "")}{measure}{Pick("", " at 2023-01", " at 2023-02-10", " a year before")}{(Chance(40) ? $" {Pick("+", "-")} 10 {unit}" : "")}";
        string when = quantity == measure && Chance(30) ? $" at {Pick("2023-02", "2023-02-15", "2023-Q1", Day())}" : Pick(Force(isUndated), Deadline(isUndated));
        return $"{quantity}{with} {comparison} {bound}{when}{Conditions()}";
    }

    /// <summary>Clauses that date the window.</summary>
    private string Force(bool isUndated) => _random.Next(8) switch
    {
        0 => $" until {Day(40, Span)}",
        1 => $" from {Day(0, 60)}",
        2 => $" from {Day(0, 40)} until {Day(41, Span)}",
        3 => $" during {Pick("2023-01", "2023-02", "2023-03", "2023-Q1")}",
        4 => Chance(_weights.Imprecise) ? $" until {Pick("2023-02~", "2023-03~")}" : "",
        5 when !isUndated => $" for {_random.Next(5, 60)} days",
        _ => "",
    };

    private string Deadline(bool isUndated) => _random.Next(8) switch
    {
        0 or 1 or 2 => $" by {Day(30, Span)}",
        3 => $" by {Pick("2023-02", "2023-03")}",
        4 or 5 when !isUndated => $" within {Pick("10 days", "3 weeks", "1 month", "45 days")}",
        6 => Chance(_weights.Imprecise) ? " by 2023-02~" : $" until {Day(30, Span)}",
        _ => Force(isUndated),
    };

    private string Recurring(bool isUndated) => !isUndated && Chance(8) ? " every month" : "";

    private string Conditions()
    {
        if (!Chance(_weights.Conditions))
        {
            return "";
        }

        string kind = Pick("if", "if", "unless", "unless", "while", "whenever");
        string clause = kind == "whenever"
            ? $" whenever {Pattern()}{(Chance(15) ? $" and not {Pattern()}" : "")}"
            : $" {kind} {Condition(2)}";
        return clause + (Chance(10) && kind != "unless" ? $" unless {Pattern()}" : "");
    }

    private string Condition(int depth) => _random.Next(depth > 0 ? 10 : 4) switch
    {
        < 3 => Pattern(),
        3 => Verdict(),
        4 => $"not {Pattern()}",
        5 => $"{Condition(depth - 1)} and {Condition(0)}",
        6 => $"({Condition(depth - 1)} or {Condition(0)})",
        7 => $"({State()} did {Conduct()} and {State()} did {Conduct()} within {Pick("10 days", "1 month")})",
        8 => $"{State()} did {Conduct()} after {State()} did {Conduct()}",
        _ => Verdict(),
    };

    private string Verdict()
    {
        // Its own name may be asked for by a later declaration only.
        if (_declarations.Count == 0)
        {
            return Pattern();
        }

        string verdict = Pick("contradicted", "contradicted", "consistent", "unverified", "contradicted/breached", "unverified/overdue", "consistent/fulfilled");
        return $"{Pick(_declarations).Name} is {(Chance(25) ? "not " : "")}{verdict}";
    }

    private string Pattern()
    {
        if (Chance(20))
        {
            return $"{State()} had {Pick("stock > 50 kg", "aid >= 60 USD", "trade with China < 60 USD", "stock <= 40 kg", "trade > 50 USD")}";
        }

        string actor = Actor();
        return $"{actor} did {(Chance(12) ? "not " : "")}{Conduct()}{Counterpart(25, actor)}";
    }
}
