// The TextMate grammar as VS Code runs it: vscode-textmate with vscode-oniguruma.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A function from a text to its pieces `{ start, end, scope }`, the innermost scope of each, for which offsets count UTF-16 code units. */
export async function tokenizer(grammarPath, packages) {
    const require = createRequire(join(packages, 'package.json'));
    const { Registry, INITIAL, parseRawGrammar } = require('vscode-textmate');
    const oniguruma = require('vscode-oniguruma');
    await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new Registry({
        onigLib: Promise.resolve({
            createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
            createOnigString: text => new oniguruma.OnigString(text),
        }),
        loadGrammar: async () => parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath),
    });
    const grammar = await registry.loadGrammar('source.commitlang');

    return text => {
        const pieces = [];
        let state = INITIAL;
        let start = 0;
        for (const line of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
            const content = line.replace(/[\r\n]+$/, '');
            const result = grammar.tokenizeLine(content, state);
            for (const token of result.tokens) {
                const end = Math.min(token.endIndex, content.length);
                pieces.push({ start: start + token.startIndex, end: start + end, scope: token.scopes.at(-1), scopes: token.scopes });
            }

            state = result.ruleStack;
            start += line.length;
        }

        return pieces;
    };
}
