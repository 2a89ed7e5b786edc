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

        return new([.. workspace.AllFiles().Select(path =>
        {
            var (uri, found) = (workspace.UriOf(path), teller.Of(path, cancellationToken));
            var id = IdOf(found);
            var isKnown = known.GetValueOrDefault(uri) == id;
            return new WorkspaceDocumentDiagnosticReport(uri, isKnown ? "unchanged" : "full", id, isKnown ? null : found) { Version = workspace.FindOpen(path)?.Version };
        })]);
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
