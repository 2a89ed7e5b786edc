// A client of `commitlang lsp` over vscode-languageserver-protocol, the library that VS Code's own client is built on.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** How long an answer may take before the server is taken for stuck. */
const patience = 60_000;

export class LspClient {
    #connection;
    #process;
    #protocol;
    #versions = new Map();
    #diagnostics = new Map();
    #waiting = new Set();
    #stderr = '';
    capabilities = null;
    /** What the server asked of the client, by method, and what it told: `{ method, params }`. */
    asked = [];
    told = [];

    /** Starts `program lsp`; `packages` is the folder whose node_modules holds the library. */
    constructor(program, packages, settings = {}) {
        const require = createRequire(join(packages, 'package.json'));
        this.#protocol = require('vscode-languageserver-protocol/node');
        this.#process = spawn(program, ['lsp'], { stdio: ['pipe', 'pipe', 'pipe'] });
        this.exit = new Promise(resolve => this.#process.on('exit', (code, signal) => resolve({ code, signal })));
        this.#process.stderr.on('data', data => { this.#stderr += data; });
        // A server that has ended cannot be written to; that it has ended is told where its answer is waited for.
        this.#process.stdin.on('error', error => { this.#stderr += `\n${error.message}`; });
        const { StreamMessageReader, StreamMessageWriter, createProtocolConnection } = this.#protocol;
        this.#connection = createProtocolConnection(new StreamMessageReader(this.#process.stdout), new StreamMessageWriter(this.#process.stdin));
        this.#connection.onRequest((method, params) => {
            this.asked.push({ method, params });
            return method === 'workspace/configuration' ? params.items.map(() => settings) : null;
        });
        this.#connection.onNotification((method, params) => {
            this.told.push({ method, params });
            if (method === 'textDocument/publishDiagnostics') {
                this.#diagnostics.set(params.uri, params);
            }

            this.#waiting.forEach(look => look());
        });
        this.#connection.onError(([error]) => { this.#stderr += `\n${error.message}`; });
        this.#connection.listen();
    }

    get stderr() {
        return this.#stderr;
    }

    async initialize(folders, initializationOptions = {}) {
        const result = await this.request('initialize', {
            processId: process.pid,
            clientInfo: { name: 'tests' },
            rootUri: folders[0]?.uri ?? null,
            workspaceFolders: folders,
            initializationOptions,
            capabilities: {
                general: { positionEncodings: ['utf-16'] },
                workspace: {
                    applyEdit: true,
                    configuration: true,
                    workspaceFolders: true,
                    workspaceEdit: { documentChanges: true },
                    inlayHint: { refreshSupport: true },
                    codeLens: { refreshSupport: true },
                    diagnostics: { refreshSupport: true },
                    didChangeWatchedFiles: { dynamicRegistration: true },
                },
                textDocument: {
                    synchronization: { didSave: true },
                    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
                    hover: { contentFormat: ['markdown', 'plaintext'] },
                    completion: { completionItem: { documentationFormat: ['markdown'], insertReplaceSupport: true, snippetSupport: true } },
                    rename: { prepareSupport: true },
                    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
                    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } } },
                    inlayHint: {},
                },
            },
        });
        this.capabilities = result.capabilities;
        await this.notify('initialized', {});
        return result;
    }

    /** Sends a request; fails where the server answers with an error, ends, or is silent. */
    request(method, params) {
        return this.#within(this.#connection.sendRequest(method, params), method);
    }

    notify(method, params) {
        return this.#connection.sendNotification(method, params);
    }

    execute(command, ...rest) {
        return this.request('workspace/executeCommand', { command, arguments: rest });
    }

    async open(uri, text) {
        this.#versions.set(uri, 1);
        await this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'commitlang', version: 1, text } });
    }

    /** Changes a text: whole, or a piece of it where a range is given. Gives the new version. */
    async change(uri, text, range) {
        const version = this.#versions.get(uri) + 1;
        this.#versions.set(uri, version);
        await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [range ? { range, text } : { text }] });
        return version;
    }

    close(uri) {
        return this.notify('textDocument/didClose', { textDocument: { uri } });
    }

    /** The diagnostics that were pushed for a file, once they are as wanted. */
    diagnostics(uri, isWanted = () => true) {
        const look = () => {
            const pushed = this.#diagnostics.get(uri);
            return pushed !== undefined && isWanted(pushed.diagnostics, pushed.version) ? pushed.diagnostics : undefined;
        };
        return this.#until(look, `diagnostics of ${uri}, last ${JSON.stringify(this.#diagnostics.get(uri)?.diagnostics)}`);
    }

    /** A notification of the server, once there is one. */
    notification(method, isWanted = () => true) {
        return this.#until(() => this.told.find(one => one.method === method && isWanted(one.params))?.params, method);
    }

    /** Ends the server as the protocol says; gives how the process ended. */
    async shutdown() {
        await this.request('shutdown', null);
        await this.notify('exit', null);
        const end = await this.#within(this.exit, 'exit');
        this.#connection.dispose();
        return end;
    }

    kill() {
        this.#process.kill();
    }

    #until(look, what) {
        let again;
        const found = new Promise(resolve => {
            again = () => {
                const value = look();
                if (value !== undefined) {
                    resolve(value);
                }
            };
            this.#waiting.add(again);
            again();
        });
        return this.#within(found, what).finally(() => this.#waiting.delete(again));
    }

    #within(promise, what) {
        let timer;
        const silent = new Promise((_, reject) => {
            timer = setTimeout(() => reject(new Error(`no answer: ${what}; the server says: ${this.#stderr.slice(-500)}`)), patience);
        });
        const ended = this.exit.then(end => {
            // What was asked for may still be on the way: the answer counts, if there is one.
            return new Promise((_, reject) => setTimeout(() => reject(new Error(`the server ended (${JSON.stringify(end)}): ${what}; it said: ${this.#stderr.slice(-500)}`)), 500).unref());
        });
        return Promise.race([promise, silent, ended]).finally(() => clearTimeout(timer));
    }
}
