// The small workspace that the clients work in: two files of which one imports the other, and a copy of an example.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const actors = `actor US    "United States of America"   aka "Washington"
actor China "People's Republic of China" aka "Beijing"

conduct decoupling "severing economic ties across the board"
conduct export-control
conduct ratify
`;

export const talks = `import "actors.commit"

as of 2023-12-31

source note "Joint note" publisher "Foreign ministry" published 2023-06-19 grade A2

2023-06-19 US: not decoupling toward China as no-decoupling [note]
2023-10-17 US did export-control toward China

rule as-seen-from-beijing: export-control counts as decoupling according to China

expect no-decoupling unverified/no-evidence
expect no-decoupling contradicted/breached according to China
`;

/** Writes the workspace anew below a folder; gives its address and that of each file. */
export function makeWorkspace(folder, root) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'actors.commit'), actors);
    writeFileSync(join(folder, 'talks.commit'), talks);
    cpSync(join(root, 'examples/beijing-talks'), join(folder, 'beijing-talks'), { recursive: true });
    return {
        folder,
        uri: pathToFileURL(folder).href,
        uriOf: name => pathToFileURL(join(folder, name)).href,
    };
}

/** Where a piece of text stands: `{ line, character }` of its start, or with an offset behind it. */
export function placeOf(text, piece, offset = 0) {
    const start = text.indexOf(piece);
    if (start < 0) {
        throw new Error(`'${piece}' does not stand in the text`);
    }

    const before = text.slice(0, start + offset);
    return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
}
