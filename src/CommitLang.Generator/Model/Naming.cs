namespace CommitLang.Generator.Model;

/// <summary>How names of the grammar become names of C#.</summary>
internal static class Naming
{
    public static string Pascal(string word) =>
        string.Concat(word.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    public static string Camel(string name)
    {
        var camel = char.ToLowerInvariant(name[0]) + name[1..];
        return camel is "operator" or "for" or "in" or "is" or "as" or "object" ? "@" + camel : camel;
    }
}
