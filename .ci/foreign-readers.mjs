// Reads the JUnit file with junit2json, and holds each JSON against its schema with Ajv: read.mjs SCHEMAS OUTPUTS.
import { readFileSync } from 'node:fs';
import { parse } from 'junit2json';
import Ajv from 'ajv/dist/2020.js';

const [schemas, outputs] = process.argv.slice(2);
const read = name => JSON.parse(readFileSync(`${outputs}/${name}.json`, 'utf8'));
const fail = message => {
    console.error(`foreign readers: ${message}`);
    process.exitCode = 1;
};

const commands = ['check', 'why', 'why-not', 'readings', 'timeline', 'diff', 'test'];
for (const command of commands) {
    hold(`${schemas}/${command}.schema.json`, `${command}.json`);
}

// The schema of the standard, as Microsoft's validator carries it.
hold('node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json', 'check.sarif');

function hold(schema, file) {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    if (!validate(JSON.parse(readFileSync(`${outputs}/${file}`, 'utf8')))) {
        fail(`${file} is not as ${schema} says: ${ajv.errorsText(validate.errors).slice(0, 500)}`);
    }
}

// What the JUnit file says has to be what the JSON of the same run says.
const suites = (await parse(readFileSync(`${outputs}/check.xml`, 'utf8'))).testsuite;
const checks = read('check').checks;
const cases = suites.flatMap(suite => suite.testcase ?? []);
const failures = cases.filter(one => one.failure?.length);
const unmet = checks.flatMap(check => check.expectations).filter(expectation => !expectation.passed);
if (suites.length !== checks.length) {
    fail(`${suites.length} suites for ${checks.length} checks`);
}

for (const suite of suites) {
    if (suite.tests !== (suite.testcase ?? []).length) {
        fail(`suite ${suite.name} says ${suite.tests} tests and has ${(suite.testcase ?? []).length}`);
    }
}

if (failures.length < unmet.length || unmet.length === 0) {
    fail(`${failures.length} failures for ${unmet.length} expectations that do not hold`);
}

const words = checks.flatMap(check => check.declarations).map(declaration => declaration.name);
const missing = [...new Set(words)].filter(name => !cases.some(one => one.name?.includes(name)));
if (missing.length > 0) {
    fail(`no case for ${missing.slice(0, 5).join(', ')}`);
}

console.log(`foreign readers: SARIF is valid, ${cases.length} JUnit cases in ${suites.length} suites, ${commands.length} kinds of JSON as their schemas say`);
