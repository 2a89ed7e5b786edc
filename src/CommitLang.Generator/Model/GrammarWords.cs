namespace CommitLang.Generator.Model;

/// <summary>Splits a definition of the grammar file into words: quoted texts and examples stay whole.</summary>
internal static class GrammarWords
{
    public static List<string> Split(string definition)
    {
        var words = new List<string>();
        var isToken = definition.StartsWith("token ", StringComparison.Ordinal);
        var position = 0;
        while (position < definition.Length)
        {
            if (definition[position] == ' ')
            {
                position++;
                continue;
            }

            var start = position;
            position = isToken ? EndOfExample(definition, start) : EndOfWord(definition, start);
            words.Add(definition[start..position]);
        }

        return words;
    }

    private static int EndOfExample(string text, int start)
    {
        var quoted = false;
        var position = start;
        while (position < text.Length && (quoted || text[position] != ' '))
        {
            quoted ^= text[position] == '"' && (position == start || text[position - 1] != '\\');
            position++;
        }

        return position;
    }

    private static int EndOfWord(string text, int start)
    {
        switch (text[start])
        {
            case '\'':
                return text.IndexOf('\'', start + 1) + 1;
            case '%' when text[start + 1] == '%':
                return start + 2;
            case '(' or ')' or '|' or ':' or '=' or '?' or '*' or '+' or '%':
                return start + 1;
            default:
                var position = start + 1;
                while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '-'))
                {
                    position++;
                }

                return position;
        }
    }
}
