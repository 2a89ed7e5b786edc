// What an editor sees of the server: nodeClient.mjs PROGRAM PACKAGES FOLDER. The workspace is made in FOLDER.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Checks } from './checks.mjs';
import { LspClient } from './lspClient.mjs';
import { actors, makeWorkspace, placeOf, talks } from './workspace.mjs';

const [program, packages, folder] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const workspace = makeWorkspace(folder, root);
const checks = new Checks();
const client = new LspClient(program, packages);
process.on('exit', () => client.kill());
process.on('unhandledRejection', error => checks.that('what is sent arrives', false, error.message));
const talksUri = workspace.uriOf('talks.commit');
const actorsUri = workspace.uriOf('actors.commit');
const textDocument = { uri: talksUri };
const at = (piece, offset = 1) => ({ textDocument, position: placeOf(talks, piece, offset) });
const whole = text => ({ start: { line: 0, character: 0 }, end: { line: text.split('\n').length - 1, character: 0 } });
const textOf = value => (typeof value === 'string' ? value : value.value ?? value.map?.(part => part.value ?? part).join('') ?? '');

await checks.group('the server starts', async () => {
    const { capabilities } = await client.initialize([{ uri: workspace.uri, name: 'talks' }], { showsWhy: true });
    for (const what of ['hoverProvider', 'inlayHintProvider', 'renameProvider', 'completionProvider', 'definitionProvider', 'referencesProvider',
        'documentSymbolProvider', 'codeLensProvider', 'codeActionProvider', 'documentFormattingProvider', 'foldingRangeProvider',
        'selectionRangeProvider', 'semanticTokensProvider', 'documentLinkProvider', 'signatureHelpProvider', 'workspaceSymbolProvider',
        'executeCommandProvider', 'diagnosticProvider']) {
        checks.that(`the server offers ${what}`, Boolean(capabilities[what]), capabilities[what]);
    }

    for (const command of ['commitlang.why', 'commitlang.asOf', 'commitlang.tests', 'commitlang.acceptSnapshot']) {
        checks.that(`the server offers ${command}`, capabilities.executeCommandProvider?.commands?.includes(command), capabilities.executeCommandProvider);
    }
});

await checks.group('diagnostics', async () => {
    await client.open(talksUri, talks);
    const clean = await client.diagnostics(talksUri, list => list.every(one => one.severity > 1));
    checks.that('a text in order has no error', clean.every(one => one.severity > 1), clean);

    const broken = talks.replace('toward China as', 'toward Chine as');
    const version = await client.change(talksUri, broken);
    const found = await client.diagnostics(talksUri, (list, of) => list.some(one => one.severity === 1) && (of ?? version) === version);
    const [error] = found.filter(one => one.severity === 1);
    checks.that('a name that nobody declared is told', /Chine/.test(error.message), found);
    checks.that('at its place', JSON.stringify(error.range.start) === JSON.stringify(placeOf(broken, 'Chine')), error.range);
    checks.that('with its number', /^CL\d{4}$/.test(String(error.code)), error.code);
    checks.that('and the source', error.source?.toLowerCase() === 'commitlang', error.source);

    const pulled = await client.request('textDocument/diagnostic', { textDocument });
    checks.that('what is pulled is what was pushed', pulled.kind === 'full' && pulled.items.some(one => one.message === error.message), pulled);

    const mends = await client.request('textDocument/codeAction', { textDocument, range: error.range, context: { diagnostics: [error] } });
    checks.that('a mend is offered', mends?.some(mend => JSON.stringify(mend.edit ?? mend).includes('China')), mends);

    const start = placeOf(broken, 'Chine');
    await client.change(talksUri, 'China', { start, end: { line: start.line, character: start.character + 5 } });
    const mended = await client.diagnostics(talksUri, list => list.every(one => one.severity > 1));
    checks.that('mended by an edit of a piece, there is none', mended.every(one => one.severity > 1), mended);
});

await checks.group('hover', async () => {
    const actor = await client.request('textDocument/hover', at('US: not'));
    checks.that('over an actor its full name', textOf(actor?.contents ?? '').includes('United States of America'), actor);
    const conduct = await client.request('textDocument/hover', at('decoupling toward'));
    checks.that('over a conduct its gloss', textOf(conduct?.contents ?? '').includes('severing economic ties'), conduct);
    const source = await client.request('textDocument/hover', at('note]'));
    checks.that('over a source its grade', /A2/.test(textOf(source?.contents ?? '')), source);
    const declaration = await client.request('textDocument/hover', at('no-decoupling unverified'));
    checks.that('over a declaration its verdict', /unverified/.test(textOf(declaration?.contents ?? '')), declaration);
    const blank = await client.request('textDocument/hover', { textDocument, position: { line: 1, character: 0 } });
    checks.that('over nothing nothing', blank === null, blank);
});

await checks.group('inlay hints', async () => {
    const hints = await client.request('textDocument/inlayHint', { textDocument, range: whole(talks) });
    const { line } = placeOf(talks, 'not decoupling');
    const hint = hints?.find(one => one.position.line === line);
    checks.that('a declaration ends with its verdict', hint && /unverified/.test(textOf(hint.label)), hints);
    checks.that('behind all that it says', hint?.position.character === talks.split('\n')[line].length, hint);
    const elsewhere = await client.request('textDocument/inlayHint', { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } } });
    checks.that('only where it was asked for', (elsewhere ?? []).length === 0, elsewhere);
});

await checks.group('completion', async () => {
    const labels = answer => (answer?.items ?? answer ?? []).map(item => item.label);
    const after = async (text, piece) => {
        await client.change(talksUri, text);
        return client.request('textDocument/completion', { textDocument, position: placeOf(text, piece, piece.length), context: { triggerKind: 1 } });
    };
    const counterparts = await after(`${talks}2023-11-01 US did ratify toward \n`, 'did ratify toward ');
    checks.that('behind toward stand the actors', labels(counterparts).includes('China'), labels(counterparts).slice(0, 20));
    const conducts = await after(`${talks}2023-11-01 US did r\n`, '2023-11-01 US did r');
    checks.that('behind did stand the conducts', labels(conducts).includes('ratify'), labels(conducts).slice(0, 20));
    const clauses = await after(`${talks}2023-11-01 US: will ratify \n`, 'US: will ratify ');
    checks.that('behind words stand clauses', labels(clauses).some(label => /^by\b/.test(label)), labels(clauses).slice(0, 40));
    const sources = await after(`${talks}2023-11-01 US did ratify [\n`, 'did ratify [');
    checks.that('in a citation stand the sources', labels(sources).includes('note'), labels(sources).slice(0, 20));
    const statements = await after(`${talks}\nex`, '\nex');
    checks.that('at the left margin stand statements', labels(statements).some(label => /^expect\b/.test(label)), labels(statements).slice(0, 20));
    await client.change(talksUri, talks);
});

await checks.group('rename', async () => {
    const ready = await client.request('textDocument/prepareRename', at('US: not'));
    checks.that('an actor can be renamed', ready !== null, ready);
    const edit = await client.request('textDocument/rename', { ...at('US: not'), newName: 'America' });
    const files = Object.fromEntries([
        ...Object.entries(edit?.changes ?? {}),
        ...(edit?.documentChanges ?? []).map(change => [change.textDocument.uri, change.edits]),
    ]);
    checks.that('in both files', Object.keys(files).sort().join() === [actorsUri, talksUri].sort().join(), files);
    checks.that('wherever it stands', applied(talks, files[talksUri]) === talks.replaceAll('US', 'America'), files[talksUri]);
    checks.that('and where it is declared', applied(actors, files[actorsUri]) === actors.replace('US ', 'America '), files[actorsUri]);
    const refused = await client.request('textDocument/rename', { ...at('US: not'), newName: 'China' }).then(() => null, error => error);
    checks.that('a name that is taken is refused, with a reason', refused !== null && /China/.test(refused.message), refused?.message);
});

await checks.group('places', async () => {
    const definition = [await client.request('textDocument/definition', at('China as no'))].flat();
    checks.that('the definition is in the other file', definition.some(one => (one?.uri ?? one?.targetUri) === actorsUri), definition);
    const references = await client.request('textDocument/references', { ...at('no-decoupling unverified'), context: { includeDeclaration: true } });
    checks.that('a declaration and its two expectations', references?.length === 3, references);
    const symbols = await client.request('textDocument/documentSymbol', { textDocument });
    checks.that('the outline names the declaration', JSON.stringify(symbols).includes('no-decoupling'), symbols);
    const links = await client.request('textDocument/documentLink', { textDocument });
    checks.that('an import is a link', links?.some(link => link.target === actorsUri), links);
});

await checks.group('the commands of the contract', async () => {
    const position = placeOf(talks, 'not decoupling');
    const why = await client.execute('commitlang.why', { uri: talksUri, position });
    checks.that('why has a title', typeof why?.title === 'string' && why.title.length > 0, why);
    checks.that('why tells the verdict', /unverified/.test(why?.markdown ?? ''), why);
    const same = await client.execute('commitlang.why', talksUri, position.line, position.character);
    checks.that('why takes line and character too', JSON.stringify(same) === JSON.stringify(why), same);
    checks.that('there is no why where nothing stands', await client.execute('commitlang.why', { uri: talksUri, position: { line: 1, character: 0 } }) === null);

    const tests = await client.execute('commitlang.tests', talksUri);
    checks.that('two expectations', tests?.length === 2 && tests.every(test => test.kind === 'expectation' && test.passed && test.uri === talksUri), tests);
    const all = await client.execute('commitlang.tests');
    checks.that('the example has a snapshot', all?.some(test => test.kind === 'snapshot' && test.passed && test.uri.endsWith('beijing-talks.commit')), all?.filter(test => test.kind === 'snapshot'));

    checks.that('as of a day', await client.execute('commitlang.asOf', '2023-06-01') === null);
    const hints = await client.request('textDocument/inlayHint', { textDocument, range: whole(talks) });
    checks.that('the verdicts are of that day', hints?.some(hint => /pending|inactive|unverified/.test(textOf(hint.label))), hints);
    const early = await client.execute('commitlang.tests', talksUri);
    checks.that('and so are the expectations', early?.some(test => !test.passed && typeof test.message === 'string'), early);
    checks.that('without a day as the file says', await client.execute('commitlang.asOf', null) === null);
    const again = await client.execute('commitlang.tests', talksUri);
    checks.that('all is as before', again?.every(test => test.passed), again);
    const noDay = await client.execute('commitlang.asOf', 'yesterday').then(() => null, error => error);
    checks.that('a text that is no day is refused', noDay?.code === -32602 && noDay.message.length > 0, noDay);

    const exampleUri = workspace.uriOf('beijing-talks/beijing-talks.commit');
    const kept = join(workspace.folder, 'beijing-talks/beijing-talks.verified.txt');
    const before = readFileSync(kept, 'utf8');
    checks.that('a snapshot is taken over', await client.execute('commitlang.acceptSnapshot', exampleUri) === null);
    checks.that('and is what it was', readFileSync(kept, 'utf8') === before);
});

await checks.group('the lens', async () => {
    const lenses = await client.request('textDocument/codeLens', { textDocument });
    const { line } = placeOf(talks, 'not decoupling');
    const lens = lenses?.find(one => one.range.start.line === line);
    const resolved = lens?.command ? lens : lens && await client.request('codeLens/resolve', lens);
    checks.that('a declaration has a lens', /contradicted|contested|unverified/.test(resolved?.command?.title ?? ''), lenses);
    checks.that('which shows the why', resolved?.command?.command === 'commitlang.showWhy', resolved);
    const why = await client.execute('commitlang.why', ...(resolved?.command?.arguments ?? []));
    checks.that('of that declaration', /no-decoupling/.test(`${why?.title}${why?.markdown}`), why);
});

await checks.group('formatting', async () => {
    const untidy = talks.replace('2023-06-19 US:', '2023-06-19    US :');
    await client.change(talksUri, untidy);
    const edits = await client.request('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } });
    checks.that('puts a text into the one layout', applied(untidy, edits ?? []) !== untidy && !applied(untidy, edits ?? []).includes('US :'), edits);
    await client.change(talksUri, talks);
});

await checks.group('a fault of the client', async () => {
    const unknown = await client.request('textDocument/doesNotExist', {}).then(() => null, error => error);
    checks.that('an unknown method is refused', unknown?.code === -32601, unknown);
    const outside = await client.request('textDocument/hover', { textDocument, position: { line: 9999, character: 9999 } }).then(answer => answer, error => error);
    checks.that('a place outside has no hover', outside === null || typeof outside?.code === 'number', outside);
    const still = await client.request('textDocument/hover', at('US: not'));
    checks.that('the server goes on', still !== null, still);
});

await checks.group('the end', async () => {
    checks.that('nothing was said to standard error', client.stderr === '', client.stderr);
    const end = await client.shutdown();
    checks.that('the server ends with 0', end.code === 0, end);
});

await checks.group('settings', async () => {
    const settings = { asOf: '2023-06-01', inlayHints: false, codeLens: false };
    const other = new LspClient(program, packages, settings);
    process.on('exit', () => other.kill());
    await other.initialize([{ uri: workspace.uri, name: 'talks' }]);
    await other.open(talksUri, talks);
    const range = whole(talks);
    await other.diagnostics(talksUri, list => list.some(one => one.severity === 1));
    checks.that('without hints', ((await other.request('textDocument/inlayHint', { textDocument, range })) ?? []).length === 0);
    checks.that('without lenses', ((await other.request('textDocument/codeLens', { textDocument })) ?? []).length === 0);
    checks.that('as of their day', (await other.execute('commitlang.tests', talksUri))?.some(test => !test.passed));
    Object.assign(settings, { asOf: null, inlayHints: true, codeLens: true });
    await other.notify('workspace/didChangeConfiguration', { settings: { commitlang: settings } });
    await other.diagnostics(talksUri, list => list.every(one => one.severity > 1));
    checks.that('with hints', (await other.request('textDocument/inlayHint', { textDocument, range }))?.length > 0);
    checks.that('with lenses', (await other.request('textDocument/codeLens', { textDocument }))?.length > 0);
    checks.that('as of the day of the file', (await other.execute('commitlang.tests', talksUri))?.every(test => test.passed));
    const library = await other.execute('commitlang.text', 'commitlang:/std/countries.commit');
    checks.that('a library is shown', /^actor China /m.test(library ?? ''), library?.slice(0, 200));
    checks.that('the editor was asked to show hints anew', other.asked.some(({ method }) => method === 'workspace/inlayHint/refresh'), other.asked.map(({ method }) => method));
    checks.that('the other server ends with 0', (await other.shutdown()).code === 0);
});

checks.finish('node client', 84);

/** The text after the edits, each of which speaks of the text before. */
function applied(text, edits) {
    const lines = text.split('\n');
    const offset = ({ line, character }) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
    return [...(edits ?? [])].sort((a, b) => offset(b.range.start) - offset(a.range.start))
        .reduce((result, edit) => result.slice(0, offset(edit.range.start)) + edit.newText + result.slice(offset(edit.range.end)), text);
}
