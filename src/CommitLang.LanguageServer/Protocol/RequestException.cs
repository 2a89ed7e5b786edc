namespace CommitLang.LanguageServer.Protocol;

/// <summary>A request that is answered by an error.</summary>
internal sealed class RequestException(int code, string message) : Exception(message)
{
    /// <summary>One of <see cref="ErrorCodes"/>.</summary>
    internal int Code { get; } = code;
}
