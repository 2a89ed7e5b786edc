using System.Text.Json;

namespace CommitLang.LanguageServer.Server;

/// <summary>A request or notification of the client; or the end of what it sends.</summary>
/// <param name="Method">The method; empty at the end.</param>
/// <param name="Id">The number of a request; null for a notification.</param>
/// <param name="Parameters">What it says; undefined where it says nothing.</param>
/// <param name="Cancellation">Stops the work on a request; null for a notification.</param>
internal sealed record IncomingMessage(string Method, JsonElement? Id, JsonElement Parameters, CancellationTokenSource? Cancellation)
{
    /// <summary>The method that stands for settings that the client was asked for.</summary>
    internal const string Settings = "$settings";

    /// <summary>Nothing more comes.</summary>
    internal static readonly IncomingMessage End = new("", null, default, null);

    /// <summary>Files changed, as the host tells.</summary>
    internal IReadOnlyList<string>? ChangedFiles { get; init; }
}
