using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Syntax;
using Record = CommitLang.Engine.Model.Record;

namespace CommitLang.Binding;

/// <summary>The places of a check that an edit frees and takes; all others stay as they are.</summary>
internal sealed class EditedPlaces
{
    private readonly BoundCheck _last;
    private readonly Dictionary<SyntaxTree, int> _order = new(ReferenceEqualityComparer.Instance);
    private readonly SyntaxTree _edited;
    private readonly int _editedAt;
    private readonly ChangedStatements _statements;
    private readonly HashSet<StatementSyntax> _held = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, Declaration> _declarations = [];
    private readonly Dictionary<int, DeclarationStatementSyntax> _declarationSyntax = [];
    private readonly Dictionary<int, Record> _records = [];
    private readonly Dictionary<int, StatementSyntax> _recordSyntax = [];
    private readonly List<int> _oldRecords = [];

    /// <param name="trees">The trees before the edit.</param>
    /// <param name="edited">Which of them is another now.</param>
    internal EditedPlaces(BoundCheck last, ImmutableArray<SyntaxTree> trees, int edited, ChangedStatements statements)
    {
        (_last, _edited, _editedAt, _statements) = (last, trees[edited], edited, statements);
        foreach (var tree in trees)
        {
            _order.Add(tree, _order.Count);
        }

        var before = new HashSet<StatementSyntax>(statements.Before, ReferenceEqualityComparer.Instance);
        if (before.Count == 0)
        {
            return;
        }

        Find(last.Check.Declarations, last.Check.Program.Declarations, declaration => declaration.IsFree, OldDeclarations);
        Find(last.Check.Records, last.Check.Program.Records, record => record.IsFree, _oldRecords);

        void Find<TSyntax, TItem>(Numbered<TSyntax> syntax, Numbered<TItem> items, Func<TItem, bool> isFree, List<int> found)
            where TSyntax : StatementSyntax
        {
            for (var place = 0; place < syntax.Length; place++)
            {
                if (before.Contains(syntax[place]) && !isFree(items[place]))
                {
                    found.Add(place);
                    _held.Add(syntax[place]);
                }
            }
        }
    }

    /// <summary>The places that declarations of the edit had before it.</summary>
    internal List<int> OldDeclarations { get; } = [];

    /// <summary>The places of declarations that are not as they were.</summary>
    internal IEnumerable<int> Declarations => OldDeclarations.Union(_declarations.Keys).Order();

    /// <summary>The places of records that are not as they were.</summary>
    internal IEnumerable<int> Records => _oldRecords.Union(_records.Keys).Order();

    /// <summary>Whether a statement had a part in the check; else it was left out.</summary>
    internal bool Holds(StatementSyntax old) => _held.Contains(old);

    internal void PutDeclaration(int place, Declaration declaration, DeclarationStatementSyntax syntax) =>
        (_declarations[place], _declarationSyntax[place]) = (declaration, syntax);

    /// <summary>Gives a declaration another name, be it one of the edit or not.</summary>
    internal void Rename(int place, Declaration declaration) => _declarations[place] = declaration;

    /// <summary>The declarations after the edit whose names are meant, by their places.</summary>
    internal IReadOnlyList<(int Place, Declaration Declaration, DeclarationStatementSyntax Syntax)> DeclarationsBy(Func<string, bool> isMeant)
    {
        var found = new List<(int, Declaration, DeclarationStatementSyntax)>();
        var all = _last.Check.Program.Declarations;
        for (var place = 0; place < all.Length; place++)
        {
            var declaration = _declarations.GetValueOrDefault(place) ?? (OldDeclarations.Contains(place) ? Declaration.Free : all[place]);
            if (!declaration.IsFree && isMeant(declaration.Name))
            {
                found.Add((place, declaration, _declarationSyntax.GetValueOrDefault(place) ?? _last.Check.Declarations[place]));
            }
        }

        return found;
    }

    /// <summary>Finds places for the declarations of the edit; false where there are too few.</summary>
    internal bool TryPutDeclarations(IReadOnlyList<(Declaration Declaration, DeclarationStatementSyntax Syntax)> all) =>
        TryPut(all, OldDeclarations, _last.Check.Declarations, _last.Check.Program.Declarations, 0, declaration => declaration.IsFree, _declarations, _declarationSyntax);

    /// <summary>Finds places for the records of the edit; false where there are too few.</summary>
    internal bool TryPutRecords(IReadOnlyList<(Record Record, StatementSyntax Syntax)> all) =>
        TryPut(all, _oldRecords, _last.Check.Records, _last.Check.Program.Records, _last.Check.Rows.Length, record => record.IsFree, _records, _recordSyntax);

    /// <summary>The check after the edit; null where nothing would be left to keep places free beside.</summary>
    internal LoweredCheck? Finished()
    {
        var check = _last.Check;
        foreach (var place in OldDeclarations)
        {
            _declarations.TryAdd(place, Declaration.Free);
        }

        foreach (var place in _oldRecords)
        {
            _records.TryAdd(place, Record.Free);
        }

        var program = check.Program with { Declarations = check.Program.Declarations.With(_declarations), Records = check.Program.Records.With(_records) };
        if ((OldDeclarations.Count > 0 && program.Declarations.All(declaration => declaration.IsFree))
            || (_oldRecords.Count > 0 && program.Records.All(record => record.IsFree)))
        {
            return null;
        }

        var followed = new FollowedStatements(_edited, _statements.Map, _order);
        return check with
        {
            Program = program,
            Declarations = followed.Of(check.Declarations, program.Declarations, declaration => declaration.IsFree, _declarationSyntax, 0),
            Records = followed.Of(check.Records, program.Records, record => record.IsFree, _recordSyntax, check.Rows.Length),
            Rules = Move(check.Rules),
            Withdrawals = Move(check.Withdrawals),
            Expectations = Move(check.Expectations),
            Sources = Move(check.Sources),
            Agreements = Move(check.Agreements),
            Tables = [.. check.Tables.Select(table => table with { Statement = MoveOne(table.Statement) })],
        };
    }

    private ImmutableArray<TSyntax> Move<TSyntax>(ImmutableArray<TSyntax> nodes)
        where TSyntax : StatementSyntax
    {
        var moved = ImmutableArray.CreateBuilder<TSyntax>(nodes.Length);
        foreach (var node in nodes)
        {
            moved.Add(MoveOne(node));
        }

        return moved.MoveToImmutable();
    }

    private TSyntax MoveOne<TSyntax>(TSyntax node)
        where TSyntax : StatementSyntax =>
        ReferenceEquals(node.SyntaxTree, _edited) && _statements.Map.TryGetValue(node, out var now) ? (TSyntax)now : node;

    private bool TryPut<TItem, TSyntax, TOfAll>(
        IReadOnlyList<(TItem Item, TSyntax Syntax)> all, List<int> old, Numbered<TOfAll> syntax, Numbered<TItem> items, int rows, Func<TItem, bool> isFree,
        Dictionary<int, TItem> put, Dictionary<int, TSyntax> putSyntax)
        where TOfAll : StatementSyntax
    {
        if (all.Count == 0)
        {
            return true;
        }

        List<int> places = all.Count == old.Count ? old : PlacesFor(all.Count, old, syntax, items, rows, isFree);
        for (var i = 0; i < places.Count; i++)
        {
            put[places[i]] = all[i].Item;
            putSyntax[places[i]] = all[i].Syntax;
        }

        return places.Count > 0;
    }

    /// <summary>Free places between what stands before the edit and what stands behind it, in their order; none where there are too few.</summary>
    /// <param name="rows">How many of the last are rows of tables, which stand behind all of the text.</param>
    private List<int> PlacesFor<TItem, TOfAll>(int count, List<int> old, Numbered<TOfAll> syntax, Numbered<TItem> items, int rows, Func<TItem, bool> isFree)
        where TOfAll : StatementSyntax
    {
        var (first, end) = (0, syntax.Length - rows);
        for (var place = 0; place < end; place++)
        {
            if (isFree(items[place]) || old.Contains(place))
            {
                continue;
            }

            if (syntax[place].SyntaxTree is { } tree && _order.TryGetValue(tree, out var at)
                && (at < _editedAt || (at == _editedAt && syntax[place].FullSpan.Start < _statements.Start)))
            {
                first = place + 1;
            }
            else
            {
                end = place;
                break;
            }
        }

        var free = end - first;
        return free < count ? [] : [.. Enumerable.Range(0, count).Select(i => first + (((i + 1) * (free + 1) / (count + 1)) - 1))];
    }
}
