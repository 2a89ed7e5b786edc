using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Server;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Handlers;

/// <summary>Tells what is wrong with files: sends it where the client does not ask, once it is other than what was sent last.</summary>
internal sealed class DiagnosticsTeller(CommitWorkspace workspace, Client client)
{
    private const string Source = "commitlang";

    private readonly Dictionary<string, (int? Version, Protocol.Diagnostic[] Diagnostics)> _told = new(StringComparer.Ordinal);

    /// <summary>Tells what is known now and was not told. False where that is nothing.</summary>
    internal bool Tell()
    {
        var ready = workspace.TakeUntold();
        if (ready.Count > 0 && client.AsksForDiagnostics)
        {
            client.RefreshDiagnostics();
        }
        else
        {
            foreach (var path in ready)
            {
                Publish(path);
            }
        }

        return ready.Count > 0;
    }

    /// <summary>What is wrong with a file, as of now.</summary>
    /// <exception cref="OperationCanceledException">The request was taken back.</exception>
    internal Protocol.Diagnostic[] Of(string path, CancellationToken cancellationToken)
    {
        var found = workspace.DiagnosticsOf(path, cancellationToken);
        if (CommitWorkspace.IsSettings(path))
        {
            return [.. found.Select(diagnostic => Converted(path, diagnostic.Location.Text, diagnostic))];
        }

        if (workspace.Find(path) is not { } document)
        {
            return [];
        }

        return [.. found.Where(diagnostic => diagnostic.Span.End <= document.Text.Length).Select(diagnostic => Converted(path, document.Text, diagnostic))];
    }

    /// <param name="path">The file.</param>
    internal Protocol.Diagnostic Converted(string path, SourceText text, Syntax.Diagnostic diagnostic) =>
        new(Convert.Range(text, diagnostic.Span), SeverityOf(diagnostic.Severity), diagnostic.Id, Source, diagnostic.Message)
        {
            CodeDescription = new(ToolText.OfPage(diagnostic.Id)),
            RelatedInformation = diagnostic.Related is { } related && client.TakesRelatedInformation
                ? [new(Convert.Location(workspace, path, related.Location), related.Message)] : null,
        };

    private void Publish(string path)
    {
        var now = Of(path, CancellationToken.None);
        var version = workspace.FindOpen(path)?.Version;
        var told = _told.GetValueOrDefault(path, (null, []));
        if (told.Version == version && told.Diagnostics.AsSpan().SequenceEqual(now))
        {
            return;
        }

        _told[path] = (version, now);
        client.Publish(new(workspace.UriOf(path), now) { Version = version });
    }

    /// <summary>What only informs is not underlined, so that it does not hide what matters.</summary>
    private static int SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 1,
        DiagnosticSeverity.Warning => 2,
        DiagnosticSeverity.Information => 4,
        _ => throw new InvalidOperationException($"unexpected severity {severity}"),
    };
}
