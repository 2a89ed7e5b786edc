using System.Text;
using CommitLang.Generator.Model;

namespace CommitLang.Generator.Emitters;

/// <summary>Writes the grammar in Extended Backus-Naur Form, for readers.</summary>
internal static class EbnfEmitter
{
    public static string Emit(Grammar grammar)
    {
        var text = new StringBuilder();
        text.Append("(* Made from grammar/commitlang.grammar by CommitLang.Generator; edit that file and run the generator.\n");
        text.Append("   A statement starts in column one; an indented line continues it. Keywords are words only where they are named here. *)\n");
        foreach (var node in grammar.Nodes)
        {
            text.Append('\n');
            if (node.Summary.Length > 0)
            {
                text.Append("(* ").Append(node.Summary).Append(" *)\n");
            }

            var fields = node.Fields.Where(f => f.Label is not ("EndOfStatement" or "EndOfFile"));
            var body = node.IsConcrete
                ? string.Join(" , ", fields.Select(Show))
                : string.Join(" | ", grammar.AlternativesOf(node));
            text.Append(node.Name).Append(" = ").Append(body.Length > 0 ? body : "? anything else ?").Append(" ;\n");
        }

        text.Append("\n(* Tokens, by example. *)\n");
        foreach (var token in grammar.Tokens.Where(t => t.Examples.Count > 0))
        {
            text.Append('\n').Append("(* ").Append(token.Summary).Append(" *)\n").Append(token.Name).Append("Token = ? ");
            text.AppendJoin("   ", token.Examples).Append(" ? ;\n");
        }

        return text.ToString();
    }

    private static string Show(Field field)
    {
        var what = field.Node ?? Choices(field.Tokens);
        return field.Count switch
        {
            FieldCount.One => what,
            FieldCount.Optional => $"[ {what} ]",
            FieldCount.Many => $"{{ {what} }}",
            FieldCount.AtLeastOne => $"{what} , {{ {what} }}",
            FieldCount.Separated => string.Join(" | ", field.Separators.Select(s => Separated(what, s, field.Separators.Count))),
            _ => $"{what} , {Show(field.Separators[0])} , {what} , {{ {Show(field.Separators[0])} , {what} }}",
        };
    }

    private static string Separated(string what, TokenChoice separator, int choices)
    {
        var list = $"{what} , {{ {Show(separator)} , {what} }}";
        return choices > 1 ? $"( {list} )" : list;
    }

    private static string Choices(IReadOnlyList<TokenChoice> tokens) =>
        tokens.Count == 1 ? Show(tokens[0]) : "( " + string.Join(" | ", tokens.Select(Show)) + " )";

    private static string Show(TokenChoice choice) =>
        choice.IsLiteral ? $"\"{choice.Text}\"" : choice.Text + "Token";
}
