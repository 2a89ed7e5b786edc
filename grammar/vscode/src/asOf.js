// The day as of which everything is judged: asked for in a box, shown in the status bar.
'use strict';

const { dayOf, problemOfDay } = require('./day');

/** `ask()` asks for the day, `day` is the one in force, null where the texts say it. */
function createAsOf(vscode, server, first) {
    let day = first;
    const item = vscode.window.createStatusBarItem('commitlang.asOf', vscode.StatusBarAlignment.Right, 100);
    item.name = 'CommitLang: day of evaluation';
    item.command = 'commitlang.evaluateAsOf';
    draw();

    function draw() {
        item.text = day === null ? '$(calendar) as the file says' : `$(calendar) as of ${day}`;
        item.tooltip = day === null
            ? 'CommitLang judges as of the day that each file says, else as of today. Click to choose another day.'
            : `CommitLang judges as of ${day}, whatever the files say. Click to change it.`;
    }

    function follow(editors) {
        if (editors.some(editor => editor.document.languageId === 'commitlang')) {
            item.show();
        } else {
            item.hide();
        }
    }

    const watching = vscode.window.onDidChangeVisibleTextEditors(follow);
    follow(vscode.window.visibleTextEditors);

    async function set(next) {
        await server.asOf(next);
        day = next;
        draw();
    }

    return {
        get day() {
            return day;
        },
        set,
        ask: async () => {
            const text = await vscode.window.showInputBox({
                title: 'Evaluate as of …',
                prompt: 'A day, such as 2026-01-31. Empty: what the file says, else today.',
                value: day ?? '',
                validateInput: problemOfDay,
            });
            if (text !== undefined) {
                await set(dayOf(text));
            }
        },
        dispose: () => {
            watching.dispose();
            item.dispose();
        },
    };
}

module.exports = { createAsOf };
