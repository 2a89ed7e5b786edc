// Counts what was looked at, and says what was not as it should be.

/** Checks with a name for the last line. */
export class Checks {
    #passed = 0;
    #failed = 0;

    /** Whether something is so; `found` is shown where it is not. */
    that(what, isSo, found) {
        if (isSo) {
            this.#passed++;
            return;
        }

        this.#failed++;
        console.error(`FAILED ${what}${found === undefined ? '' : `\n    found: ${JSON.stringify(found)?.slice(0, 2000)}`}`);
    }

    /** Runs a group of checks; what it throws is one that failed. */
    async group(name, run) {
        try {
            await run();
        } catch (error) {
            this.that(name, false, error.message);
        }
    }

    /** Prints the counts; the exit status is 0 only if as many as expected were looked at and none failed. */
    finish(name, expected) {
        if (this.#passed + this.#failed !== expected && this.#failed === 0) {
            this.that(`${expected} checks are made`, false, this.#passed);
        }

        console.log(`${name}: ${this.#passed} passed, ${this.#failed} failed`);
        process.exitCode = this.#failed === 0 ? 0 : 1;
    }
}
