namespace CommitLang.Generator.Model;

/// <summary>Reads the fields of a node.</summary>
internal sealed class FieldReader(Grammar grammar, List<string> words, int position)
{
    public List<Field> ReadAll()
    {
        var fields = new List<Field>();
        while (position < words.Count)
        {
            fields.Add(ReadField());
        }

        return fields;
    }

    private Field ReadField()
    {
        string? label = null;
        if (position + 1 < words.Count && words[position + 1] == ":")
        {
            label = words[position];
            position += 2;
        }

        var (tokens, node) = ReadWhat();
        label ??= grammar.KindOf(tokens.Count == 1 ? tokens[0] : throw new GrammarException($"a field of '{words[1]}' has no label"));
        var count = FieldCount.One;
        IReadOnlyList<TokenChoice> separators = [];
        if (position < words.Count)
        {
            switch (words[position])
            {
                case "?":
                    count = FieldCount.Optional;
                    position++;
                    break;
                case "*":
                    count = FieldCount.Many;
                    position++;
                    break;
                case "+":
                    count = FieldCount.AtLeastOne;
                    position++;
                    break;
                case "%" or "%%":
                    count = words[position] == "%" ? FieldCount.Separated : FieldCount.SeparatedPair;
                    position++;
                    (separators, _) = ReadWhat();
                    break;
            }
        }

        return new(label, tokens, node, count, separators);
    }

    private (List<TokenChoice> Tokens, string? Node) ReadWhat()
    {
        var word = words[position++];
        if (word == "(")
        {
            var choices = new List<TokenChoice>();
            while (words[position] != ")")
            {
                if (words[position] != "|")
                {
                    choices.Add(Choice(words[position]));
                }

                position++;
            }

            position++;
            return (choices, null);
        }

        return word[0] is '\'' or '@' ? ([Choice(word)], null) : ([], word);
    }

    private static TokenChoice Choice(string word) =>
        word[0] == '\'' ? new(word.Trim('\''), true) : new(word[1..], false);
}
