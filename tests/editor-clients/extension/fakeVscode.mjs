// The little of VS Code's programming interface that the extension's modules use, with a record of what they did.

/** A fresh fake. `shown` holds messages, `executed` commands; `answers` what a box gives back. */
export function fakeVscode() {
    const shown = [];
    const executed = [];
    const providers = new Map();
    const runs = [];
    const listeners = { editor: [], visible: [], saved: [] };
    const vscode = {
        shown,
        executed,
        runs,
        listeners,
        providers,
        answers: [],
        boxes: [],
        Uri: { parse: text => ({ toString: () => text, path: text.replace(/^[a-z-]+:(\/\/)?/, '') }) },
        EventEmitter: class {
            fired = [];
            event = () => ({ dispose() {} });
            fire(value) {
                this.fired.push(value);
            }

            dispose() {}
        },
        Range: class {
            constructor(...places) {
                this.places = places;
            }
        },
        CompletionItem: class {
            constructor(label, kind) {
                Object.assign(this, { label, kind });
            }
        },
        CompletionItemKind: { Snippet: 14 },
        SnippetString: class {
            constructor(value) {
                this.value = value;
            }
        },
        languages: {
            registerCompletionItemProvider: (selector, provider) => {
                providers.set(selector.language, provider);
                return { dispose: () => providers.delete(selector.language) };
            },
        },
        Location: class {
            constructor(uri, range) {
                this.uri = uri;
                this.range = range;
            }
        },
        TestMessage: class {
            constructor(message) {
                this.message = message;
            }
        },
        TestRunRequest: class {
            constructor(include, exclude, profile) {
                Object.assign(this, { include, exclude, profile });
            }
        },
        TestRunProfileKind: { Run: 1 },
        StatusBarAlignment: { Left: 1, Right: 2 },
        commands: {
            executeCommand: async (...command) => {
                executed.push(command);
                if (command[0].startsWith('markdown.')) {
                    [...listeners.editor].forEach(listener => listener(undefined));
                }
            },
        },
        workspace: {
            asRelativePath: uri => uri.path.replace('/work/', ''),
            registerTextDocumentContentProvider: (scheme, provider) => {
                providers.set(scheme, provider);
                return { dispose: () => providers.delete(scheme) };
            },
            onDidSaveTextDocument: listener => listen(listeners.saved, listener),
        },
        window: {
            activeTextEditor: undefined,
            statusBar: null,
            showInformationMessage: async message => {
                shown.push(message);
            },
            showTextDocument: async (document, options) => {
                executed.push(['showTextDocument', document, options]);
            },
            showInputBox: async options => {
                vscode.boxes.push(options);
                return vscode.answers.shift();
            },
            createStatusBarItem: () => {
                vscode.window.statusBar = { visible: false, show() { this.visible = true; }, hide() { this.visible = false; }, dispose() {} };
                return vscode.window.statusBar;
            },
            visibleTextEditors: [],
            onDidChangeVisibleTextEditors: listener => listen(listeners.visible, listener),
            onDidChangeActiveTextEditor: listener => listen(listeners.editor, listener),
        },
        tests: {
            controller: null,
            createTestController: () => {
                vscode.tests.controller = {
                    items: collection(),
                    profiles: [],
                    createTestItem: (id, label, uri) => ({ id, label, uri, children: collection() }),
                    createRunProfile(name, kind, run, isDefault) {
                        this.profiles.push({ name, kind, run, isDefault });
                    },
                    createTestRun: request => {
                        const run = { request, log: [], ended: false };
                        runs.push(run);
                        return {
                            started: item => run.log.push(['started', item.id]),
                            passed: item => run.log.push(['passed', item.id]),
                            failed: (item, message) => run.log.push(['failed', item.id, message.message, message.location?.range.places]),
                            skipped: item => run.log.push(['skipped', item.id]),
                            end: () => {
                                run.ended = true;
                            },
                        };
                    },
                    dispose() {},
                };
                return vscode.tests.controller;
            },
        },
    };
    return vscode;
}

/** An editor with the cursor at a place. */
export function editorAt(uri, line, character, languageId = 'commitlang') {
    return { document: { uri: { toString: () => uri }, languageId }, selection: { active: { line, character } } };
}

function listen(list, listener) {
    list.push(listener);
    return { dispose: () => list.splice(list.indexOf(listener), 1) };
}

function collection() {
    const map = new Map();
    return {
        get size() {
            return map.size;
        },
        add: item => map.set(item.id, item),
        delete: id => map.delete(id),
        get: id => map.get(id),
        replace: items => {
            map.clear();
            items.forEach(item => map.set(item.id, item));
        },
        [Symbol.iterator]: () => map[Symbol.iterator](),
    };
}
