namespace CommitLang.LanguageServer.Protocol;

/// <summary>The numbers of errors, by JSON-RPC and the Language Server Protocol.</summary>
internal static class ErrorCodes
{
    /// <summary>It is no JSON.</summary>
    internal const int ParseError = -32700;

    /// <summary>It is no message, or comes at the wrong time.</summary>
    internal const int InvalidRequest = -32600;

    /// <summary>There is no such method.</summary>
    internal const int MethodNotFound = -32601;

    /// <summary>The parameters are not those of the method.</summary>
    internal const int InvalidParams = -32602;

    /// <summary>A fault of the server.</summary>
    internal const int InternalError = -32603;

    /// <summary>A request before <c>initialize</c>.</summary>
    internal const int ServerNotInitialized = -32002;

    /// <summary>It cannot be done, for a reason that the message gives.</summary>
    internal const int RequestFailed = -32803;

    /// <summary>The client took it back.</summary>
    internal const int RequestCancelled = -32800;
}
