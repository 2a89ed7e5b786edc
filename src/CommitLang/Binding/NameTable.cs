using System.Diagnostics.CodeAnalysis;
using CommitLang.Symbols;

namespace CommitLang.Binding;

/// <summary>The names of one kind, and the symbols that they stand for in the order in which they came up.</summary>
internal sealed class NameTable<TSymbol>(Func<string, int, TSymbol> create)
    where TSymbol : Symbol
{
    private readonly Dictionary<string, TSymbol> _byName = new(StringComparer.Ordinal);
    private readonly List<TSymbol> _inOrder = [];
    private readonly List<string> _names = [];

    internal IReadOnlyList<TSymbol> InOrder => _inOrder;

    /// <summary>All names, other names of the same thing included, in the order in which they came up.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>Whether some statement declares a name of this kind; from then on every name of it must be declared.</summary>
    internal bool HasDeclared { get; private set; }

    internal bool TryFind(string name, [MaybeNullWhen(false)] out TSymbol symbol) => _byName.TryGetValue(name, out symbol);

    internal bool Contains(string name) => _byName.ContainsKey(name);

    internal bool IsDeclared(string name) => _byName.TryGetValue(name, out var symbol) && !symbol.IsImplicit;

    /// <summary>The symbol of a name that a statement declares; the caller has made sure that there is none yet.</summary>
    internal TSymbol Declare(string name)
    {
        HasDeclared = true;
        return Use(name);
    }

    /// <summary>The symbol of a name, which comes into being now if it is new.</summary>
    internal TSymbol Use(string name)
    {
        if (!_byName.TryGetValue(name, out var symbol))
        {
            symbol = create(name, _inOrder.Count);
            Add(name, symbol);
            _inOrder.Add(symbol);
        }

        return symbol;
    }

    /// <summary>Another name of the same thing.</summary>
    internal void Add(string name, TSymbol symbol)
    {
        _byName.Add(name, symbol);
        _names.Add(name);
    }
}
