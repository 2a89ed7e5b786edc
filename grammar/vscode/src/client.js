// How the language server is started and what it is told.
'use strict';

/** What a client of the server is made with; `showWhy` is what the lens runs, which this editor does itself. */
function clientOptions(settings, showWhy, watcher) {
    return {
        documentSelector: [{ scheme: 'file', language: 'commitlang' }, { scheme: 'untitled', language: 'commitlang' }],
        initializationOptions: { asOf: settings.asOf, showsWhy: true },
        synchronize: { configurationSection: 'commitlang', fileEvents: watcher },
        middleware: {
            executeCommand: (command, rest, next) => (command === 'commitlang.showWhy' ? showWhy(rest) : next(command, rest)),
        },
    };
}

function serverOptions(program) {
    return { command: program, args: ['lsp'] };
}

/** Whether the server itself offers a command: the client then registers it. */
function offers(initializeResult, command) {
    return initializeResult?.capabilities?.executeCommandProvider?.commands?.includes(command) ?? false;
}

module.exports = { clientOptions, offers, serverOptions };
