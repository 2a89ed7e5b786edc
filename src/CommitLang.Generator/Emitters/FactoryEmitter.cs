using CommitLang.Generator.Model;

namespace CommitLang.Generator.Emitters;

/// <summary>Writes the factory: a method a node, which checks the kinds of the tokens.</summary>
internal static class FactoryEmitter
{
    public static string Emit(Grammar grammar)
    {
        var code = new CodeWriter().Header("CommitLang.Syntax.Green").Line("namespace CommitLang.Syntax;").Line();
        code.Open("public static partial class SyntaxFactory");
        foreach (var node in grammar.Nodes.Where(n => n.IsConcrete))
        {
            code.Summary($"Makes: {node.Summary}");
            var parameters = string.Join(", ", node.Fields.Select(f => $"{RedEmitter.TypeOf(grammar, f)} {Naming.Camel(f.Label)}"));
            code.Line($"public static {node.Name}Syntax {node.Name}({parameters}) =>");
            var arguments = string.Join(", ", node.Fields.Select(f => Argument(grammar, f)));
            code.Line($"    Red<{node.Name}Syntax>(new {node.Name}Green({arguments}));").Line();
        }

        return code.Close().ToString();
    }

    private static string Argument(Grammar grammar, Field field)
    {
        var name = Naming.Camel(field.Label);
        if (field.IsToken && !field.IsList)
        {
            var kinds = string.Join(", ", field.Tokens.Select(t => "SyntaxKind." + grammar.KindOf(t)));
            return field.Count == FieldCount.Optional ? $"Optional({name}, {kinds})" : $"Required({name}, {kinds})";
        }

        return field.Count switch
        {
            FieldCount.One => $"Green({name})",
            FieldCount.Optional => $"{name}?.Green",
            FieldCount.Many => $"{name}.Green",
            _ => $"NotEmpty({name}.Green)",
        };
    }
}
