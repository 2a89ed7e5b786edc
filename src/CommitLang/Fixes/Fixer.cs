using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CommitLang.Syntax;

namespace CommitLang.Fixes;

/// <summary>Makes the mends that diagnostics offer, until there are none left; never one after which the check has a new error.</summary>
public sealed partial class Fixer
{
    /// <summary>Mends that lie on one another, or that others make possible, are made in rounds; so many are enough for any text that was not made to have more.</summary>
    private const int RoundLimit = 20;

    /// <summary>So many times the check is made anew, at most: to find each of thousands of mends that give an error would take for ever.</summary>
    private const int CheckLimit = 200;

    private readonly IImportResolver? _imports;
    private readonly FixOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, SourceText> _changed = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _applied = [];
    private readonly Dictionary<string, Diagnostic> _refused = new(StringComparer.Ordinal);
    private State _now;
    private int _checks;

    private Fixer(SyntaxTree main, IImportResolver? imports, FixOptions options, CancellationToken cancellationToken)
    {
        _imports = imports;
        _options = options;
        _cancellationToken = cancellationToken;
        _now = Check(main, _changed);
    }

    /// <summary>Mends a check. The trees are left as they are; the new texts are in the result.</summary>
    /// <exception cref="OperationCanceledException">The request was taken back.</exception>
    public static FixResult Fix(SyntaxTree main, IImportResolver? imports, FixOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(main);
        ArgumentNullException.ThrowIfNull(options);
        var fixer = new Fixer(main, imports, options, cancellationToken);
        for (var round = 0; round < RoundLimit && fixer.MakeRound(); round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return new(
            [.. fixer._changed.Values.OrderBy(t => t.Path, StringComparer.Ordinal)],
            [.. fixer._applied],
            [.. fixer._refused.Values],
            [.. fixer._now.Result.Diagnostics.Where(d => d.Fix is { } fix && fix.Applicability > options.UpTo
                && fix.Applicability != FixApplicability.Shown && fixer.MayChange(d))]);
    }

    /// <summary>Makes all mends of now that do not lie on one another; false where none was made.</summary>
    private bool MakeRound()
    {
        var chosen = new List<Diagnostic>();
        var ends = new Dictionary<SourceText, int>(ReferenceEqualityComparer.Instance);
        var offered = _now.Result.Diagnostics.Where(IsWanted).OrderBy(d => d.Fix?.Change.Span ?? d.Span);
        foreach (var diagnostic in offered)
        {
            var span = diagnostic.Fix?.Change.Span ?? diagnostic.Span;
            if (span.Start > ends.GetValueOrDefault(diagnostic.Location.Text, -1))
            {
                chosen.Add(diagnostic);
                ends[diagnostic.Location.Text] = span.End;
            }
        }

        var made = new List<Diagnostic>();
        var start = _now;
        Make(start, chosen, made);
        _applied.AddRange(made);
        return made.Count > 0;
    }

    private bool IsWanted(Diagnostic diagnostic) =>
        diagnostic.Fix is { } fix
        && fix.Applicability <= _options.UpTo
        && fix.Applicability != FixApplicability.Shown
        && MayChange(diagnostic)
        && !string.Equals(diagnostic.Location.Text.ToString(fix.Change.Span), fix.Change.NewText, StringComparison.Ordinal)
        && !_refused.ContainsKey(KeyOf(diagnostic));

    private bool MayChange(Diagnostic diagnostic) =>
        _options.MayChange?.Invoke(diagnostic.Location.Text) ?? ReferenceEquals(diagnostic.Location.Text, _now.Main.Text);

    /// <summary>Makes all of them; where that gives a new error, by halves, so that only those are refused that are to blame.</summary>
    private void Make(State start, List<Diagnostic> wanted, List<Diagnostic> made)
    {
        if (wanted.Count == 0)
        {
            return;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        if (_checks >= CheckLimit)
        {
            wanted.ForEach(d => _refused.TryAdd(KeyOf(d), d));
            return;
        }

        var texts = new Dictionary<string, SourceText>(_changed, StringComparer.Ordinal);
        foreach (var ofText in made.Concat(wanted).GroupBy(d => d.Location.Text))
        {
            texts[ofText.Key.Path] = ofText.Key.WithChanges(ofText.Select(d => d.Fix?.Change).OfType<TextChange>());
        }

        var main = texts.TryGetValue(start.Main.Path, out var text) ? start.Main.WithChangedText(text, _cancellationToken) : start.Main;
        var next = Check(main, texts);
        if (!next.HasNewErrors(start))
        {
            made.AddRange(wanted);
            _now = next;
            foreach (var (path, changed) in texts)
            {
                _changed[path] = changed;
            }
        }
        else if (wanted.Count == 1)
        {
            _refused.TryAdd(KeyOf(wanted[0]), wanted[0]);
        }
        else
        {
            Make(start, wanted[..(wanted.Count / 2)], made);
            Make(start, wanted[(wanted.Count / 2)..], made);
        }
    }

    private State Check(SyntaxTree main, Dictionary<string, SourceText> texts)
    {
        _checks++;
        var imports = new ChangedTexts(_imports, texts);
        return new(main, Compilation.Create(main, imports, _options.Events).Check(_options.Check, _cancellationToken));
    }

    /// <summary>The same for the same mend of a later round, in which its line may be another one.</summary>
    private static string KeyOf(Diagnostic diagnostic)
    {
        var (text, place) = (diagnostic.Location.Text, diagnostic.Location.LineSpan.Start);
        return $"{text.Path}\n{diagnostic.Id}\n{place.Column}\n{text.GetLineText(place.Line)}\n{diagnostic.Fix?.Change.NewText}";
    }

    /// <summary>Id and message without the places in it, which change with what is mended above them.</summary>
    private static string KeyOfMessage(Diagnostic diagnostic) => $"{diagnostic.Id} {Place().Replace(diagnostic.Message, "")}";

    [GeneratedRegex(":[0-9]+:[0-9]+")]
    private static partial Regex Place();

    /// <summary>A check at one point of the way.</summary>
    private sealed record State(SyntaxTree Main, CheckResult Result)
    {
        private readonly Dictionary<string, int> _errors = Result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .CountBy(KeyOfMessage, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

        internal bool HasNewErrors(State before) => _errors.Any(e => e.Value > before._errors.GetValueOrDefault(e.Key));
    }
}
