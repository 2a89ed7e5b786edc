using CommitLang.Engine.Model;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Which statements stand in place of which.</summary>
internal sealed class CorrectionBinder(BindingContext context, DeclarationTable declarations)
{
    private readonly List<(StatementSyntax By, StatementSyntax Corrected, SyntaxToken Name)> _pairs = [];

    /// <summary>Finds what is corrected, once every declaration has its name.</summary>
    /// <returns>The statements that correct something that is not there: they are left out.</returns>
    internal HashSet<StatementSyntax> Resolve(Statements statements)
    {
        var wrong = new HashSet<StatementSyntax>();
        foreach (var syntax in statements.Correcting)
        {
            var clauses = RecordBinder.ClausesOf(syntax);
            for (int i = 0; i < clauses.Count; i++)
            {
                if (clauses[i] is not CorrectsClauseSyntax corrects)
                {
                    continue;
                }

                context.BeginStatement();
                Bind(syntax, corrects.Record.Name);
                if (context.IsBroken)
                {
                    wrong.Add(syntax);
                }
            }
        }

        ReportCycles(wrong);
        return wrong;
    }

    /// <summary>
    /// The corrections, once all places are known. One of or by a statement that is left out is none.
    /// </summary>
    internal List<Correction> Build(List<RecordSyntax> records, List<RevisionStatementSyntax> withdrawals)
    {
        var places = new Dictionary<StatementSyntax, List<StatementReference>>();
        foreach (var (by, corrected, _) in _pairs)
        {
            places.TryAdd(by, []);
            places.TryAdd(corrected, []);
        }

        if (places.Count == 0)
        {
            return [];
        }

        void Add(StatementKind kind, IReadOnlyList<StatementSyntax> statements)
        {
            for (int i = 0; i < statements.Count; i++)
            {
                if (places.TryGetValue(statements[i], out var list))
                {
                    list.Add(new(kind, i));
                }
            }
        }

        Add(StatementKind.Record, records);
        Add(StatementKind.Withdrawal, withdrawals);
        Add(StatementKind.Declaration, declarations.Whole.ConvertAll(d => d.Syntax));
        return [.. _pairs.Where(p => places[p.By].Count > 0 && places[p.Corrected].Count > 0)
            .Select(p => new Correction(places[p.By][0], [.. places[p.Corrected]]))];
    }

    private void Bind(RecordSyntax by, SyntaxToken name)
    {
        string text = DeclarationTable.KeyOf(name);
        declarations.NoteAsked(text);
        StatementSyntax corrected;
        if (context.Scope.Statements.TryGetValue(text, out var symbol))
        {
            context.Use(name, symbol);
            corrected = symbol switch
            {
                DeclarationSymbol declaration => declaration.Syntax,
                RecordSymbol record => record.Syntax,
                _ => throw new InvalidOperationException($"Unexpected {symbol}."),
            };
        }
        else if (declarations.Find(text) is { } found)
        {
            if (found.Suffix.Length > 0)
            {
                context.Report(NameDiagnostics.PartCorrected, name, text, text[..^found.Suffix.Length]);
                return;
            }

            if (found.Declaration.Symbol is { } unnamed)
            {
                context.Use(name, unnamed);
            }

            corrected = found.Declaration.Syntax;
        }
        else
        {
            context.ReportUnknown(NameDiagnostics.MissingName, name, context.Scope.StatementNames, "record", text);
            return;
        }

        _pairs.Add((by, corrected, name));
    }

    private void ReportCycles(HashSet<StatementSyntax> wrong)
    {
        var numbers = new Dictionary<StatementSyntax, int>();
        var names = new List<string>();
        int NumberOf(StatementSyntax syntax, string name)
        {
            if (!numbers.TryGetValue(syntax, out int number))
            {
                number = numbers.Count;
                numbers.Add(syntax, number);
                names.Add(name);
            }

            return number;
        }

        var edges = new List<Edge>();
        foreach (var (by, corrected, name) in _pairs)
        {
            int target = NumberOf(corrected, name.Text);
            string own = context.Scope.NamedStatements.TryGetValue(by, out var symbol) ? symbol.Name : "this record";
            edges.Add(new(NumberOf(by, own), target));
        }

        foreach (var (edge, path) in CycleFinder.FindClosing(numbers.Count, edges))
        {
            var (by, _, name) = _pairs[edge];
            context.Report(NameDiagnostics.CorrectsItself, name, names[path[0]], string.Join(" corrects ", path.Select(n => names[n])));
            wrong.Add(by);
        }
    }
}
