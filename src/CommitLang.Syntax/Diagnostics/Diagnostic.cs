namespace CommitLang.Syntax;

/// <summary>Something that the checker says about a stretch of text.</summary>
/// <param name="Descriptor">The kind of diagnostic.</param>
/// <param name="Location">The smallest text that one would change.</param>
/// <param name="Message">What is wrong, in the analyst's words.</param>
/// <param name="Fix">The likely mend, if there is one.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location Location, string Message, DiagnosticFix? Fix = null)
{
    /// <summary>The other place that the message speaks of; null where there is none.</summary>
    public RelatedPlace? Related { get; init; }

    /// <summary>The id, such as <c>CL0001</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How bad it is.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>Where it is.</summary>
    public TextSpan Span => Location.Span;

    /// <summary>Makes a diagnostic; the arguments are put into the message.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return new(descriptor, location, descriptor.Format(arguments));
    }

    /// <summary>This diagnostic with a mend that puts another text in its place.</summary>
    public Diagnostic WithFix(string title, string newText, FixApplicability applicability = FixApplicability.Unsafe) =>
        this with { Fix = new(title, new(Span, newText), applicability) };

    /// <summary>The diagnostic on one line: place, severity, id and message.</summary>
    public override string ToString() =>
        $"{Location}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
