// What package.json and its neighbours say fits together and fits the language.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../grammar/vscode', import.meta.url));
const read = name => readFileSync(join(folder, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;

test('every file that is named is there', () => {
    for (const path of [contributes.languages[0].configuration, contributes.grammars[0].path]) {
        assert.ok(existsSync(join(folder, path)), path);
    }

    assert.equal(JSON.parse(read(contributes.grammars[0].path)).scopeName, contributes.grammars[0].scopeName);
});

test('every dependency is pinned exactly', () => {
    const { dependencies, devDependencies } = manifest;
    Object.entries({ ...dependencies, ...devDependencies }).forEach(([name, version]) => assert.match(version, /^\d+\.\d+\.\d+$/, name));
});

test('each command is registered, and each command that is registered is in the palette', () => {
    const registered = [...read('src/extension.js').matchAll(/register\('(commitlang\.\w+)'/g)].map(match => match[1]);
    assert.deepEqual(contributes.commands.map(command => command.command).sort(), registered.sort());
});

test('each setting is read or belongs to the server', () => {
    const sources = readdirSync(join(folder, 'src')).map(name => read(`src/${name}`)).join('');
    for (const setting of Object.keys(contributes.configuration.properties)) {
        const name = setting.replace('commitlang.', '');
        const ofServer = ['inlayHints', 'codeLens', 'trace.server'];
        assert.ok(ofServer.includes(name) || sources.includes(`get('${name}')`), setting);
    }
});

test('the README names each setting and each command of the palette', () => {
    for (const setting of Object.keys(contributes.configuration.properties)) {
        assert.ok(read('README.md').includes(`\`${setting}\``), setting);
    }

    assert.ok(read('README.md').includes('Why is this so?') && read('README.md').includes('Evaluate as of …'));
});

const configuration = JSON.parse(read('language-configuration.json'));

test('a word is a name with its hyphens, a date, a variable', () => {
    const word = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
    assert.deepEqual('2023-06-19 US: not de-risking(?t) <= 1_550.5 kg 中国 x/2023-Q2'.match(word),
        ['2023-06-19', 'US', 'not', 'de-risking', '?t', '1_550.5', 'kg', '中国', 'x/2023-Q2']);
});

test('a line that cannot be the end of a statement indents the next', () => {
    const indents = line => configuration.onEnterRules.find(rule => new RegExp(rule.beforeText).test(line))?.action.indent;
    assert.equal(indents('2023-06-19 US: not attack toward'), 'indent');
    assert.equal(indents('US, China:'), 'indent');
    assert.equal(indents('2023-06-19 US: not attack toward China'), undefined);
    assert.equal(indents('  toward China,'), 'none');
    assert.equal(indents('## A note'), 'none');
});

test('each snippet is a statement without an error of syntax', () => {
    const snippets = Object.values(JSON.parse(read('snippets/commitlang.json')));
    const texts = snippets.map(snippet => [snippet.body].flat().join('\n')
        .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1'));
    assert.ok(texts.every(text => !text.includes('${')));
    const parsed = spawnSync(process.env.PROGRAM, ['parse', '-', '--format', 'json'], { input: `${texts.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 28 });
    const tree = JSON.parse(parsed.stdout);
    assert.deepEqual(tree.diagnostics.map(diagnostic => `${diagnostic.line}: ${diagnostic.message}`), []);
    const kinds = new Set(tree.root.children.map(child => child.kind));
    const grammar = readFileSync(join(folder, '../commitlang.grammar'), 'utf8');
    const statements = [...grammar.matchAll(/^statement (\w+)/gm)].map(match => match[1]).filter(name => name !== 'BrokenStatement');
    assert.deepEqual(statements.filter(name => !kinds.has(name)), []);
    assert.equal(new Set(snippets.map(snippet => snippet.prefix)).size, snippets.length);
});
