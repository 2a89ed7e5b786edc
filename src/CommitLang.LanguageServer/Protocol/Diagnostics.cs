namespace CommitLang.LanguageServer.Protocol;

internal sealed record Diagnostic(Range Range, int Severity, string Code, string Source, string Message)
{
    public CodeDescription? CodeDescription { get; init; }

    public DiagnosticRelatedInformation[]? RelatedInformation { get; init; }
}

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

internal sealed record PublishDiagnosticsParams(string Uri, Diagnostic[] Diagnostics)
{
    public int? Version { get; init; }
}

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument)
{
    public string? PreviousResultId { get; init; }
}

/// <param name="Kind"><c>full</c>, or <c>unchanged</c> without items.</param>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, Diagnostic[]? Items);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[] PreviousResultIds);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);

internal sealed record WorkspaceDocumentDiagnosticReport(string Uri, string Kind, string ResultId, Diagnostic[]? Items)
{
    /// <summary>Null, which the protocol wants written, where it is not open.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public int? Version { get; init; }
}
