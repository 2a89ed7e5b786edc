using System.Collections.Immutable;
using CommitLang.Analysis;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Configuration;

/// <summary>
/// A settings file, as it was read: lines of <c>rule = severity</c>, and <c>root = true</c> where those of the folders above do not count.
/// What is wrong with a line is told, and that line alone is left out.
/// </summary>
public sealed class SettingsFile
{
    private const string RootKey = "root";

    private static readonly (string Word, RuleSeverity Severity)[] Severities =
    [
        ("error", RuleSeverity.Error), ("warning", RuleSeverity.Warning), ("note", RuleSeverity.Note), ("none", RuleSeverity.None),
    ];

    private readonly SourceText _text;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, RuleSeverity> _severities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    private SettingsFile(SourceText text)
    {
        _text = text;
    }

    /// <summary>The name under which it is looked for, in the folder of the checked file and in those above.</summary>
    public static string Name => ".commitlangrc";

    /// <summary>Whether settings files of the folders above do not count.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>What is wrong with it, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <summary>Reads a settings file. Never fails: what is not understood is in the diagnostics.</summary>
    public static SettingsFile Read(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var file = new SettingsFile(text);
        for (var line = 0; line < text.LineCount; line++)
        {
            file.ReadLine(line);
        }

        return file;
    }

    /// <summary>What several files say together: of a rule that several set, the nearest one decides.</summary>
    /// <param name="nearestFirst">The file of the folder itself, then those of the folders above.</param>
    public static AnalysisOptions Combine(IEnumerable<SettingsFile> nearestFirst)
    {
        ArgumentNullException.ThrowIfNull(nearestFirst);
        var options = AnalysisOptions.Default;
        foreach (var file in nearestFirst.Reverse())
        {
            options = file._severities.Aggregate(options, (all, rule) => all.WithSeverity(rule.Key, rule.Value));
        }

        return options;
    }

    private void ReadLine(int number)
    {
        var bounds = _text.GetLineSpan(number);
        var line = _text.AsSpan().Slice(bounds.Start, bounds.Length);
        var comment = line.IndexOf('#');
        var content = comment < 0 ? line : line[..comment];
        var start = bounds.Start + content.IndexOfAnyExcept(" \t\r\n\uFEFF");
        if (start < bounds.Start)
        {
            return;
        }

        var whole = TextSpan.FromBounds(start, bounds.Start + content.TrimEnd().Length);
        var equals = _text.AsSpan().Slice(whole.Start, whole.Length).IndexOf('=');
        if (equals < 0)
        {
            Report(SettingsDiagnostics.NotUnderstood, whole);
            return;
        }

        var key = Trim(whole.Start, whole.Start + equals);
        var value = Unquote(Trim(whole.Start + equals + 1, whole.End));
        if (key.IsEmpty || value.IsEmpty)
        {
            Report(SettingsDiagnostics.NotUnderstood, whole);
            return;
        }

        Set(number, key, value);
    }

    private void Set(int line, TextSpan keySpan, TextSpan valueSpan)
    {
        var key = _text.ToString(keySpan);
        var rule = Rules.Find(key);
        if (rule is null && key != RootKey)
        {
            ReportUnknown(keySpan, key);
            return;
        }

        if (!_lines.TryAdd(rule?.Id ?? key, line + 1))
        {
            Report(SettingsDiagnostics.SetTwice, keySpan, Shown(key), _lines[rule?.Id ?? key]);
            return;
        }

        var value = _text.ToString(valueSpan);
        if (rule is null)
        {
            SetRoot(valueSpan, value);
        }
        else if (Array.Find(Severities, s => s.Word == value) is { Word: not null } found)
        {
            _severities.Add(rule.Id, found.Severity);
        }
        else
        {
            ReportBadValue(valueSpan, key, "`error`, `warning`, `note` or `none`", value, Severities.Select(s => s.Word));
        }
    }

    private void SetRoot(TextSpan span, string value)
    {
        switch (value)
        {
            case "true":
                IsRoot = true;
                break;
            case "false":
                break;
            default:
                ReportBadValue(span, RootKey, "`true` or `false`", value, ["true", "false"]);
                break;
        }
    }

    private void ReportUnknown(TextSpan span, string key)
    {
        if (Rules.IsError(key))
        {
            Report(SettingsDiagnostics.CannotBeSilenced, span, key);
        }
        else
        {
            ReportNear(SettingsDiagnostics.Unknown, span, Spelling.Nearest(key, Rules.Names.Append(RootKey)), Shown(key));
        }
    }

    private void ReportBadValue(TextSpan span, string key, string known, string value, IEnumerable<string> words) =>
        ReportNear(SettingsDiagnostics.BadValue, span, Spelling.Nearest(value, words), key, known, Shown(value));

    /// <summary>Reports with what was probably meant as the last argument of the message.</summary>
    private void ReportNear(DiagnosticDescriptor descriptor, TextSpan span, string? near, params object[] arguments)
    {
        var diagnostic = Diagnostic.Create(
            descriptor, new Location(_text, span), [.. arguments, near is null ? "" : $"; did you mean `{near}`?"]);
        _diagnostics.Add(near is null ? diagnostic : diagnostic.WithFix($"write `{near}`", near));
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, new Location(_text, span), arguments));

    private static Syntax.Diagnostics.Quoted Shown(string text) => new(text);

    private TextSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>A value may stand in quotes.</summary>
    private TextSpan Unquote(TextSpan span) =>
        span.Length > 2 && _text[span.Start] == '"' && _text[span.End - 1] == '"' ? new(span.Start + 1, span.Length - 2) : span;
}
