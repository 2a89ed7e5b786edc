namespace CommitLang.Benchmarks.Editor;

/// <summary>Writes as an analyst does, the same in every run: new lines letter by letter, small changes, deletions, and what is taken back.</summary>
internal sealed class Typist(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>What the writer does next, key by key. Each key must be applied to the text before the next one is asked for.</summary>
    public IEnumerable<Keystroke> Next(OpenText text) => _random.Next(10) switch
    {
        0 or 1 => NewLine(text, "declaration", $"{MadeWorkspace.Day(_random)} {Actor(text)}: not {MadeWorkspace.Conduct(_random)} toward {Actor(text)}"),
        2 or 3 => NewLine(text, "deed", $"{MadeWorkspace.Day(_random)} {Actor(text)} did {MadeWorkspace.Conduct(_random)} toward {Actor(text)} [{MadeWorkspace.Source(_random)}]"),
        4 => NewLine(text, "remark", "# to be looked up again"),
        5 or 6 => ChangeLetter(text, "date", line => line is ['2', '0', ..] ? 9 : -1),
        7 or 8 => ChangeLetter(text, "word", line => line.IndexOf(" c", StringComparison.Ordinal) is > 0 and var at && at + 4 < line.Length ? at + 4 : -1),
        _ => Delete(text),
    };

    private string Actor(OpenText text) => MadeWorkspace.ActorOf(text.Chronicle, _random);

    private IEnumerable<Keystroke> NewLine(OpenText text, string sort, string typed)
    {
        var above = _random.Next(4, text.Lines.Count - 1);
        var start = new Keystroke("enter", above, text.Lines[above].Length, "", "\n");
        yield return start;
        for (var place = 0; place < typed.Length; place++)
        {
            yield return new(sort, above + 1, place, "", typed[place..(place + 1)]);
        }

        if (_random.Next(2) == 0)
        {
            yield return (start with { Added = "\n" + typed }).TakenBack();
        }
    }

    private IEnumerable<Keystroke> ChangeLetter(OpenText text, string sort, Func<string, int> find)
    {
        var line = _random.Next(4, text.Lines.Count - 1);
        for (var tries = 0; find(text.Lines[line]) < 0 && tries < 1000; tries++)
        {
            line = _random.Next(4, text.Lines.Count - 1);
        }

        if (find(text.Lines[line]) is >= 0 and var column)
        {
            yield return new(sort, line, column, text.Lines[line][column..(column + 1)], "");
            yield return new(sort, line, column, "", "0123456789"[_random.Next(1, 10)].ToString());
        }
    }

    private IEnumerable<Keystroke> Delete(OpenText text)
    {
        var line = _random.Next(4, text.Lines.Count - 1);
        var keys = new Stack<Keystroke>();
        for (var count = Math.Min(8, text.Lines[line].Length); count > 0; count--)
        {
            var last = text.Lines[line].Length - 1;
            keys.Push(new("delete", line, last, text.Lines[line][last..], ""));
            yield return keys.Peek();
        }

        while (keys.TryPop(out var key))
        {
            yield return key.TakenBack();
        }
    }
}
