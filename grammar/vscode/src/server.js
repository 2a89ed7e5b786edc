// The commands of the language server, as functions. What each answers is in the contract of `commitlang lsp`.
'use strict';

/** `send(method, parameters)` sends a request and gives a promise of its answer. */
function serverCommands(send) {
    const execute = (command, ...rest) => send('workspace/executeCommand', { command, arguments: rest });
    return {
        /** The why of the declaration at a place: `{ title, markdown }`, or null where there is none. */
        why: (uri, position) => execute('commitlang.why', { uri, position }),
        /** The same for whatever arguments a lens brings along. */
        whyOf: rest => execute('commitlang.why', ...rest),
        /** Judges everything as of a day from now on; null: as the texts say, else today. */
        asOf: day => execute('commitlang.asOf', day),
        /** The expectations and snapshots of one file, or of all files known where none is named. */
        tests: uri => (uri === undefined ? execute('commitlang.tests') : execute('commitlang.tests', uri)),
        /** A text that comes with the command, by its address; null where there is none. */
        text: uri => execute('commitlang.text', uri),
        /** What the check of the file gives now becomes its snapshot. */
        acceptSnapshot: uri => execute('commitlang.acceptSnapshot', uri),
    };
}

module.exports = { serverCommands };
