using System.Text;
using CommitLang.Engine.Model;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>
/// The names of declarations, and what declarations say of each other. A declaration that depends on one with an error is left out with
/// it, without a second error.
/// </summary>
internal sealed class DeclarationTable(BindingContext context)
{
    private readonly Dictionary<string, BoundDeclaration> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _alike = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>All texts that statements know others, or parts of declarations, by, be there such ones or not.</summary>
    internal IReadOnlySet<string> Asked => _asked;

    /// <summary>Whether some reference names nothing.</summary>
    internal bool HasMissed { get; private set; }

    /// <summary>The declarations that are whole, in the order of the text; a symbol's index is its place here.</summary>
    internal List<BoundDeclaration> Whole { get; private set; } = [];

    /// <summary>Gives every declaration its name; unnamed ones with an error have none, and take none from others.</summary>
    internal void Name(List<BoundDeclaration> declarations)
    {
        foreach (var bound in declarations)
        {
            if (context.Scope.NamedStatements.TryGetValue(bound.Syntax, out var named) && named is DeclarationSymbol symbol)
            {
                Name(bound, symbol);
            }
            else if (!bound.IsBroken)
            {
                string name = FreeName(MadeName(bound.Syntax));
                Name(bound, new DeclarationSymbol(name, -1, bound.Syntax)
                {
                    Locations = [bound.Syntax.Words.GetLocation()],
                    Documentation = bound.Syntax.GetDocumentation(),
                });
            }
        }

        // Written with its actors in full it is understood as well, unless that is the name of another.
        foreach (var bound in declarations)
        {
            if (bound is { Syntax.Actors: EachOfActorsSyntax, Symbol: { IsNamed: false } symbol })
            {
                _byName.TryAdd($"each-of-{symbol.Name}", bound);
            }
        }
    }

    /// <summary>Finds what declarations say of each other, and gives those that are whole their places.</summary>
    /// <param name="wrong">Statements that have an error already.</param>
    internal void Complete(List<BoundDeclaration> declarations, HashSet<StatementSyntax> wrong)
    {
        foreach (var bound in declarations)
        {
            if (wrong.Contains(bound.Syntax))
            {
                Break(bound);
            }
        }

        var resolved = ResolveConditions(declarations);
        Whole = declarations.FindAll(d => !d.IsBroken);
        for (int i = 0; i < Whole.Count; i++)
        {
            if (Whole[i].Symbol is { } symbol)
            {
                symbol.Index = i;
            }
        }

        foreach (var bound in Whole)
        {
            Finish(bound, resolved.GetValueOrDefault(bound) ?? []);
        }
    }

    /// <summary>
    /// The declaration, and the part of it, that a reference names. Null where there is none (that is reported) or where it has an error
    /// (the statement at hand then depends on a broken one).
    /// </summary>
    internal (BoundDeclaration Declaration, string Suffix)? Resolve(
        SyntaxToken reference, DiagnosticDescriptor missing, DiagnosticDescriptor noPart, params ReadOnlySpan<object> arguments)
    {
        string text = KeyOf(reference);
        if (IsBroken(text))
        {
            context.DependOnBroken();
            return null;
        }

        if (Find(text) is not { } found || found.Declaration.Declaration is not { } declaration)
        {
            HasMissed = true;
            context.ReportUnknown(missing, reference, _names, [.. arguments, text]);
            return null;
        }

        var (bound, suffix) = found;
        if (bound.Symbol is { } symbol)
        {
            context.Use(reference, symbol);
        }

        if (suffix.Length == 0)
        {
            return (bound, "");
        }

        if (DeclarationParts.Find(context, declaration, suffix, out string problem) is not { } part)
        {
            context.Report(noPart, reference, text[..^suffix.Length], suffix[1..], problem);
            return null;
        }

        return (bound, part);
    }

    /// <summary>Whether a text names a declaration that has an error.</summary>
    internal bool IsBroken(string text) => Find(text) is { } found
        ? found.Declaration.IsBroken
        : context.Scope.Statements.TryGetValue(text, out var symbol) && symbol is DeclarationSymbol { IsBroken: true };

    /// <summary>Notes that a statement means something by a text.</summary>
    internal void NoteAsked(string text) => _asked.Add(text);

    /// <summary>The declaration that a text names, and the rest that names a part of it; null where there is none.</summary>
    internal (BoundDeclaration Declaration, string Suffix)? Find(string text)
    {
        _asked.Add(text);
        for (int end = text.Length; end > 0; end = text.LastIndexOf('/', end - 1))
        {
            if (_byName.TryGetValue(text[..end], out var bound))
            {
                return (bound, text[end..]);
            }
        }

        return null;
    }

    /// <summary>Whether a declaration is taken apart into others that have names of their own.</summary>
    internal static bool HasParts(Declaration declaration) =>
        declaration.NamesBearers || declaration.Every != Recurrence.None || declaration.Conducts.Length > 1
        || declaration.Conditions.Any(c => c.Kind == ConditionKind.Whenever);

    internal static string KeyOf(SyntaxToken reference) => reference.ValueText;

    /// <summary>The name of an unnamed declaration: its actors, its words with their modal, and its counterparts.</summary>
    internal static string MadeName(DeclarationStatementSyntax syntax)
    {
        var name = new StringBuilder();
        switch (syntax.Actors)
        {
            case NamedActorsSyntax named:
                name.AppendJoin('+', named.Names.Select(n => n.Identifier.ValueText));
                break;
            case EachOfActorsSyntax each:
                name.Append(each.Group.Identifier.ValueText);
                break;
            default:
                throw new InvalidOperationException($"Unexpected actors {syntax.Actors.Kind}.");
        }

        name.Append('/');
        WordsText.AppendName(name, syntax.Words);
        foreach (var clause in syntax.Clauses)
        {
            if (clause is CounterpartClauseSyntax)
            {
                name.Append('-');
                WordsText.AppendName(name, clause);
            }
        }

        return Names.Normalize(name.ToString());
    }

    private string FreeName(string name)
    {
        int number = _alike.GetValueOrDefault(name) + 1;
        _alike[name] = number;
        string result = number == 1 ? name : $"{name}/{number}";
        return _byName.ContainsKey(result) ? FreeName(name) : result;
    }

    private void Name(BoundDeclaration bound, DeclarationSymbol symbol)
    {
        symbol.Speakers = [.. bound.Speakers];
        symbol.IsBroken |= bound.IsBroken;
        bound.Symbol = symbol;
        _byName.Add(symbol.Name, bound);
        _names.Add(symbol.Name);
        context.Scope.Declarations.Add(symbol);
    }

    /// <summary>Finds what the conditions name, and breaks every declaration that hangs on a broken one.</summary>
    private Dictionary<BoundDeclaration, List<(BoundDeclaration Declaration, string Suffix)>> ResolveConditions(
        List<BoundDeclaration> declarations)
    {
        var resolved = new Dictionary<BoundDeclaration, List<(BoundDeclaration, string)>>();
        var dependents = new Dictionary<BoundDeclaration, List<BoundDeclaration>>();
        var broken = new Queue<BoundDeclaration>();
        foreach (var bound in declarations)
        {
            if (bound.IsBroken)
            {
                // What it says of others may hang on what is wrong with it.
                continue;
            }

            if (bound.References.Count == 0 && bound.Replacing.Count == 0)
            {
                continue;
            }

            context.BeginStatement();
            var targets = new List<(BoundDeclaration, string)>();
            foreach (var reference in bound.References)
            {
                if (Resolve(reference, NameDiagnostics.MissingName, NameDiagnostics.NoSuchPart, "declaration") is not { } target)
                {
                    continue;
                }

                if (target.Declaration.Declaration is { IsReservation: true })
                {
                    context.Report(RuleDiagnostics.ConditionOnReservation, reference, reference.Text);
                }

                targets.Add(target);
                if (!dependents.TryGetValue(target.Declaration, out var list))
                {
                    dependents.Add(target.Declaration, list = []);
                }

                list.Add(bound);
            }

            resolved.Add(bound, targets);
            ResolveReplacing(bound);
            if (context.IsBroken)
            {
                Break(bound);
                broken.Enqueue(bound);
            }
        }

        while (broken.TryDequeue(out var next))
        {
            foreach (var dependent in dependents.GetValueOrDefault(next) ?? [])
            {
                if (!dependent.IsBroken)
                {
                    Break(dependent);
                    broken.Enqueue(dependent);
                }
            }
        }

        return resolved;
    }

    /// <summary>Finds the older declarations; words that replace a broken one stand without that.</summary>
    private void ResolveReplacing(BoundDeclaration bound)
    {
        foreach (var reference in bound.Replacing)
        {
            if (IsBroken(KeyOf(reference))
                || Resolve(reference, NameDiagnostics.MissingName, NameDiagnostics.NoSuchPart, "declaration") is not { } older)
            {
                continue;
            }

            if (ReferenceEquals(older.Declaration, bound))
            {
                context.Report(ClauseDiagnostics.ReplacesItself, reference, reference.Text);
            }

            bound.Replaced.Add(older);
        }
    }

    private static void Break(BoundDeclaration bound)
    {
        bound.IsBroken = true;
        if (bound.Symbol is { } symbol)
        {
            symbol.IsBroken = true;
        }
    }

    /// <summary>Puts the name in, and the places of the declarations that it names.</summary>
    private static void Finish(BoundDeclaration bound, List<(BoundDeclaration Declaration, string Suffix)> targets)
    {
        if (bound is not { Declaration: { } declaration, Symbol: { } symbol })
        {
            throw new InvalidOperationException("a declaration without an error has neither name nor words");
        }

        bound.Declaration = declaration with
        {
            Name = symbol.Name,
            Replaces = [.. bound.Replaced.Where(r => !r.Declaration.IsBroken).Select(ReferenceTo)],
            Conditions = targets.Count == 0
                ? declaration.Conditions
                : [.. declaration.Conditions.Select(c => c with { Condition = Locate(c.Condition, targets) })],
        };
    }

    internal static DeclarationReference ReferenceTo((BoundDeclaration Declaration, string Suffix) target) =>
        new(target.Declaration.Symbol?.Index ?? throw new InvalidOperationException("a declaration without a name"), target.Suffix);

    private static Condition Locate(Condition condition, List<(BoundDeclaration Declaration, string Suffix)> targets) => condition switch
    {
        AndCondition and => new AndCondition(Locate(and.Left, targets), Locate(and.Right, targets)),
        OrCondition or => new OrCondition(Locate(or.Left, targets), Locate(or.Right, targets)),
        NotCondition not => new NotCondition(Locate(not.Operand, targets)),
        VerdictCondition verdict => verdict with { Declaration = ReferenceTo(targets[verdict.Declaration.Declaration]) },
        PatternCondition => condition,
        _ => throw new InvalidOperationException($"Unexpected condition {condition}."),
    };
}
