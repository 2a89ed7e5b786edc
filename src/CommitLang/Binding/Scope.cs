using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>All that has a name in a check. Names of different kinds do not get in each other's way.</summary>
internal sealed class Scope
{
    internal NameTable<ActorSymbol> Actors { get; } = new((name, index) => new ActorSymbol(name, index));

    internal NameTable<ConductSymbol> Conducts { get; } = new((name, index) => new ConductSymbol(name, index));

    internal NameTable<TopicSymbol> Topics { get; } = new((name, index) => new TopicSymbol(name, index));

    internal NameTable<UnitSymbol> UnitNames { get; } = new((name, index) => new UnitSymbol(name, index));

    internal NameTable<MeasureSymbol> Measures { get; } = new((name, index) => new MeasureSymbol(name, index));

    internal NameTable<SourceSymbol> Sources { get; } = new((name, index) => new SourceSymbol(name, index));

    internal NameTable<AgreementSymbol> Agreements { get; } = new((name, index) => new AgreementSymbol(name, index));

    internal UnitTable Units { get; } = new();

    internal ArgumentTable Arguments { get; } = new();

    /// <summary>How many names and values there are that may come into being by being used.</summary>
    internal int NameCount => Actors.InOrder.Count + Conducts.InOrder.Count + Topics.InOrder.Count + Arguments.Values.Count;

    /// <summary>Named declarations and records, which share their names: <c>corrects</c> may mean either.</summary>
    internal Dictionary<string, Symbol> Statements { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of <see cref="Statements"/> in the order in which they came up.</summary>
    internal List<string> StatementNames { get; } = [];

    internal Dictionary<string, RuleSymbol> RulesByName { get; } = new(StringComparer.Ordinal);

    internal List<RuleSymbol> Rules { get; } = [];

    internal List<DeclarationSymbol> Declarations { get; } = [];

    /// <summary>The symbol of each named record or declaration, by its statement.</summary>
    internal Dictionary<StatementSyntax, Symbol> NamedStatements { get; } = [];
}
