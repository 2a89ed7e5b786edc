using System.Text;
using CommitLang.Generator.Model;

namespace CommitLang.Generator.Emitters.Editors;

/// <summary>Writes the keywords for editors that colour by lists of words: Vim's syntax file and a list in Emacs Lisp.</summary>
internal static class WordListEmitter
{
    private const string Origin = "Made from grammar/commitlang.grammar by CommitLang.Generator; edit that file and run the generator.";

    private static readonly (string Name, string VimGroup, string[] Categories)[] Groups =
    [
        ("statement", "Statement", ["statement"]),
        ("record", "Conditional", ["record"]),
        ("clause", "Keyword", ["declaration", "words", "clause", "rule", "events"]),
        ("verdict", "Constant", ["verdict", "reason"]),
        ("unit", "Type", ["time", "magnitude"]),
    ];

    public static string Vim(Grammar grammar)
    {
        var text = new StringBuilder($"""
            " {Origin}
            " A word is coloured as a keyword wherever it stands; the language server tells keywords from names.
            if exists('b:current_syntax')
              finish
            endif

            syntax case match
            syntax iskeyword @,48-57,_,-,192-255


            """);
        foreach (var (name, words) in Words(grammar))
        {
            text.Append($"syntax keyword commitlang{Naming.Pascal(name)} ").AppendJoin(' ', words).Append('\n');
        }

        text.Append(""""

            syntax match commitlangNumber "\<\d[0-9_]*\(\.\d\+\)\?"
            syntax match commitlangDate "\<\d[0-9X]\{3}\(-[0-9QX][0-9A-Za-z]*\)\+\~\?\(/\(\.\.\|[0-9X]\{4}[-0-9QX]*\~\?\)\)\?"
            syntax match commitlangDate "\.\./\d[-0-9QX]\+\~\?"
            syntax match commitlangVariable "?\a[-0-9A-Za-z_]*"
            syntax match commitlangName "`[^`]\+`"
            syntax match commitlangOperator "<=\|>=\|!=\|<\|>\|="
            syntax region commitlangString start=/"/ skip=/\\./ end=/"/ oneline contains=commitlangEscape
            syntax region commitlangString start=/"""/ skip=/\\./ end=/"""/ contains=commitlangEscape
            syntax match commitlangEscape /\\\(["\\nt]\|u{\x\+}\)/ contained
            syntax match commitlangComment "#.*$"
            syntax match commitlangDocumentation "^\s*##.*$"


            """");
        foreach (var (name, group, _) in Groups)
        {
            text.Append($"highlight default link commitlang{Naming.Pascal(name)} {group}\n");
        }

        text.Append("""
            highlight default link commitlangNumber Number
            highlight default link commitlangDate Number
            highlight default link commitlangVariable Identifier
            highlight default link commitlangName Identifier
            highlight default link commitlangOperator Operator
            highlight default link commitlangString String
            highlight default link commitlangEscape SpecialChar
            highlight default link commitlangComment Comment
            highlight default link commitlangDocumentation SpecialComment

            let b:current_syntax = 'commitlang'

            """);
        return text.ToString();
    }

    public static string EmacsLisp(Grammar grammar)
    {
        var text = new StringBuilder($";;; commitlang-words.el --- the keywords of CommitLang -*- lexical-binding: t -*-\n\n;; {Origin}\n\n;;; Code:\n");
        foreach (var (name, words) in Words(grammar))
        {
            text.Append($"\n(defconst commitlang-{name}-words\n  '(").AppendJoin(' ', words.Select(w => $"\"{w}\"")).Append("))\n");
        }

        return text.Append("\n(provide 'commitlang-words)\n;;; commitlang-words.el ends here\n").ToString();
    }

    /// <summary>Each keyword in the first group that has it.</summary>
    private static IEnumerable<(string Group, List<string> Words)> Words(Grammar grammar)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _, categories) in Groups)
        {
            yield return (name, [.. categories.SelectMany(grammar.Category).Where(seen.Add)]);
        }
    }
}
