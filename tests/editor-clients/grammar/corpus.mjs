// Every text in CommitLang that the repository holds: files, and the blocks marked `commit` of its documents.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const folders = ['examples', 'src/CommitLang/Library', '.ci', 'grammar', 'tests', '../shared/cases'];
const leftOut = new Set(['bin', 'obj', 'node_modules', 'artifacts']);

/** The texts as `{ name, text }`, in an order that does not depend on the machine. */
export function corpus(root) {
    const texts = [];
    for (const folder of folders.filter(folder => existsSync(join(root, folder)))) {
        for (const path of filesBelow(join(root, folder))) {
            add(path);
        }
    }

    add(join(root, 'README.md'));
    return texts;

    function add(path) {
        const name = relative(root, path);
        const text = readFileSync(path, 'utf8');
        if (path.endsWith('.commit')) {
            texts.push({ name, text });
        } else {
            blocks(text).forEach(block => texts.push({ name: `${name}:${block.line}`, text: block.text }));
        }
    }
}

function filesBelow(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap(entry => {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) {
                return leftOut.has(entry.name) ? [] : filesBelow(path);
            }

            return /\.(commit|md)$/.test(entry.name) ? [path] : [];
        });
}

function blocks(markdown) {
    const found = [];
    let block = null;
    markdown.split('\n').forEach((line, index) => {
        if (block === null && /^```commit( |$)/.test(line)) {
            block = { line: index + 2, lines: [] };
        } else if (block !== null && line.startsWith('```')) {
            found.push({ line: block.line, text: `${block.lines.join('\n')}\n` });
            block = null;
        } else {
            block?.lines.push(line);
        }
    });
    return found;
}
