// makeWorkspace.mjs FOLDER: makes the workspace there for clients that are not written in JavaScript.
import { fileURLToPath } from 'node:url';
import { makeWorkspace } from './workspace.mjs';

makeWorkspace(process.argv[2], fileURLToPath(new URL('../../..', import.meta.url)));
