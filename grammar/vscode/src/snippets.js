// Snippets where a statement starts. VS Code itself would offer them in the middle of statements too.
'use strict';

/** Offers the snippets of a file such as `snippets/commitlang.json`, whether the language server runs or not. */
function createSnippets(vscode, snippets) {
    const all = Object.entries(snippets).map(([name, snippet]) => ({ name, ...snippet, body: [snippet.body].flat().join('\n') }));
    return vscode.languages.registerCompletionItemProvider({ language: 'commitlang' }, {
        provideCompletionItems: (document, position) => {
            const before = document.lineAt(position.line).text.slice(0, position.character);
            return /^[\w-]*$/.test(before) ? all.map(snippet => itemOf(snippet, position)) : [];
        },
    });

    function itemOf(snippet, position) {
        const item = new vscode.CompletionItem(snippet.prefix, vscode.CompletionItemKind.Snippet);
        item.detail = snippet.name;
        item.documentation = snippet.description;
        item.insertText = new vscode.SnippetString(snippet.body);
        item.range = new vscode.Range(position.line, 0, position.line, position.character);

        // What the server knows of this text comes first.
        item.sortText = `~${snippet.prefix}`;
        return item;
    }
}

module.exports = { createSnippets };
