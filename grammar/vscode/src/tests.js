// The test explorer: the expectations and snapshots of each file.
'use strict';

/** The view, filled from the server: `refresh()` asks it anew, `accept(item)` takes the answers of today as the snapshot. */
function createTests(vscode, server) {
    const controller = vscode.tests.createTestController('commitlang', 'CommitLang');
    const results = new Map();

    async function refresh(uri) {
        const answers = (await server.tests(uri)) ?? [];
        if (uri === undefined) {
            results.clear();
            controller.items.replace([]);
        }

        const files = Map.groupBy ? Map.groupBy(answers, answer => answer.uri) : group(answers);
        if (uri !== undefined && !files.has(uri)) {
            controller.items.delete(uri);
        }

        for (const [file, tests] of files) {
            controller.items.add(fileItem(file, tests));
        }
    }

    function fileItem(file, tests) {
        const place = vscode.Uri.parse(file);
        const item = controller.createTestItem(file, vscode.workspace.asRelativePath(place), place);
        const seen = new Map();
        item.children.replace(tests.map(test => {
            const count = (seen.get(test.label) ?? 0) + 1;
            seen.set(test.label, count);
            const id = test.kind === 'snapshot' ? `${file}#snapshot` : `${file}#expectation/${test.label}${count > 1 ? `/${count}` : ''}`;
            const child = controller.createTestItem(id, test.label, place);
            child.range = rangeOf(test.range);
            child.description = test.kind === 'snapshot' ? 'snapshot' : undefined;
            results.set(id, test);
            return child;
        }));
        return item;
    }

    function rangeOf(range) {
        return range ? new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character) : undefined;
    }

    async function run(request, token) {
        const chosen = [...leaves(request.include ?? [...itemsOf(controller.items)])].filter(item => !isExcluded(item, request.exclude ?? []));
        const asked = new vscode.TestRunRequest(chosen, request.exclude, request.profile);
        const testRun = controller.createTestRun(asked);
        chosen.forEach(item => testRun.started(item));
        try {
            for (const file of new Set(chosen.map(item => item.uri.toString()))) {
                if (token?.isCancellationRequested) {
                    break;
                }

                await refresh(file);
            }

            for (const item of chosen) {
                report(testRun, item, results.get(item.id));
            }
        } finally {
            testRun.end();
        }
    }

    function report(testRun, item, result) {
        const kept = find(item.id) ?? item;
        if (result === undefined || find(item.id) === undefined) {
            testRun.skipped(item);
        } else if (result.passed) {
            testRun.passed(kept);
        } else {
            const message = new vscode.TestMessage(result.message ?? 'The answer is another one.');
            message.location = kept.range ? new vscode.Location(kept.uri, kept.range) : undefined;
            testRun.failed(kept, message);
        }
    }

    function find(id) {
        return [...leaves([...itemsOf(controller.items)])].find(item => item.id === id);
    }

    controller.createRunProfile('Check', vscode.TestRunProfileKind.Run, run, true);
    controller.refreshHandler = () => refresh();
    const saved = vscode.workspace.onDidSaveTextDocument(document => {
        if (document.languageId === 'commitlang') {
            // An edit may touch the answers of each file that imports this one.
            void refresh();
        }
    });

    return {
        refresh,
        run,
        accept: async item => {
            await server.acceptSnapshot(item.uri.toString());
            await run({ include: [item] });
        },
        dispose: () => {
            saved.dispose();
            controller.dispose();
        },
    };
}

function group(answers) {
    const files = new Map();
    for (const answer of answers) {
        files.set(answer.uri, [...(files.get(answer.uri) ?? []), answer]);
    }

    return files;
}

function* itemsOf(collection) {
    for (const [, item] of collection) {
        yield item;
    }
}

function* leaves(items) {
    for (const item of items) {
        if (item.children.size === 0) {
            yield item;
        } else {
            yield* leaves(itemsOf(item.children));
        }
    }
}

function isExcluded(item, excluded) {
    return excluded.some(one => one.id === item.id || one.id === item.uri.toString());
}

module.exports = { createTests };
