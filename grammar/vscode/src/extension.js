// What VS Code starts: finds the program, runs the language server and connects commands and views to it.
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');
const { createAsOf } = require('./asOf');
const { clientOptions, offers, serverOptions } = require('./client');
const { dayOf } = require('./day');
const { findProgram } = require('./program');
const { serverCommands } = require('./server');
const { createSnippets } = require('./snippets');
const { createTests } = require('./tests');
const { createToolTexts } = require('./toolTexts');
const { createWhy } = require('./why');
const snippets = require('../snippets/commitlang.json');

let running = null;

async function activate(context) {
    const register = (name, run) => context.subscriptions.push(vscode.commands.registerCommand(name, run));
    register('commitlang.whyHere', () => withServer(parts => parts.why.here()));
    register('commitlang.evaluateAsOf', () => withServer(parts => parts.asOf.ask()));
    register('commitlang.acceptSnapshotOf', item => withServer(parts => parts.tests.accept(item)));
    register('commitlang.restart', restart);
    context.subscriptions.push(createSnippets(vscode, snippets));
    context.subscriptions.push(vscode.workspace.onDidChangeConfiguration(async change => {
        if (change.affectsConfiguration('commitlang.path')) {
            await restart();
        } else if (change.affectsConfiguration('commitlang.asOf') && running !== null) {
            await running.asOf.set(dayOf(settings().get('asOf')));
        }
    }));
    await start();
}

async function deactivate() {
    const parts = running;
    running = null;
    if (parts !== null) {
        parts.disposables.forEach(part => part.dispose());
        if (parts.client.isRunning()) {
            await parts.client.stop();
        }
    }
}

async function restart() {
    await deactivate();
    await start();
}

async function withServer(run) {
    if (running === null) {
        await start();
    }

    if (running !== null) {
        try {
            await run(running);
        } catch (error) {
            await vscode.window.showErrorMessage(`CommitLang: ${error.message}`);
        }
    }
}

async function start() {
    const found = findProgram(settings().get('path') ?? '', { env: process.env, platform: process.platform, home: os.homedir(), isProgram });
    if (found.problem !== undefined) {
        const mend = 'Open the setting';
        // Not waited for: it stays until somebody answers.
        void vscode.window.showErrorMessage(found.problem, mend).then(answer =>
            answer === mend ? vscode.commands.executeCommand('workbench.action.openSettings', 'commitlang.path') : undefined);
        return;
    }

    const asOfDay = dayOf(settings().get('asOf'));
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{commit,csv,tsv,txt,gz,zst,parquet,commitlangrc}');
    const client = new LanguageClient('commitlang', 'CommitLang', serverOptions(found.path),
        clientOptions({ asOf: asOfDay }, rest => running?.why.of(rest), watcher));
    try {
        await client.start();
    } catch (error) {
        watcher.dispose();
        void vscode.window.showErrorMessage(`CommitLang: '${found.path} lsp' does not start: ${error.message}`);
        return;
    }

    const server = serverCommands((method, parameters) => client.sendRequest(method, parameters));
    const why = createWhy(vscode, server);
    const asOf = createAsOf(vscode, server, asOfDay);
    const tests = createTests(vscode, server);
    const disposables = [watcher, why, asOf, tests, createToolTexts(vscode, server)];
    if (!offers(client.initializeResult, 'commitlang.showWhy')) {
        disposables.push(vscode.commands.registerCommand('commitlang.showWhy', (...rest) => why.of(rest)));
    }

    running = { client, why, asOf, tests, disposables };
    await tests.refresh();
}

function settings() {
    return vscode.workspace.getConfiguration('commitlang');
}

function isProgram(path) {
    try {
        return fs.statSync(path).isFile();
    } catch {
        return false;
    }
}

module.exports = { activate, deactivate };
