using System.Globalization;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>A text before and after an edit that lies within lines, so that whatever else there is keeps its line and column.</summary>
internal sealed class ShiftedText
{
    private readonly SourceText _before;
    private readonly SourceText _after;
    private readonly TextSpan _changed;

    /// <summary>How a message names a place on the line of the edit, whose column may be another now.</summary>
    private readonly string _line;

    private ShiftedText(SourceText before, SourceText after, TextSpan changed)
    {
        (_before, _after, _changed) = (before, after, changed);
        _line = string.Create(CultureInfo.InvariantCulture, $":{before.GetLinePosition(changed.Start).Line + 1}:");
    }

    /// <summary>The edit between two texts; null where it makes or takes lines.</summary>
    internal static ShiftedText? Of(SourceText before, SourceText after)
    {
        var old = before.AsSpan();
        var now = after.AsSpan();
        var start = old.CommonPrefixLength(now);
        var most = Math.Min(old.Length, now.Length) - start;
        var same = 0;
        while (same < most && old[^(same + 1)] == now[^(same + 1)])
        {
            same++;
        }

        var changed = TextSpan.FromBounds(start, old.Length - same);
        return old[start..changed.End].ContainsAny('\r', '\n') || now[start..^same].ContainsAny('\r', '\n')
            || (start > 0 && start < old.Length && old[start - 1] == '\r') ? null : new(before, after, changed);
    }

    /// <summary>The diagnostics where they are now; null where one of them lies on the edit.</summary>
    internal List<Diagnostic>? Shift(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var result = new List<Diagnostic>(diagnostics.Count);
        foreach (var diagnostic in diagnostics)
        {
            if (Shift(diagnostic) is not { } shifted)
            {
                return null;
            }

            result.Add(shifted);
        }

        return result;
    }

    /// <summary>The diagnostic where it is now; null where it, its mend, or a place that its message names, lies on the edit.</summary>
    internal Diagnostic? Shift(Diagnostic diagnostic)
    {
        if (diagnostic.Message.Contains(_line, StringComparison.Ordinal))
        {
            return null;
        }

        var related = diagnostic.Related;
        if (related is not null && ReferenceEquals(related.Location.Text, _before))
        {
            if (Shift(related.Location.Span) is not { } place)
            {
                return null;
            }

            related = related with { Location = new(_after, place) };
        }

        if (!ReferenceEquals(diagnostic.Location.Text, _before))
        {
            return diagnostic with { Related = related };
        }

        if (Shift(diagnostic.Span) is not { } span)
        {
            return null;
        }

        var fix = diagnostic.Fix;
        if (fix is not null)
        {
            if (Shift(fix.Change.Span) is not { } changed)
            {
                return null;
            }

            fix = fix with { Change = fix.Change with { Span = changed } };
        }

        return diagnostic with { Location = new(_after, span), Fix = fix, Related = related };
    }

    private TextSpan? Shift(TextSpan span) =>
        span.End < _changed.Start ? span
        : span.Start > _changed.End ? new TextSpan(span.Start + _after.Length - _before.Length, span.Length)
        : null;
}
