using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.Diagnostics;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>
/// One check: a file with all that it imports, and what its statements mean. Immutable; everything is found out when it is first asked
/// for, once, and may be asked for by several threads.
/// </summary>
public sealed class Compilation
{
    private readonly SyntaxTree _main;
    private readonly IImportResolver? _imports;
    private readonly IEventData? _events;
    private readonly Lock _lock = new();
    private Loaded? _loaded;
    private BoundCheck? _bound;

    /// <summary>The same with places kept free, for checks that go on from one another.</summary>
    private BoundCheck? _continued;
    private ImmutableArray<Diagnostic> _diagnostics;
    private ImmutableArray<SemanticModel> _models;

    private Compilation(SyntaxTree main, IImportResolver? imports, IEventData? events)
    {
        _main = main;
        _imports = imports;
        _events = events;
    }

    /// <summary>
    /// The trees: the file that is checked, then what it imports, in the order in which a reader who starts there first meets them.
    /// </summary>
    public ImmutableArray<SyntaxTree> Trees => Load(CancellationToken.None).Trees;

    /// <summary>Reads the tables of events that the check names; null where there is none.</summary>
    internal IEventData? Events => _events;

    /// <summary>The check of a file.</summary>
    /// <param name="main">The file that is checked.</param>
    /// <param name="imports">Finds the files that it imports; without it every import of a file is not found.</param>
    /// <param name="events">Finds and reads the tables of events that it names; without it none is found.</param>
    public static Compilation Create(SyntaxTree main, IImportResolver? imports = null, IEventData? events = null)
    {
        ArgumentNullException.ThrowIfNull(main);
        return new(main, imports, events);
    }

    /// <summary>The check of a file with all that it imports, as they are: no import is followed.</summary>
    /// <param name="trees">The file that is checked, then what it imports.</param>
    internal static Compilation Of(ImmutableArray<SyntaxTree> trees, IEventData? events = null) =>
        new(trees[0], null, events) { _loaded = new(trees, []) };

    /// <summary>The same check with statements behind those of the checked file, each on a line of its own.</summary>
    public Compilation WithAppended(IEnumerable<string> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var text = _main.Text.ToString();
        var end = text.Length == 0 || text[^1] is '\n' or '\r' ? "" : "\n";
        var appended = SourceText.From(text + end + string.Concat(statements.Select(statement => statement + "\n")), _main.Path);
        return new(_main.WithChangedText(appended), _imports, _events);
    }

    /// <summary>
    /// What is wrong with the text and with what it says, in the order of <see cref="Trees"/>, and within each by place and id.
    /// </summary>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public ImmutableArray<Diagnostic> GetDiagnostics(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_diagnostics.IsDefault)
            {
                _diagnostics = Sort(Load(cancellationToken), _continued ?? Bind(cancellationToken), cancellationToken);
            }

            return _diagnostics;
        }
    }

    /// <summary>What the names of a tree stand for.</summary>
    /// <exception cref="ArgumentException">The tree is none of <see cref="Trees"/>.</exception>
    public SemanticModel GetSemanticModel(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        lock (_lock)
        {
            if (_models.IsDefault)
            {
                // Bound once more, this time with every name noted: a check that nobody asks about names need not carry them.
                var uses = new List<NameUse>();
                var bound = CheckBinder.Bind(Trees, _events, uses, CancellationToken.None);
                var byTree = new Lazy<ILookup<SyntaxTree?, NameUse>>(() => uses.ToLookup(use => use.Token.Parent?.SyntaxTree));
                _models = [.. Trees.Select(t => new SemanticModel(t, bound, byTree))];
            }

            return _models.FirstOrDefault(m => ReferenceEquals(m.Tree, tree))
                ?? throw new ArgumentException("the tree belongs to another compilation", nameof(tree));
        }
    }

    /// <summary>The check as the engine sees it; statements with an error are left out.</summary>
    internal LoweredCheck Lower(CancellationToken cancellationToken = default) => Bind(cancellationToken).Check;

    /// <summary>All that has a name in the check.</summary>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    /// <remarks>After an edit that was bound by itself, places are those before it: see <see cref="GetPlacedScope"/>.</remarks>
    internal Scope GetScope(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return (_continued ?? Bind(cancellationToken)).Scope;
        }
    }

    /// <summary>The declarations that have a part in the check, by name, in the order of the text.</summary>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    internal IEnumerable<(string Name, DeclarationStatementSyntax Syntax)> GetDeclarations(CancellationToken cancellationToken = default)
    {
        LoweredCheck check;
        lock (_lock)
        {
            check = (_continued ?? Bind(cancellationToken)).Check;
        }

        return Enumerable.Range(0, check.Declarations.Count).Where(number => !check.Program.Declarations[number].IsFree)
            .Select(number => (check.Program.Declarations[number].Name, check.Declarations[number]));
    }

    /// <summary>All that has a name in the check, each where it is now.</summary>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    internal Scope GetPlacedScope(CancellationToken cancellationToken = default) => Bind(cancellationToken).Scope;

    private Loaded Load(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_loaded is null)
            {
                var diagnostics = new DiagnosticBag();
                var trees = ImportLoader.Load(_main, _imports, diagnostics, cancellationToken);
                _loaded = new([.. trees], diagnostics.All);
            }

            return _loaded;
        }
    }

    /// <summary>The check bound, without the places of names.</summary>
    internal BoundCheck Bind(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _bound ??= CheckBinder.Bind(Load(cancellationToken).Trees, _events, null, cancellationToken);
        }
    }

    /// <summary>The check bound as a whole, with places kept free for what an editor may write.</summary>
    /// <param name="last">The check before an edit; null where there is none.</param>
    internal BoundCheck BindWithRoom(BoundCheck? last, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var bound = Bind(cancellationToken);
            return _continued = FreePlaces.In(bound, Load(cancellationToken).Trees, last?.Check);
        }
    }

    /// <summary>
    /// Binds the check after an edit by itself, with what the last one found, the tables it read included; null where it must be bound as a whole.
    /// </summary>
    /// <param name="last">The check before, with places kept free.</param>
    /// <param name="before">Its trees.</param>
    internal NarrowBinding? BindAfter(BoundCheck last, ImmutableArray<SyntaxTree> before, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var narrow = NarrowEdit.Bind(last, before, Load(cancellationToken).Trees, cancellationToken);
            _continued = narrow?.Bound ?? _continued;
            return narrow;
        }
    }

    private static ImmutableArray<Diagnostic> Sort(Loaded loaded, BoundCheck bound, CancellationToken cancellationToken) => DiagnosticOrder.Of(
        loaded.Trees.SelectMany(tree => tree.GetDiagnostics(cancellationToken)).Concat(loaded.Diagnostics).Concat(bound.Diagnostics), loaded.Trees);

    private sealed record Loaded(ImmutableArray<SyntaxTree> Trees, IReadOnlyList<Diagnostic> Diagnostics);
}
