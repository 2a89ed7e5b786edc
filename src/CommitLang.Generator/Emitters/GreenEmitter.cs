using CommitLang.Generator.Model;

namespace CommitLang.Generator.Emitters;

/// <summary>Writes the green nodes: one class a node, its children in fields.</summary>
internal static class GreenEmitter
{
    public static string Emit(Grammar grammar)
    {
        var code = new CodeWriter().Header().Line("namespace CommitLang.Syntax.Green;");
        foreach (var node in grammar.Nodes.Where(n => n.IsConcrete))
        {
            EmitNode(code.Line(), node);
        }

        return code.ToString();
    }

    private static void EmitNode(CodeWriter code, NodeClass node)
    {
        var count = node.Fields.Count;
        code.Open($"internal sealed class {node.Name}Green : GreenNode");
        for (var i = 0; i < count; i++)
        {
            code.Line($"private readonly {TypeOf(node.Fields[i])} _slot{i};");
        }

        var parameters = string.Join(", ", node.Fields.Select(f => $"{TypeOf(f)} {Naming.Camel(f.Label)}"));
        code.Line().Line($"internal {node.Name}Green({parameters})");
        code.Line($"    : base(SyntaxKind.{node.Name})").Open();
        for (var i = 0; i < count; i++)
        {
            var name = Naming.Camel(node.Fields[i].Label);
            code.Line($"_slot{i} = {name};");
            code.Line(IsNullable(node.Fields[i]) ? $"AddIfPresent({name});" : $"Add({name});");
        }

        code.Close().Line();
        code.Line($"internal override int SlotCount => {count};").Line();
        code.Open("internal override GreenNode? GetSlot(int index) => index switch");
        for (var i = 0; i < count; i++)
        {
            code.Line($"{i} => _slot{i},");
        }

        code.Line("_ => null,").Close(";").Line();
        var arguments = string.Join(", ", node.Fields.Select((f, i) => Cast(f, i)));
        code.Line($"internal override GreenNode WithSlots(GreenNode?[] slots) => new {node.Name}Green({arguments});").Line();
        code.Line($"internal override SyntaxNode CreateRed(SyntaxNode? parent, int position) => new {node.Name}Syntax(this, parent, position);");
        code.Close();
    }

    private static bool IsNullable(Field field) =>
        field.Count is FieldCount.Optional or FieldCount.Many;

    private static string TypeOf(Field field) =>
        (field.IsToken && !field.IsList ? "GreenToken" : "GreenNode") + (IsNullable(field) ? "?" : "");

    private static string Cast(Field field, int index)
    {
        var type = field.IsToken && !field.IsList ? "GreenToken" : "GreenNode";
        return IsNullable(field) ? $"slots[{index}] as {type}" : $"Required<{type}>(slots[{index}])";
    }
}
