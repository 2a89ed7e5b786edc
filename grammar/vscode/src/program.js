// Where the program `commitlang` is.
'use strict';

const path = require('node:path');

const install = 'dotnet tool install --global CommitLang.Tool';

/**
 * The program that the setting names, or else the first on the PATH: `{ path }`, or `{ problem }` with the mend where there is none.
 * `host` says what the machine is: `env`, `platform`, `home`, and `isProgram(path)`.
 */
function findProgram(setting, host) {
    const named = setting.trim();
    if (named !== '') {
        const whole = /^~(?=[/\\])/.test(named) ? host.home + named.slice(1) : named;
        if (!/[/\\]/.test(whole)) {
            return search(whole, host) ?? { problem: `The setting commitlang.path names '${named}', which is not on the PATH. Write its whole path there.` };
        }

        return host.isProgram(whole)
            ? { path: whole }
            : { problem: `The setting commitlang.path names '${named}', where there is no program. Correct it, or empty it to take the one on the PATH.` };
    }

    return search('commitlang', host) ?? {
        problem: `The program commitlang is not on the PATH. Install it (${install}), or name it in the setting commitlang.path.`,
    };
}

function search(name, { env, platform, isProgram }) {
    const isWindows = platform === 'win32';
    const paths = isWindows ? path.win32 : path.posix;
    const endings = isWindows && paths.extname(name) === '' ? (env.PATHEXT ?? '.EXE;.CMD').split(';') : [''];
    for (const folder of (env.PATH ?? env.Path ?? '').split(paths.delimiter).filter(folder => folder !== '')) {
        const found = endings.map(ending => paths.join(folder, name + ending.toLowerCase())).find(isProgram);
        if (found !== undefined) {
            return { path: found };
        }
    }

    return null;
}

module.exports = { findProgram };
