// packed.mjs FILE: a .vsix holds what VS Code asks for, is one small file, and its bundle needs nothing but VS Code.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const [file] = process.argv.slice(2);
const problems = [];
const entries = readZip(readFileSync(file));
for (const wanted of ['[Content_Types].xml', 'extension.vsixmanifest', 'extension/package.json', 'extension/dist/extension.js',
    'extension/syntaxes/commitlang.tmLanguage.json', 'extension/language-configuration.json',
    'extension/readme.md', 'extension/LICENSE.txt']) {
    if (!entries.has(wanted)) {
        problems.push(`${wanted} is missing`);
    }
}

if (entries.size !== 8) {
    problems.push(`it holds ${entries.size} files: ${[...entries.keys()].join(', ')}`);
}

if (statSync(file).size > 400_000) {
    problems.push(`it has ${statSync(file).size} bytes`);
}

const bundle = entries.get('extension/dist/extension.js')?.toString('utf8') ?? '';
const foreign = [...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(match => match[1])
    .filter(name => name !== 'vscode' && !createRequire(import.meta.url)('node:module').isBuiltin(name));
if (foreign.length > 0) {
    problems.push(`the bundle needs ${foreign.join(', ')}`);
}

// The bundle is loaded as VS Code loads it; `vscode` is a stand-in whose every member can be called, extended and read.
const folder = mkdtempSync(join(tmpdir(), 'commitlang-vsix-'));
try {
    const place = join(folder, 'node_modules/vscode/index.js');
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, 'const any = () => new Proxy(class {}, { get: (target, name) => name in target || typeof name === "symbol" ? target[name] : any(), apply: () => any() });\nmodule.exports = any();\n');
    writeFileSync(join(folder, 'extension.js'), bundle);
    const exported = execFileSync(process.execPath, ['-p', 'Object.keys(require("./extension.js")).sort().join()'], { cwd: folder, encoding: 'utf8' }).trim();
    if (exported !== 'activate,deactivate') {
        problems.push(`the bundle exports ${exported}`);
    }
} finally {
    rmSync(folder, { recursive: true, force: true });
}

problems.forEach(problem => console.error(`packed extension: ${problem}`));
console.log(`packed extension: ${entries.size} files, ${Math.round(statSync(file).size / 1024)} KB`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** The files of a ZIP archive by name, read from its central directory. */
function readZip(bytes) {
    const files = new Map();
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    let position = bytes.readUInt32LE(end + 16);
    for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
        const lengths = [28, 30, 32].map(offset => bytes.readUInt16LE(position + offset));
        const name = bytes.toString('utf8', position + 46, position + 46 + lengths[0]);
        const start = bytes.readUInt32LE(position + 42);
        const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
        const raw = bytes.subarray(data, data + bytes.readUInt32LE(position + 20));
        files.set(name, bytes.readUInt16LE(position + 10) === 0 ? raw : inflateRawSync(raw));
        position += 46 + lengths[0] + lengths[1] + lengths[2];
    }

    return files;
}
