using System.Globalization;
using System.IO.Hashing;
using System.Text;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Server;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Handlers;

/// <summary>Diagnostics for clients that ask for them.</summary>
internal sealed class DiagnosticsHandlers(CommitWorkspace workspace, DiagnosticsTeller teller)
{
    internal void AddTo(HandlerTable handlers)
    {
        var json = ProtocolJson.Default;
        handlers.Add("textDocument/diagnostic", json.DocumentDiagnosticParams, json.DocumentDiagnosticReport, OfDocument);
        handlers.Add("workspace/diagnostic", json.WorkspaceDiagnosticParams, json.WorkspaceDiagnosticReport, OfWorkspace);
    }

    private DocumentDiagnosticReport OfDocument(DocumentDiagnosticParams parameters, CancellationToken cancellationToken)
    {
        var found = teller.Of(DocumentUri.PathOf(parameters.TextDocument.Uri), cancellationToken);
        var id = IdOf(found);
        return id == parameters.PreviousResultId ? new("unchanged", id, null) : new("full", id, found);
    }

    private WorkspaceDiagnosticReport OfWorkspace(WorkspaceDiagnosticParams parameters, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var previous in parameters.PreviousResultIds)
        {
            known[previous.Uri] = previous.Value;
        }

        var files = workspace.AllFiles().Concat(workspace.SettingsWithProblems()).ToList();
        var reported = files.Select(workspace.UriOf).ToHashSet(StringComparer.Ordinal);
        return new(
        [
            .. files.Select(path => Report(workspace.UriOf(path), teller.Of(path, cancellationToken), workspace.FindOpen(path)?.Version)),

            // What is not there any more has nothing wrong in it: else the client would keep what it was told last.
            .. known.Keys.Where(uri => !reported.Contains(uri)).Order(StringComparer.Ordinal).Select(uri => Report(uri, [], null)),
        ]);

        WorkspaceDocumentDiagnosticReport Report(string uri, Diagnostic[] found, int? version)
        {
            var id = IdOf(found);
            var isKnown = known.GetValueOrDefault(uri) == id;
            return new(uri, isKnown ? "unchanged" : "full", id, isKnown ? null : found) { Version = version };
        }
    }

    /// <summary>The same for the same diagnostics, whoever asks and when.</summary>
    private static string IdOf(Diagnostic[] found)
    {
        var hash = new XxHash64();
        foreach (var diagnostic in found)
        {
            hash.Append(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Range}{diagnostic.Severity}{diagnostic.Code}{diagnostic.Message}\n")));
        }

        return hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture);
    }
}
