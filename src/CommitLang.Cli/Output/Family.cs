using System.Collections.Immutable;

namespace CommitLang.Cli.Output;

/// <summary>What is shown together: a declaration with its members and parts, and what other readings say of it.</summary>
internal sealed record Family(DeclarationResult Whole, ImmutableArray<DeclarationResult> Parts)
{
    /// <summary>The answers of other readings whose verdict differs, about the declaration or a part of it.</summary>
    internal ImmutableArray<DeclarationResult> Others { get; init; } = [];

    /// <summary>
    /// The families of a check in the order of its answers. Where every reading is shown, the common one stands first and the others
    /// only where they differ.
    /// </summary>
    internal static List<Family> Of(CheckResult check, ReadingChoice readings)
    {
        var families = Split(check.Declarations.Where(declaration => readings.Shows(check, declaration.Reading)));
        if (readings.Name != ReadingChoice.All)
        {
            return families;
        }

        var result = new List<Family>();
        foreach (var same in families.GroupBy(family => family.Whole.Name, StringComparer.Ordinal))
        {
            var shown = same.First();
            var verdicts = shown.Parts.Prepend(shown.Whole).ToLookup(part => part.Name, part => part.Verdict, StringComparer.Ordinal);
            result.Add(shown with
            {
                Others =
                [
                    .. same.Skip(1).SelectMany(family => family.Parts.Prepend(family.Whole))
                        .Where(part => part.IsContested && !verdicts[part.Name].Contains(part.Verdict)),
                ],
            });
        }

        return result;
    }

    private static List<Family> Split(IEnumerable<DeclarationResult> declarations)
    {
        var result = new List<Family>();
        var parts = new List<DeclarationResult>();
        DeclarationResult? whole = null;
        foreach (var declaration in declarations)
        {
            if (declaration.Level > 0)
            {
                parts.Add(declaration);
                continue;
            }

            if (whole is not null)
            {
                result.Add(new(whole, [.. parts]));
            }

            whole = declaration;
            parts.Clear();
        }

        if (whole is not null)
        {
            result.Add(new(whole, [.. parts]));
        }

        return result;
    }
}
