using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>
/// Something that is so, and how it is known: recorded, or derived by a rule from what stands in <see cref="Premises"/>. Steps are
/// made when they are asked for; the way down ends at records.
/// </summary>
public sealed class DerivationStep
{
    private readonly AnswerContext _context;

    internal DerivationStep(AnswerContext context, Fact fact)
    {
        _context = context;
        Fact = fact;
    }

    /// <summary>What is so, in words: <c>US did decoupling toward China</c>.</summary>
    public string What => _context.Wording.Fact(Fact);

    /// <summary>The name of the rule that derived it; null for a record.</summary>
    public string? Rule => Fact.Rule < 0 ? null : _context.Program.Rules[Fact.Rule].Name;

    /// <summary>The rule that derived it, or the record; of a row of a table the statement that names the table.</summary>
    public Location Location => Fact.Rule < 0 ? _context.PlaceOfRecord(Fact.Record) : _context.PlaceOfRule(Fact.Rule);

    /// <summary>Where that stands: a statement, or a row in a table of events.</summary>
    public FilePlace Place => Fact.Rule < 0 ? _context.FilePlaceOf(Fact.Record) : FilePlace.Of(_context.PlaceOfRule(Fact.Rule));

    /// <summary>Whether it is only possibly so.</summary>
    public bool IsPossible => Fact.IsPossible;

    /// <summary>What it was derived from, in the order of the rule; empty for a record.</summary>
    public ImmutableArray<DerivationStep> Premises =>
        [.. Derivations.PremisesOf(Fact).Select(premise => new DerivationStep(_context, premise))];

    internal Fact Fact { get; }

    /// <summary>The step in words.</summary>
    public override string ToString() => Rule is { } rule ? $"{What} ({rule})" : What;
}
