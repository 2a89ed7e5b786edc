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
    private readonly StatementPlaces _places;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly int _edited;
    private readonly ChangedStatements _statements;
    private readonly HashSet<StatementSyntax> _held = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, Declaration> _declarations = [];
    private readonly Dictionary<int, DeclarationStatementSyntax> _declarationSyntax = [];
    private readonly Dictionary<int, Record> _records = [];
    private readonly Dictionary<int, StatementSyntax> _recordSyntax = [];
    private readonly List<int> _oldRecords = [];

    /// <param name="last">The check before the edit.</param>
    /// <param name="trees">The trees after the edit.</param>
    /// <param name="edited">Which of them is another now.</param>
    /// <param name="statements">What of it is not as it was.</param>
    internal EditedPlaces(BoundCheck last, ImmutableArray<SyntaxTree> trees, int edited, ChangedStatements statements)
    {
        (_last, _trees, _edited, _statements) = (last, trees, edited, statements);
        _places = last.Places ?? throw new ArgumentException("it has no free places", nameof(last));
        if (statements.Before.Count == 0)
        {
            return;
        }

        var before = new HashSet<StatementSyntax>(statements.Before, ReferenceEqualityComparer.Instance);
        Find(_places.Declarations, last.Check.Program.Declarations, declaration => declaration.IsFree, 0, OldDeclarations);
        Find(_places.Records, last.Check.Program.Records, record => record.IsFree, last.Check.Rows.Length, _oldRecords);

        void Find<TSyntax, TItem>(PlacedStatements<TSyntax> syntax, Numbered<TItem> items, Func<TItem, bool> isFree, int rows, List<int> found)
            where TSyntax : StatementSyntax
        {
            var end = syntax.CountBefore(new(edited, statements.End), syntax.Count - rows);
            for (var number = syntax.CountBefore(new(edited, statements.First), end); number < end; number++)
            {
                if (before.Contains(syntax[number]) && !isFree(items[number]))
                {
                    found.Add(number);
                    _held.Add(syntax[number]);
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
        TryPut(all, OldDeclarations, _places.Declarations, _last.Check.Program.Declarations, 0, declaration => declaration.IsFree, _declarations, _declarationSyntax);

    /// <summary>Finds places for the records of the edit; false where there are too few.</summary>
    internal bool TryPutRecords(IReadOnlyList<(Record Record, StatementSyntax Syntax)> all) =>
        TryPut(all, _oldRecords, _places.Records, _last.Check.Program.Records, _last.Check.Rows.Length, record => record.IsFree, _records, _recordSyntax);

    /// <summary>The check after the edit; null where nothing would be left to keep places free beside.</summary>
    internal BoundCheck? Finished()
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

        var followed = new FollowedStatements(_trees, _edited, _statements);
        var places = new StatementPlaces(
            followed.Of(_places.Declarations, program.Declarations, declaration => declaration.IsFree, _declarationSyntax, 0),
            followed.Of(_places.Records, program.Records, record => record.IsFree, _recordSyntax, check.Rows.Length));
        var finished = check with
        {
            Program = program,
            Declarations = places.Declarations,
            Records = places.Records,
            Rules = Move(check.Rules),
            Withdrawals = Move(check.Withdrawals),
            Expectations = Move(check.Expectations),
            Sources = Move(check.Sources),
            Agreements = Move(check.Agreements),
            Tables = [.. check.Tables.Select(table => table with { Statement = MoveOne(table.Statement) })],
        };
        return _last with { Check = finished, Places = places };
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
        _statements.Now(node) ?? node;

    private bool TryPut<TItem, TSyntax, TOfAll>(
        IReadOnlyList<(TItem Item, TSyntax Syntax)> all, List<int> old, PlacedStatements<TOfAll> syntax, Numbered<TItem> items, int rows, Func<TItem, bool> isFree,
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
    private List<int> PlacesFor<TItem, TOfAll>(int count, List<int> old, PlacedStatements<TOfAll> syntax, Numbered<TItem> items, int rows, Func<TItem, bool> isFree)
        where TOfAll : StatementSyntax
    {
        // Whatever stands in front of the edit or behind it is no more than a few free places away.
        var texts = syntax.Count - rows;
        var first = syntax.CountBefore(new(_edited, _statements.First), texts);
        var end = syntax.CountBefore(new(_edited, _statements.End), texts);
        while (first > 0 && isFree(items[first - 1]))
        {
            first--;
        }

        while (end < texts && isFree(items[end]))
        {
            end++;
        }

        var free = end - first;
        return free < count ? [] : [.. Enumerable.Range(0, count).Select(i => first + (((i + 1) * (free + 1) / (count + 1)) - 1))];
    }
}
