namespace CommitLang.Tests.Reference;

/// <summary>Makes a program smaller as long as something about it stays so.</summary>
internal static class Shrinking
{
    /// <summary>Leaves out statements, many at first, then words of statements.</summary>
    internal static IReadOnlyList<string> Shrink(IReadOnlyList<string> statements, Func<IReadOnlyList<string>, bool> stays)
    {
        for (int size = statements.Count / 2; size >= 1; size = size > 1 ? size / 2 : 0)
        {
            for (int at = 0; at < statements.Count;)
            {
                IReadOnlyList<string> fewer = [.. statements.Take(at), .. statements.Skip(at + size)];
                if (stays(fewer))
                {
                    statements = fewer;
                }
                else
                {
                    at += size;
                }
            }
        }

        for (int i = 0; i < statements.Count; i++)
        {
            for (int length = 6; length >= 1; length--)
            {
                for (int at = 0; at + length <= statements[i].Split(' ').Length;)
                {
                    string[] words = statements[i].Split(' ');
                    string shorter = string.Join(' ', words.Take(at).Concat(words.Skip(at + length)));
                    IReadOnlyList<string> changed = [.. statements.Take(i), shorter, .. statements.Skip(i + 1)];
                    if (shorter.Length > 0 && stays(changed))
                    {
                        statements = changed;
                    }
                    else
                    {
                        at++;
                    }
                }
            }
        }

        return statements;
    }
}
