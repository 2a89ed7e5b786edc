using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>A text before and after an edit: whatever lies in front of the edit or behind it is the same, at another place perhaps.</summary>
internal sealed class ShiftedText
{
    private readonly SourceText _before;
    private readonly SourceText _after;
    private readonly TextSpan _changed;

    /// <summary>How a message names places in the text.</summary>
    private readonly string _path;

    private ShiftedText(SourceText before, SourceText after, TextSpan changed) =>
        (_before, _after, _changed, _path) = (before, after, changed, before.Path + ":");

    /// <summary>The edit between two texts.</summary>
    internal static ShiftedText Of(SourceText before, SourceText after)
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

        return new(before, after, TextSpan.FromBounds(start, old.Length - same));
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
        var (message, related) = (diagnostic.Message, diagnostic.Related);
        var known = 0;
        if (related is not null && ReferenceEquals(related.Location.Text, _before))
        {
            if (Shift(related.Location.Span) is not { } place)
            {
                return null;
            }

            var moved = new Location(_after, place);
            var (told, tells) = (related.Location.ToString(), moved.ToString());
            known = Count(message, told) > 0 ? 1 : 0;
            message = told == tells ? message : message.Replace(told, tells, StringComparison.Ordinal);
            related = related with { Location = moved };
        }

        // Another place in the text, which nobody says where to find.
        if (Count(message, _path) > known)
        {
            return null;
        }

        var (location, fix) = (diagnostic.Location, diagnostic.Fix);
        if (ReferenceEquals(location.Text, _before))
        {
            if (Shift(location.Span) is not { } span)
            {
                return null;
            }

            if (fix is not null)
            {
                if (Shift(fix.Change.Span) is not { } changed)
                {
                    return null;
                }

                fix = fix with { Change = fix.Change with { Span = changed } };
            }

            location = new(_after, span);
        }

        return diagnostic with { Message = message, Location = location, Fix = fix, Related = related };
    }

    private static int Count(string message, string part)
    {
        var count = 0;
        for (var at = message.IndexOf(part, StringComparison.Ordinal); at >= 0; at = message.IndexOf(part, at + part.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private TextSpan? Shift(TextSpan span) =>
        span.End < _changed.Start ? span
        : span.Start > _changed.End ? new TextSpan(span.Start + _after.Length - _before.Length, span.Length)
        : null;
}
