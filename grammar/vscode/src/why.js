// The why of a declaration, shown beside the text as a preview of Markdown.
'use strict';

const scheme = 'commitlang-why';

/** What shows the why: `here()` of the declaration at the cursor, `of(arguments)` of the one that a lens stands above. */
function createWhy(vscode, server) {
    const place = vscode.Uri.parse(`${scheme}:/Why.md`);
    const changed = new vscode.EventEmitter();
    let markdown = '';
    const registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: changed.event,
        provideTextDocumentContent: () => markdown,
    });

    async function show(asked) {
        const answer = await asked;
        if (answer === null || answer === undefined) {
            await vscode.window.showInformationMessage('No declaration stands here. Put the cursor into words, such as `2023-06-19 US: will ratify`.');
            return;
        }

        const editor = vscode.window.activeTextEditor;
        markdown = `# ${answer.title}\n\n${answer.markdown}\n`;
        changed.fire(place);
        if (editor !== undefined) {
            keepKeyboard(vscode, editor);
        }

        await vscode.commands.executeCommand('markdown.showPreviewToSide', place);
    }

    return {
        here: async () => {
            const editor = vscode.window.activeTextEditor;
            if (editor?.document.languageId !== 'commitlang') {
                await vscode.window.showInformationMessage('Open a .commit file and put the cursor into a declaration.');
                return;
            }

            const { line, character } = editor.selection.active;
            await show(server.why(editor.document.uri.toString(), { line, character }));
        },
        of: async rest => show(server.whyOf(rest)),
        dispose: () => {
            registration.dispose();
            changed.dispose();
        },
    };
}

/**
 * The preview takes the keyboard, a moment after it is asked for (the first time that may be seconds), and again when it is drawn; whoever reads it goes on writing. After
 * that the preview may have it.
 */
function keepKeyboard(vscode, editor) {
    let timer = setTimeout(end, 10_000);
    let isFirst = true;
    const watching = vscode.window.onDidChangeActiveTextEditor(async active => {
        if (active !== undefined) {
            return;
        }

        if (isFirst) {
            isFirst = false;
            clearTimeout(timer);
            timer = setTimeout(end, 1500);
        }

        await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn, preserveFocus: false });
    });

    function end() {
        clearTimeout(timer);
        watching.dispose();
    }
}

module.exports = { createWhy };
