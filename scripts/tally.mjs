import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';
import { tool } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const reports = path.join(root, '.cache', 'tests');

/** Counts what passed, failed and was skipped over tools and test runs, and says so in one last line. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  #failures = [];

  pass() {
    this.passed += 1;
  }

  fail(what) {
    this.failed += 1;
    this.#failures.push(what);
  }

  /** Skipping is for machines of people; where CI is set, what is missing has failed. */
  skip(what) {
    if (process.env.CI === 'true') this.fail(what);
    else this.skipped += 1;
  }

  /** Runs a tool that passes or fails as a whole. Its output is shown where it fails. */
  async check(what, command, args, options = {}) {
    const began = Date.now();
    const { code, output } = await run(command, args, { cwd: root, quiet: true, ...options });
    if (code === 0) this.pass();
    else this.fail(what);
    if (code !== 0) process.stdout.write(output);
    process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${what} (${Date.now() - began} ms)\n`);
    return code === 0;
  }

  /** Runs Vitest with a configuration and counts every test of it. */
  async vitest(what, args, env = {}) {
    const file = path.join(reports, `${what.replaceAll(' ', '-')}.json`);
    mkdirSync(reports, { recursive: true });
    rmSync(file, { force: true });
    const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await run(tool('vitest'), ['run', ...args, ...reporting], { cwd: root, env });
    const failedBefore = this.failed;
    let files = [];
    try {
      files = JSON.parse(readFileSync(file, 'utf8')).testResults;
    } catch {
      this.fail(`${what}: no report`);
    }
    for (const { name, status, message, assertionResults } of files) {
      const where = path.relative(root, name);
      for (const { status: outcome, fullName, failureMessages } of assertionResults) {
        if (outcome === 'passed') this.pass();
        else if (outcome === 'failed') this.fail(`${where}: ${fullName}${why(failureMessages)}`);
        else this.skip(`${where}: ${fullName} (skipped)`);
      }
      const counted = assertionResults.some(({ status: outcome }) => outcome === 'failed');
      if (status === 'failed' && !counted) this.fail(`${where}: ${message.split('\n', 1)[0]}`);
    }
    if (code !== 0 && this.failed === failedBefore) this.fail(`${what}: exit code ${code}`);
  }

  /**
   * Prints what failed and, as the very last line, the count. Sets the exit code. The failures are also kept in a file
   * of the run's name, for whoever shows several runs together.
   */
  finish(name) {
    const failures = this.#failures.map((what) => `failed: ${what}\n`).join('');
    process.stdout.write(failures);
    mkdirSync(reports, { recursive: true });
    writeFileSync(path.join(reports, `failed-${name}.txt`), failures);
    process.exitCode = this.failed === 0 ? 0 : 1;
    process.stdout.write(`${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped\n`);
  }
}

/** The beginning of a failed test's messages, indented below its name. */
function why(messages) {
  const lines = messages.flatMap((message) => message.split('\n').slice(0, 12));
  return lines.map((line) => `\n    ${line}`).join('');
}
