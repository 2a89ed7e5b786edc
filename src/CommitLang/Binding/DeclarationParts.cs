using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Binding;

/// <summary>The names of the parts of a declaration: <c>/member</c>, <c>/2023-Q2</c>, <c>/member/2023</c>.</summary>
internal static class DeclarationParts
{
    private const int MostListed = 6;

    /// <summary>The part, members by their proper names; null where there is none.</summary>
    /// <param name="suffix">What stands behind the name, its slash included.</param>
    /// <param name="problem">What parts there are instead.</param>
    internal static string? Find(BindingContext context, Declaration declaration, string suffix, out string problem)
    {
        string[] segments = suffix[1..].Split('/');
        int next = 0;
        string result = "";
        problem = "";
        if (declaration.NamesBearers)
        {
            if (BearerOf(context, declaration, segments[0]) is not { } bearer)
            {
                problem = $"its members are {List(declaration.Bearers.Select(b => b.Suffix))}";
                return null;
            }

            result = $"/{bearer}";
            next++;
        }

        if (next < segments.Length && declaration.Every != Recurrence.None)
        {
            if (!IsPeriod(declaration, segments[next], out problem))
            {
                return null;
            }

            result += $"/{segments[next++]}";
        }

        // The deeds that set `whenever` off are known only when it is evaluated.
        bool hasTriggers = declaration.Conditions.Any(c => c.Kind == ConditionKind.Whenever);
        if (next < segments.Length && hasTriggers)
        {
            return result + "/" + string.Join('/', segments[next..]);
        }

        if (next == segments.Length)
        {
            return result;
        }

        problem = result.Length == 0 ? "it is one whole" : $"`{result[1..]}` is one whole";
        return null;
    }

    private static string? BearerOf(BindingContext context, Declaration declaration, string name)
    {
        string proper = context.Scope.Actors.TryFind(name, out var actor) ? actor.Name : name;
        return declaration.Bearers.Any(b => b.Suffix == proper) ? proper : null;
    }

    /// <summary>Whether a text names a calendar period that may begin in the window.</summary>
    private static bool IsPeriod(Declaration declaration, string text, out string problem)
    {
        var (precision, example) = declaration.Every switch
        {
            Recurrence.Year => (DatePrecision.Year, "2023"),
            Recurrence.Quarter => (DatePrecision.Quarter, "2023-Q2"),
            Recurrence.Month => (DatePrecision.Month, "2023-06"),
            _ => throw new InvalidOperationException($"Unexpected recurrence {declaration.Every}."),
        };
        if (!EdtfDate.TryParse(text, out var date, out _) || date.IsInterval || date.Start.IsAbout || date.Start.Precision != precision)
        {
            problem = $"its parts are named like `{example}`";
            return false;
        }

        int first = declaration.From?.Low ?? declaration.Said?.Earliest ?? Calendar.Beginning;
        int last = declaration.Until?.High ?? Calendar.Forever;
        if (date.Start.First < first)
        {
            problem = $"it starts on {Calendar.Format(first)}, after that period began";
            return false;
        }

        if (date.Start.First > last)
        {
            problem = $"it ends on {Calendar.Format(last)}, before that period begins";
            return false;
        }

        problem = "";
        return true;
    }

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= MostListed
            ? string.Join(", ", all)
            : $"{string.Join(", ", all.Take(MostListed))} and {all.Count - MostListed} more";
    }
}
