// Each token's scope agrees with what the compiler takes it for. PROGRAM names the command, PACKAGES the folder with node_modules.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { classify } from './classification.mjs';
import { corpus } from './corpus.mjs';
import { tokenizer } from './textmate.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../../..');
const tokenize = await tokenizer(join(root, 'grammar/vscode/syntaxes/commitlang.tmLanguage.json'), process.env.PACKAGES);

const texts = corpus(root);
let compared = 0;
test('the corpus holds the examples, the library, the reference and the pages of diagnostics', () => {
    for (const wanted of ['examples/beijing-talks/beijing-talks.commit', 'src/CommitLang/Library/std/countries.commit']) {
        assert.ok(texts.some(text => text.name === wanted), wanted);
    }

    for (const wanted of ['README.md:', 'grammar/README.md:', 'grammar/diagnostics/CL1001.md:', 'tests/CommitLang.Tests/Constructs/programs.md:']) {
        assert.ok(texts.some(text => text.name.startsWith(wanted)), wanted);
    }
});

for (const { name, text } of texts) {
    test(`scopes agree with the compiler: ${name}`, () => assert.deepEqual(disagreements(text), []));
}

test('the most of the corpus was compared', () => assert.ok(compared > 20_000, `only ${compared} tokens`));

// SCOPES=accept writes the snapshot anew.
test('the scopes of a small file', () => {
    const text = readFileSync(join(here, 'sample.commit'), 'utf8');
    const kept = join(here, 'sample.scopes.txt');
    if (process.env.SCOPES === 'accept') {
        writeFileSync(kept, snapshot(text));
    }

    assert.equal(snapshot(text), readFileSync(kept, 'utf8'));
});

test('a statement that is broken off anywhere never colours the next', () => {
    const text = readFileSync(join(here, 'sample.commit'), 'utf8');
    const next = '\nexpect w contradicted # so\n';
    const last = whole => tokenize(whole).filter(piece => piece.start > whole.length - next.length).map(piece => piece.scope).join();
    const sound = last(`as of 2024${next}`);
    for (let end = 0; end <= text.length; end++) {
        assert.equal(last(text.slice(0, end) + next), sound, text.slice(0, end));
    }
});

test('garbage is coloured to its end', () => {
    let seed = 7;
    const random = below => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    const pieces = [':', ',', '(', ')', '[', ']', '"', '`', '?', '/', '..', '~', '-', '\\', 'as', 'of', 'not', 'by', '2023', '300 kg', 'x', '\n', ' ', '#', '%', '\u{1F54A}'];
    for (let i = 0; i < 2_000; i++) {
        const text = Array.from({ length: 1 + random(12) }, () => pieces[random(pieces.length)]).join(random(2) === 0 ? '' : ' ');
        assert.equal(Math.max(0, ...tokenize(text).map(piece => piece.end)), text.replace(/\n+$/, '').length, JSON.stringify(text));
    }
});

test('a token of another scope is told', () => {
    const pieces = [{ kind: 'NumberToken', start: 0, length: 3, text: '300', scopes: ['constant.numeric.commitlang'] }];
    assert.equal(compare('300', pieces, [{ start: 0, end: 3, scope: 'string.quoted.double.commitlang', scopes: ['string.quoted.double.commitlang'] }]).length, 1);
    assert.equal(compare('300', pieces, [{ start: 0, end: 2, scope: 'constant.numeric.commitlang', scopes: ['constant.numeric.commitlang'] }]).length, 1);
});

function disagreements(text) {
    const { PROGRAM } = process.env;
    const parsed = spawnSync(PROGRAM, ['parse', '-', '--format', 'json'], { input: text, encoding: 'utf8', maxBuffer: 1 << 30 });
    assert.ok(parsed.status === 0 || parsed.status === 1, parsed.stderr);
    const pieces = classify(JSON.parse(parsed.stdout), text);
    compared += pieces.length;
    return compare(text, pieces, tokenize(text));
}

/** The tokens of which some character has a scope that does not agree, or is parted from the others where it must not be. */
function compare(text, tokens, pieces) {
    const wrong = [];
    let next = 0;
    for (const token of tokens) {
        const end = token.start + token.length;
        while (next < pieces.length && pieces[next].end <= token.start) {
            next++;
        }

        let covered = token.start;
        for (let i = next; i < pieces.length && pieces[i].start < end; i++) {
            const isInside = pieces[i].scopes.some(scope => token.scopes.some(allowed => scope.startsWith(allowed)));
            if (!isInside && pieces[i].end > pieces[i].start && !isLineBreak(text, pieces[i])) {
                break;
            }

            covered = Math.max(covered, pieces[i].end);
        }

        if (text.slice(covered, end).trim() !== '') {
            const found = pieces.filter(piece => piece.start < end && piece.end > token.start).map(piece => piece.scope);
            wrong.push(`line ${text.slice(0, token.start).split('\n').length}: ${token.kind} '${token.text.slice(0, 40)}' is ${found.join(' | ')}`);
        }
    }

    return wrong;
}

function isLineBreak(text, piece) {
    return text.slice(piece.start, piece.end).trim() === '';
}

function snapshot(text) {
    return tokenize(text)
        .filter(piece => text.slice(piece.start, piece.end).trim() !== '')
        .map(piece => `${text.slice(piece.start, piece.end).trim().padEnd(28)} ${piece.scope}\n`)
        .join('');
}
