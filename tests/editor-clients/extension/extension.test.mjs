// The extension's modules with a fake of VS Code's programming interface. VS Code itself is not started: what only it can show (that the views look
// right) is not tested here. Real clients drive the same server in ../clients.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { editorAt, fakeVscode } from './fakeVscode.mjs';

const require = createRequire(import.meta.url);
const source = '../../../grammar/vscode/src';
const { findProgram } = require(`${source}/program.js`);
const { dayOf, problemOfDay } = require(`${source}/day.js`);
const { serverCommands } = require(`${source}/server.js`);
const { createWhy } = require(`${source}/why.js`);
const { createAsOf } = require(`${source}/asOf.js`);
const { createTests } = require(`${source}/tests.js`);
const { createToolTexts } = require(`${source}/toolTexts.js`);
const { createSnippets } = require(`${source}/snippets.js`);
const { clientOptions, offers, serverOptions } = require(`${source}/client.js`);

const host = (programs, more = {}) =>
    ({ env: { PATH: '/usr/bin:/opt/tools' }, platform: 'linux', home: '/home/ann', isProgram: path => programs.includes(path), ...more });

test('the program is the first on the path', () => {
    assert.deepEqual(findProgram('', host(['/opt/tools/commitlang'])), { path: '/opt/tools/commitlang' });
    assert.deepEqual(findProgram(' ', host(['/usr/bin/commitlang', '/opt/tools/commitlang'])), { path: '/usr/bin/commitlang' });
});

test('on Windows the endings of programs are tried', () => {
    const windows = host(['C:\\tools\\commitlang.exe'], { env: { Path: 'C:\\Windows;C:\\tools', PATHEXT: '.COM;.EXE' }, platform: 'win32' });
    assert.deepEqual(findProgram('', windows), { path: 'C:\\tools\\commitlang.exe' });
});

test('the setting goes before the path', () => {
    assert.deepEqual(findProgram('/srv/commitlang', host(['/srv/commitlang', '/usr/bin/commitlang'])), { path: '/srv/commitlang' });
    assert.deepEqual(findProgram('~/bin/commitlang', host(['/home/ann/bin/commitlang'])), { path: '/home/ann/bin/commitlang' });
    assert.deepEqual(findProgram('commitlang-next', host(['/opt/tools/commitlang-next'])), { path: '/opt/tools/commitlang-next' });
});

test('a program that is missing is told with the mend', () => {
    assert.match(findProgram('', host([])).problem, /not on the PATH\. Install it \(dotnet tool install .*commitlang\.path/);
    assert.match(findProgram('/nowhere/commitlang', host([])).problem, /'\/nowhere\/commitlang', where there is no program.*Correct it/);
    assert.match(findProgram('missing', host([])).problem, /'missing', which is not on the PATH/);
});

test('days are days of the calendar', () => {
    for (const day of ['2024-02-29', '2026-01-31', ' 2026-01-31 ', '', '0001-01-01']) {
        assert.equal(problemOfDay(day), null, day);
    }

    for (const day of ['2023-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '31.01.2026', 'today']) {
        assert.notEqual(problemOfDay(day), null, day);
    }

    assert.equal(dayOf(' '), null);
    assert.equal(dayOf(null), null);
    assert.equal(dayOf(' 2026-01-31 '), '2026-01-31');
});

test('the commands of the server are sent as the contract says', async () => {
    const sent = [];
    const server = serverCommands(async (method, parameters) => sent.push([method, parameters.command, parameters.arguments]));
    await server.why('file:///a.commit', { line: 1, character: 2 });
    await server.asOf(null);
    await server.tests();
    await server.tests('file:///a.commit');
    await server.acceptSnapshot('file:///a.commit');
    await server.text('commitlang:/std/countries.commit');
    assert.deepEqual(sent.map(request => request.slice(1)), [
        ['commitlang.why', [{ uri: 'file:///a.commit', position: { line: 1, character: 2 } }]],
        ['commitlang.asOf', [null]],
        ['commitlang.tests', []],
        ['commitlang.tests', ['file:///a.commit']],
        ['commitlang.acceptSnapshot', ['file:///a.commit']],
        ['commitlang.text', ['commitlang:/std/countries.commit']],
    ]);
    assert.ok(sent.every(([method]) => method === 'workspace/executeCommand'));
});

test('the why of the declaration at the cursor opens beside the text', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const vscode = fakeVscode();
    vscode.window.activeTextEditor = editorAt('file:///work/a.commit', 3, 7);
    const asked = [];
    const why = createWhy(vscode, { why: async (...place) => asked.push(place) && { title: 'limit', markdown: 'Because of *this*.' } });
    await why.here();
    assert.deepEqual(asked, [['file:///work/a.commit', { line: 3, character: 7 }]]);
    assert.equal(vscode.providers.get('commitlang-why').provideTextDocumentContent(), '# limit\n\nBecause of *this*.\n');
    assert.equal(vscode.executed[0][0], 'markdown.showPreviewToSide');
    assert.equal(vscode.executed[0][1].toString(), 'commitlang-why:/Why.md');
    assert.deepEqual(vscode.executed[1].slice(0, 2), ['showTextDocument', vscode.window.activeTextEditor.document]);

    // When it is drawn it takes the keyboard again, and gives it back; after that it may keep it.
    vscode.listeners.editor.forEach(listener => listener(undefined));
    assert.deepEqual(vscode.executed[2].slice(0, 2), ['showTextDocument', vscode.window.activeTextEditor.document]);
    t.mock.timers.tick(1500);
    assert.deepEqual(vscode.listeners.editor, []);
});

test('a lens shows the why of its declaration', async () => {
    const vscode = fakeVscode();
    const asked = [];
    const why = createWhy(vscode, { whyOf: async rest => asked.push(rest) && { title: 'limit', markdown: '' } });
    await why.of(['file:///work/a.commit', 3, 0]);
    assert.deepEqual(asked, [['file:///work/a.commit', 3, 0]]);
    assert.equal(vscode.executed.length, 1);
});

test('where no declaration stands, that is said and nothing opens', async () => {
    const vscode = fakeVscode();
    const why = createWhy(vscode, { why: async () => null });
    await why.here();
    vscode.window.activeTextEditor = editorAt('file:///work/a.commit', 0, 0);
    await why.here();
    assert.match(vscode.shown[0], /Open a \.commit file/);
    assert.match(vscode.shown[1], /No declaration stands here/);
    assert.deepEqual(vscode.executed, []);
});

test('the day of evaluation is asked for, sent and shown', async () => {
    const vscode = fakeVscode();
    const sent = [];
    const asOf = createAsOf(vscode, { asOf: async day => sent.push(day) }, null);
    assert.match(vscode.window.statusBar.text, /as the file says/);
    vscode.answers.push('2026-01-31');
    await asOf.ask();
    assert.equal(asOf.day, '2026-01-31');
    assert.match(vscode.window.statusBar.text, /as of 2026-01-31/);
    vscode.answers.push('');
    await asOf.ask();
    assert.equal(vscode.boxes[1].value, '2026-01-31');
    assert.equal(vscode.boxes[1].validateInput('2026-02-30'), 'There is no day 2026-02-30.');
    assert.deepEqual(sent, ['2026-01-31', null]);
    assert.match(vscode.window.statusBar.text, /as the file says/);
});

test('a box that is closed changes nothing, nor does a day that the server refuses', async () => {
    const vscode = fakeVscode();
    const asOf = createAsOf(vscode, { asOf: async () => { throw new Error('refused'); } }, '2024-01-01');
    vscode.answers.push(undefined, '2026-01-31');
    await asOf.ask();
    assert.equal(asOf.day, '2024-01-01');
    await assert.rejects(asOf.ask(), /refused/);
    assert.equal(asOf.day, '2024-01-01');
    assert.match(vscode.window.statusBar.text, /2024-01-01/);
});

test('the day stands in the status bar while a text of the language is seen', () => {
    const vscode = fakeVscode();
    const asOf = createAsOf(vscode, {}, null);
    const [follow] = vscode.listeners.visible;
    assert.equal(vscode.window.statusBar.visible, false);
    follow([editorAt('file:///work/a.txt', 0, 0, 'plaintext'), editorAt('file:///work/a.commit', 0, 0)]);
    assert.equal(vscode.window.statusBar.visible, true);
    follow([editorAt('file:///work/a.txt', 0, 0, 'plaintext')]);
    assert.equal(vscode.window.statusBar.visible, false);
    follow([]);
    assert.equal(vscode.window.statusBar.visible, false);
    asOf.dispose();
    assert.deepEqual(vscode.listeners.visible, []);
});

const range = line => ({ start: { line, character: 0 }, end: { line, character: 20 } });
const a = 'file:///work/a.commit';
const b = 'file:///work/b.commit';
const answers = () => [
    { uri: a, kind: 'expectation', label: 'limit contradicted', range: range(4), passed: true, message: null },
    { uri: a, kind: 'expectation', label: 'limit contradicted', range: range(5), passed: false, message: 'limit is unverified' },
    { uri: a, kind: 'snapshot', label: 'a.verified.txt', range: range(0), passed: false, message: 'the answers differ' },
    { uri: b, kind: 'expectation', label: 'reply consistent', range: range(9), passed: true, message: null },
];

const idsBelow = (vscode, uri) => [...vscode.tests.controller.items.get(uri).children].map(([id]) => id);

test('the explorer lists expectations and snapshots by file, also those that look the same', async () => {
    const vscode = fakeVscode();
    const tests = createTests(vscode, { tests: async () => answers() });
    await tests.refresh();
    assert.deepEqual([...vscode.tests.controller.items].map(([, item]) => item.label), ['a.commit', 'b.commit']);
    assert.deepEqual(idsBelow(vscode, a), [`${a}#expectation/limit contradicted`, `${a}#expectation/limit contradicted/2`, `${a}#snapshot`]);
});

test('a run asks the server once a file and reports each test', async () => {
    const vscode = fakeVscode();
    const asked = [];
    const tests = createTests(vscode, { tests: async uri => (asked.push(uri), answers().filter(answer => uri === undefined || answer.uri === uri)) });
    await tests.refresh();
    await vscode.tests.controller.profiles[0].run({});
    assert.deepEqual(asked, [undefined, a, b]);
    assert.deepEqual(vscode.runs[0].log.filter(([what]) => what !== 'started'), [
        ['passed', `${a}#expectation/limit contradicted`],
        ['failed', `${a}#expectation/limit contradicted/2`, 'limit is unverified', [5, 0, 5, 20]],
        ['failed', `${a}#snapshot`, 'the answers differ', [0, 0, 0, 20]],
        ['passed', `${b}#expectation/reply consistent`],
    ]);
    assert.equal(vscode.runs[0].ended, true);
});

test('one test alone is run where one is chosen, and a test that is gone is skipped', async () => {
    const vscode = fakeVscode();
    let now = answers();
    const tests = createTests(vscode, { tests: async uri => now.filter(answer => uri === undefined || answer.uri === uri) });
    await tests.refresh();
    const chosen = vscode.tests.controller.items.get(b).children.get(`${b}#expectation/reply consistent`);
    now = answers().slice(0, 3);
    await tests.run({ include: [chosen] });
    assert.deepEqual(vscode.runs[0].log, [['started', chosen.id], ['skipped', chosen.id]]);
    assert.equal(vscode.tests.controller.items.get(b), undefined);
});

test('a run ends also when the server fails', async () => {
    const vscode = fakeVscode();
    let fails = false;
    const tests = createTests(vscode, { tests: async () => { if (fails) { throw new Error('gone'); } return answers(); } });
    await tests.refresh();
    fails = true;
    await assert.rejects(tests.run({}), /gone/);
    assert.equal(vscode.runs[0].ended, true);
});

test('a snapshot is taken over and run again', async () => {
    const vscode = fakeVscode();
    const accepted = [];
    const tests = createTests(vscode, {
        tests: async uri => answers().filter(answer => uri === undefined || answer.uri === uri)
            .map(answer => (accepted.length > 0 && answer.kind === 'snapshot' ? { ...answer, passed: true, message: null } : answer)),
        acceptSnapshot: async uri => accepted.push(uri),
    });
    await tests.refresh();
    await tests.accept(vscode.tests.controller.items.get(a).children.get(`${a}#snapshot`));
    assert.deepEqual(accepted, [a]);
    assert.deepEqual(vscode.runs[0].log.at(-1), ['passed', `${a}#snapshot`]);
});

test('the explorer follows what is saved', async () => {
    const vscode = fakeVscode();
    let asked = 0;
    createTests(vscode, { tests: async () => (asked++, answers()) });
    await vscode.listeners.saved[0]({ languageId: 'plaintext' });
    assert.equal(asked, 0);
    await vscode.listeners.saved[0]({ languageId: 'commitlang' });
    assert.equal(asked, 1);
});

test('libraries and pages of diagnostics are asked for', async () => {
    const vscode = fakeVscode();
    createToolTexts(vscode, { text: async uri => (uri === 'commitlang:/std/countries.commit' ? 'actor China\n' : null) });
    const { provideTextDocumentContent } = vscode.providers.get('commitlang');
    assert.equal(await provideTextDocumentContent(vscode.Uri.parse('commitlang:/std/countries.commit')), 'actor China\n');
    assert.match(await provideTextDocumentContent(vscode.Uri.parse('commitlang:/std/none.commit')), /^There is no text commitlang:\/std\/none\.commit/);
});

test('the server is told that the editor shows the why itself, and the lens never reaches it', async () => {
    const shown = [];
    const options = clientOptions({ asOf: '2026-01-31' }, rest => shown.push(rest), 'watcher');
    assert.deepEqual(options.initializationOptions, { asOf: '2026-01-31', showsWhy: true });
    assert.deepEqual(serverOptions('/usr/bin/commitlang'), { command: '/usr/bin/commitlang', args: ['lsp'] });
    options.middleware.executeCommand('commitlang.showWhy', [1], () => assert.fail('must not be sent'));
    assert.equal(await options.middleware.executeCommand('commitlang.why', [2], (command, rest) => [command, rest].join()), 'commitlang.why,2');
    assert.deepEqual(shown, [[1]]);
    assert.equal(offers({ capabilities: { executeCommandProvider: { commands: ['commitlang.showWhy'] } } }, 'commitlang.showWhy'), true);
    assert.equal(offers({ capabilities: {} }, 'commitlang.showWhy'), false);
});

test('snippets are offered where a statement starts, and nowhere else', () => {
    const vscode = fakeVscode();
    const snippets = createSnippets(vscode, { 'A deed': { prefix: 'did', body: ['${1:day} ${2:actor} did ${3:conduct}', '  [${4:source}]'], description: 'What an actor did' } });
    const offered = before => vscode.providers.get('commitlang').provideCompletionItems({ lineAt: () => ({ text: `${before}rest` }) }, { line: 3, character: before.length });
    const [item] = offered('di');
    assert.deepEqual([item.label, item.detail, item.insertText.value, item.range.places], ['did', 'A deed', '${1:day} ${2:actor} did ${3:conduct}\n  [${4:source}]', [3, 0, 3, 2]]);
    assert.equal(offered('').length, 1);
    for (const before of ['2023-11-05 Borland did ', '2023-11-05 Borland d', '  to', 'US: ']) {
        assert.deepEqual(offered(before), [], before);
    }

    snippets.dispose();
    assert.equal(vscode.providers.size, 0);
});
