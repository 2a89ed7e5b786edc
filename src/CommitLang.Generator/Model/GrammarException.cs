namespace CommitLang.Generator.Model;

/// <summary>The grammar file does not say what it should.</summary>
internal sealed class GrammarException : Exception
{
    public GrammarException(string message)
        : base(message)
    {
    }

    public GrammarException()
    {
    }

    public GrammarException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
