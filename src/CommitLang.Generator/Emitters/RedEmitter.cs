using CommitLang.Generator.Model;

namespace CommitLang.Generator.Emitters;

/// <summary>Writes the nodes that users see: a class each, with an accessor a child.</summary>
internal static class RedEmitter
{
    public static string Emit(Grammar grammar, NodeClass node)
    {
        var code = new CodeWriter().Header("CommitLang.Syntax.Green").Line("namespace CommitLang.Syntax;").Line();
        code.Summary(node.Summary);
        var baseName = node.Base is null ? "SyntaxNode" : grammar.ClassOf(node.Base);
        code.Open($"public {(node.IsConcrete ? "sealed" : "abstract")} partial class {node.Name}Syntax : {baseName}");
        if (!node.IsConcrete)
        {
            code.Line($"private protected {node.Name}Syntax(GreenNode green, SyntaxNode? parent, int position)");
            code.Line("    : base(green, parent, position)").Open().Close();
            return code.Close().ToString();
        }

        code.Line($"internal {node.Name}Syntax(GreenNode green, SyntaxNode? parent, int position)");
        code.Line("    : base(green, parent, position)").Open().Close();
        for (var i = 0; i < node.Fields.Count; i++)
        {
            EmitAccessor(code.Line(), grammar, node.Fields[i], i);
        }

        code.Line().Line("/// <inheritdoc/>");
        code.Open("public override void Accept(SyntaxVisitor visitor)");
        code.Line("ArgumentNullException.ThrowIfNull(visitor);").Line($"visitor.Visit{node.Name}(this);").Close();
        code.Line().Line("/// <inheritdoc/>");
        code.Open("public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)");
        code.Line("ArgumentNullException.ThrowIfNull(visitor);").Line($"return visitor.Visit{node.Name}(this);").Close();
        EmitWith(code, grammar, node);
        return code.Close().ToString();
    }

    public static string TypeOf(Grammar grammar, Field field)
    {
        if (field.IsToken && !field.IsList)
        {
            return field.Count == FieldCount.Optional ? "SyntaxToken?" : "SyntaxToken";
        }

        var name = grammar.ClassOf(field.Node ?? throw new GrammarException($"the field '{field.Label}' lists tokens"));
        return field.Count switch
        {
            FieldCount.One => name,
            FieldCount.Optional => name + "?",
            FieldCount.Many or FieldCount.AtLeastOne => $"SyntaxList<{name}>",
            _ => $"SeparatedSyntaxList<{name}>",
        };
    }

    private static void EmitAccessor(CodeWriter code, Grammar grammar, Field field, int index)
    {
        code.Summary(Describe(field));
        var type = TypeOf(grammar, field);
        var getter = (field.IsToken, field.Count) switch
        {
            (true, FieldCount.One) => $"GetToken({index})",
            (true, FieldCount.Optional) => $"GetOptionalToken({index})",
            (_, FieldCount.One) => $"GetNode<{type}>({index})",
            (_, FieldCount.Optional) => $"GetOptionalNode<{type.TrimEnd('?')}>({index})",
            _ => $"new(GetChild({index}))",
        };
        code.Line($"public {type} {field.Label} => {getter};");
    }

    private static void EmitWith(CodeWriter code, Grammar grammar, NodeClass node)
    {
        foreach (var field in node.Fields)
        {
            var name = Naming.Camel(field.Label);
            code.Line().Summary($"This node with another `{field.Label}`, in no tree.");
            code.Line($"public {node.Name}Syntax With{field.Label}({TypeOf(grammar, field)} {name}) =>");
            var arguments = string.Join(", ", node.Fields.Select(f => f == field ? name : f.Label));
            code.Line($"    SyntaxFactory.{node.Name}({arguments});");
        }
    }

    private static string Describe(Field field)
    {
        if (!field.IsToken)
        {
            return field.Count switch
            {
                FieldCount.One => $"The {Words(field.Label)}.",
                FieldCount.Optional => $"The {Words(field.Label)}, if there is one.",
                _ => $"The {Words(field.Label)}, in the order of the text.",
            };
        }

        var choices = string.Join(", ", field.Tokens.Select(t => t.IsLiteral ? $"`{t.Text}`" : "a token of kind " + t.Text));
        return "The token: " + choices + (field.Count == FieldCount.Optional ? ", if it is there." : ".");
    }

    private static string Words(string label) =>
        string.Concat(label.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
