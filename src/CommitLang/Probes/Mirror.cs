using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>
/// Checks the rules for bias: swaps two actors in everything but what the rules say, and compares each verdict with that about the swapped words in the reading of
/// the swapped reader, who has the same rules. Where they treat both alike, the mirrored words and deeds give the mirrored verdict.
/// </summary>
public static class Mirror
{
    /// <summary>Compares a check with its mirror image. A check with errors other than of expectations that do not hold has nothing to compare.</summary>
    /// <param name="compilation">The check.</param>
    /// <param name="pairs">The actors that change places, by a name of theirs, each in one pair only: two states, and with them their spokesmen if that is meant.</param>
    /// <param name="options">What the check is asked for.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <exception cref="ArgumentException">The grade of the options is none.</exception>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public static MirrorResult Compare(
        Compilation compilation, IReadOnlyList<ActorPair> pairs, CheckOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(options);
        var model = compilation.GetSemanticModel(compilation.Trees[0]);
        var names = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).ToList();
        var missing = names.Where(name => model.FindActor(name) is null).ToImmutableArray();
        if (!missing.IsEmpty)
        {
            return new() { Missing = missing, Known = [.. model.ActorNames] };
        }

        var swaps = new Dictionary<ActorSymbol, ActorSymbol>(ReferenceEqualityComparer.Instance);
        var repeated = ImmutableArray.CreateBuilder<string>();
        foreach (var pair in pairs)
        {
            Add(pair.First, pair.Second);
            Add(pair.Second, pair.First);
        }

        if (repeated.Count > 0)
        {
            return new() { Repeated = repeated.ToImmutable() };
        }

        options = options with { Parts = int.MaxValue };
        var original = compilation.Check(options, cancellationToken);
        if (!original.IsAnswered)
        {
            return new() { Problems = Errors(original) };
        }

        var rules = new MirroredRules(compilation, swaps);
        var mirrored = rules.Make(cancellationToken).Check(options, cancellationToken);
        return mirrored.IsAnswered
            ? Compare(original, mirrored, new NamingRules(compilation, rules))
            : new() { Problems = Errors(mirrored) };

        void Add(string name, string other)
        {
            if (model.FindActor(name) is not { } actor || model.FindActor(other) is not { } place || !swaps.TryAdd(actor, place))
            {
                repeated.Add(name);
            }
        }
    }

    private static ImmutableArray<Diagnostic> Errors(CheckResult result) =>
        [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static MirrorResult Compare(CheckResult original, CheckResult mirrored, NamingRules rules)
    {
        var images = mirrored.Declarations.ToDictionary(image => (image.Outcome.Reference.Declaration, image.Reading, image.Name));
        var differences = new List<MirrorDifference>();
        foreach (var answer in original.Declarations)
        {
            var image = images.GetValueOrDefault((answer.Outcome.Reference.Declaration, answer.Reading, answer.Name));
            if (image is null || image.Verdict != answer.Verdict || image.Reason != answer.Reason)
            {
                differences.Add(new(answer, image, rules.Behind(answer, image)));
            }
        }

        return new() { Compared = original.Declarations.Length, Differences = [.. differences.Where(difference => !HasPartAmong(difference.Original, differences))] };
    }

    /// <summary>A whole whose part differs tells nothing that its part does not.</summary>
    private static bool HasPartAmong(DeclarationResult whole, List<MirrorDifference> differences) => whole.Parts is not null && differences.Exists(other =>
        other.Original.Level > whole.Level
        && other.Original.Reading == whole.Reading
        && other.Original.Name.StartsWith(whole.Name + '/', StringComparison.Ordinal));

    /// <summary>The rules of a check that name an actor that is swapped.</summary>
    private sealed class NamingRules
    {
        /// <summary>By index, which is the same in the mirrored check.</summary>
        private readonly Dictionary<int, ReadingDifference> _rules = [];

        internal NamingRules(Compilation compilation, MirroredRules mirrored)
        {
            var check = compilation.Lower();
            for (var i = 0; i < check.Rules.Length; i++)
            {
                if (mirrored.Names(check.Rules[i]).Any())
                {
                    _rules.Add(i, new(DifferenceKind.Rule, check.Program.Rules[i].Name, check.Rules[i].GetLocation()));
                }
            }
        }

        internal ImmutableArray<ReadingDifference> Behind(DeclarationResult original, DeclarationResult? mirrored)
        {
            var used = original.DecidingEvidence.Concat(mirrored?.DecidingEvidence ?? [])
                .SelectMany(evidence => new[] { evidence.Derivation.Fact, evidence.Other?.Fact }.OfType<Fact>())
                .SelectMany(fact => Derivations.Chain(fact))
                .Select(fact => fact.Rule).ToHashSet();
            var naming = _rules.Where(rule => used.Contains(rule.Key)).ToList();
            return [.. (naming.Count > 0 ? naming : [.. _rules]).OrderBy(rule => rule.Key).Select(rule => rule.Value)];
        }
    }
}
