// Texts that come with the command: `commitlang:/std/countries.commit` is a library, `commitlang:/diagnostics/CL1003.md` the page of a diagnostic.
'use strict';

/** Shows them, read-only, where a definition or the number of a diagnostic leads to one. */
function createToolTexts(vscode, server) {
    return vscode.workspace.registerTextDocumentContentProvider('commitlang', {
        provideTextDocumentContent: async place => (await server.text(place.toString())) ?? `There is no text ${place.toString()} in this version of CommitLang.\n`,
    });
}

module.exports = { createToolTexts };
