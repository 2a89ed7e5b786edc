extern alias generator;

using System.Collections;
using generator::CommitLang.Generator.Model;
using CommitLang.Syntax;

namespace CommitLang.Tests.Constructs;

/// <summary>
/// The edits of a program that take out one construct or put something else in its place: an optional piece, or one of several, goes; a token
/// becomes another that may stand there; a node becomes another of the program that may stand there; two of a kind change places.
/// </summary>
internal sealed class ConstructEdits
{
    private readonly string _text;
    private readonly List<Element> _elements = [];

    internal ConstructEdits(SyntaxTree tree)
    {
        _text = tree.Text.ToString();
        foreach (var node in tree.Root.DescendantNodes().Prepend(tree.Root))
        {
            Collect(node);
        }
    }

    /// <summary>What stands in a field.</summary>
    private sealed record Element(SyntaxNode Owner, Field Field, string Construct, string Kind, TextSpan Span, TextSpan? Separator, int Siblings)
    {
        internal string Place => $"{Owner.Kind}.{Field.Label}";

        internal bool CanGo => Field.Count is FieldCount.Optional or FieldCount.Many || Siblings > 0;
    }

    /// <summary>The edits for constructs that are still wanted, the plainest first. It is asked before each edit.</summary>
    internal IEnumerable<ConstructEdit> Of(Func<string, bool> isWanted) => Removals().Concat(Forms()).Concat(Separators()).Concat(Replacements()).Concat(Swaps())
        .Where(edit => isWanted(edit.Construct))
        .Select(edit => new ConstructEdit(edit.Construct, edit.Statement, edit.Text()));

    private IEnumerable<Edit> Removals()
    {
        foreach (var element in _elements.Where(element => element.CanGo))
        {
            string Without() => Apply((element.Span, ""), (element.Separator ?? default, ""));
            yield return Make(element, Without);
            if (element.Siblings > 0)
            {
                yield return Make(element, Without) with { Construct = GrammarConstructs.OfSeveral(element.Owner.Kind.ToString(), element.Field) };
            }
        }
    }

    private IEnumerable<Edit> Forms() =>
        from element in _elements
        where element.Kind[0] == '@'
        from form in TokenForm.All
        where form.Token == element.Kind[1..] && form.Pattern.IsMatch(TextOf(element))
        select Make(element, () => Apply((element.Span, form.Pattern.Replace(TextOf(element), form.Plainer)))) with { Construct = form.Construct };

    /// <summary>All the separators of a list at once: they do not mix.</summary>
    private IEnumerable<Edit> Separators()
    {
        foreach (var list in _elements.Where(element => element.Field.Separators.Count > 1 && element.Separator is not null)
            .GroupBy(element => (element.Owner, element.Field)))
        {
            var spans = list.Select(element => element.Separator ?? default).Distinct().ToList();
            var written = _text.Substring(spans[0].Start, spans[0].Length);
            var separator = list.Key.Field.Separators.Single(choice => choice.Text == written);
            foreach (var other in list.Key.Field.Separators.Where(choice => choice != separator))
            {
                yield return Make(list.First(), () => Apply([.. spans.Select(span => (span, other.Text))])) with
                {
                    Construct = GrammarConstructs.OfSeparator(list.Key.Owner.Kind.ToString(), list.Key.Field, separator),
                };
            }
        }
    }

    private IEnumerable<Edit> Replacements() =>
        from element in _elements
        where element.Owner is not CompilationUnitSyntax
        from text in Others(element).Distinct()
        where text != TextOf(element)
        select Make(element, () => Apply((element.Span, $" {text} ")));

    private IEnumerable<string> Others(Element element)
    {
        if (element.Field.Node is not { } node)
        {
            return element.Field.Tokens.SelectMany(choice => choice.IsLiteral
                ? [choice.Text]
                : _elements.Where(other => other.Kind == "@" + choice.Text).Select(TextOf).Concat(MadeUp(choice.Text)));
        }

        var kinds = GrammarConstructs.KindsOf(node);
        var mustDiffer = GrammarConstructs.HasWordOfItsOwn(element.Kind) && (kinds.Count > 1 || element.CanGo);
        IEnumerable<string> opposite = kinds.Contains(nameof(SyntaxKind.NotCondition)) ? [$"not ({TextOf(element)})"] : [];
        return _elements.Where(other => kinds.Contains(other.Kind) && !(mustDiffer && other.Kind == element.Kind)).Select(TextOf).Concat(opposite);
    }

    private static string[] MadeUp(string token) => token == "Number" ? ["1", "2", "3", "7", "1000"] : [];

    private IEnumerable<Edit> Swaps() =>
        from same in _elements.GroupBy(element => (element.Place, element.Kind))
        where !GrammarConstructs.HasWordOfItsOwn(same.Key.Kind) || same.Key.Kind is nameof(SyntaxKind.AsClause) or nameof(SyntaxKind.AkaClause)
        from one in same
        from other in same
        where one.Span.End <= other.Span.Start && TextOf(one) != TextOf(other)
        select Make(one, () => Apply((one.Span, TextOf(other)), (other.Span, TextOf(one))));

    private void Collect(SyntaxNode node)
    {
        var kind = node.Kind.ToString();
        foreach (var field in GrammarConstructs.File.Find(kind)?.Fields ?? throw new InvalidOperationException(kind))
        {
            if (!GrammarConstructs.HasChoice(field))
            {
                continue;
            }

            switch (node.GetType().GetProperty(field.Label)?.GetValue(node))
            {
                case null:
                    break;
                case SyntaxToken token:
                    var choice = field.Tokens.Single(choice => GrammarConstructs.File.KindOf(choice) == token.Kind.ToString());
                    var spelled = choice.IsLiteral ? choice.Text : "@" + choice.Text;
                    _elements.Add(new(node, field, GrammarConstructs.OfToken(kind, field, choice), spelled, token.Span, null, 0));
                    break;
                case SyntaxNode child:
                    Add(node, field, child, null, 0);
                    break;
                case IEnumerable list:
                    var children = list.Cast<SyntaxNode>().ToList();
                    for (int i = 0; i < children.Count; i++)
                    {
                        Add(node, field, children[i], SeparatorAt(list, i, children.Count), children.Count - 1);
                    }

                    break;
                case var unexpected:
                    throw new InvalidOperationException($"unexpected {unexpected}");
            }
        }
    }

    private void Add(SyntaxNode owner, Field field, SyntaxNode child, TextSpan? separator, int siblings)
    {
        var kind = child.Kind.ToString();
        _elements.Add(new(owner, field, GrammarConstructs.OfNode(owner.Kind.ToString(), field, kind), kind, child.Span, separator, siblings));
    }

    /// <summary>The separator that goes with an element: the one before it, of the first one the one behind it.</summary>
    private static TextSpan? SeparatorAt(IEnumerable list, int index, int count) =>
        count > 1 && list.GetType().GetMethod("GetSeparator")?.Invoke(list, [Math.Max(index - 1, 0)]) is SyntaxToken separator ? separator.Span : null;

    private string TextOf(Element element) => _text.Substring(element.Span.Start, element.Span.Length);

    private string Apply(params (TextSpan Span, string Text)[] changes)
    {
        var text = _text;
        foreach (var (span, replacement) in changes.OrderByDescending(change => change.Span.Start))
        {
            text = text[..span.Start] + replacement + text[span.End..];
        }

        return text;
    }

    private static Edit Make(Element element, Func<string> text) => new(
        element.Construct,
        element.Owner.AncestorsAndSelf().FirstOrDefault(node => node is StatementSyntax)?.Kind.ToString() ?? element.Kind,
        text);

    /// <summary>An edit whose text is made only if it is wanted.</summary>
    private sealed record Edit(string Construct, string Statement, Func<string> Text);
}
