import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that has to hold, one after the other, and the total of all as the last line. */

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, by name: a long run's last lines are what one reads first. */
  failures?: string[];
}

const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));

/** A command that either holds or does not: it counts as one test. */
function check(title: string, command: string, args: string[]): Count {
  const isGood = run(title, command, args) === 0;
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0, failures: isGood ? [] : [title] };
}

function unitTests(): Count {
  const file = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = run('Unit and integration tests', 'vitest', ['run', ...reporters]);
  const report = readReport(file);
  return complete(status, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    failures: (report?.testResults ?? []).flatMap(failedIn),
  });
}

function endToEndTests(): Count {
  const file = join(reports, 'playwright.json');
  const args = ['run', '--silent', 'test:e2e', '--', '--reporter=list,json'];
  const status = run('End-to-end tests in Chromium', 'npm', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = readReport(file);
  const stats = report?.stats;
  return complete(status, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
    failures: (report?.suites ?? []).flatMap(failedStoriesIn),
  });
}

interface VitestFile {
  name: string;
  status: string;
  assertionResults: { status: string; fullName: string }[];
}

function failedIn({ name, status, assertionResults }: VitestFile): string[] {
  const failed = assertionResults.filter((result) => result.status === 'failed');
  // A file that could not even be loaded has no test to name.
  if (failed.length === 0 && status === 'failed') return [name];
  return failed.map((result) => `${name}: ${result.fullName}`);
}

interface StorySuite {
  specs?: { ok: boolean; file: string; line: number; title: string }[];
  suites?: StorySuite[];
}

function failedStoriesIn({ specs = [], suites = [] }: StorySuite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line}: ${title}`);
  return [...own, ...suites.flatMap(failedStoriesIn)];
}

/** A runner that failed without naming a test, or that ran none, has failed all the same. */
function complete(status: number, count: Count): Count {
  const ranNothing = count.passed + count.failed === 0;
  return (status !== 0 || ranNothing) && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function run(title: string, command: string, args: string[], environment: NodeJS.ProcessEnv = {}): number {
  console.log(`\n── ${title}`);
  const result = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  if (result.error) console.error(result.error.message);
  return result.status ?? 1;
}

function readReport(file: string) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.error(`No report was written to ${file}`);
    return undefined;
  }
}

const counts = [
  check('Type check', 'tsc', ['-b']),
  check('Lint and format', 'biome', ['ci', '.']),
  check('Build the page', 'npm', ['run', '--silent', 'build']),
  check('pingid-desktop-agent, packed and installed', 'node', ['e2e/published-package.ts']),
  check('The steps of the Dockerfile, in empty folders', 'node', ['scripts/try-image.ts']),
  check('nginx and Redis, which tests need', 'node', ['scripts/provide-programs.ts']),
  unitTests(),
  endToEndTests(),
];
rmSync(reports, { recursive: true });

const failures = counts.flatMap((count) => count.failures ?? []);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
const total = (part: 'passed' | 'failed' | 'skipped') => counts.reduce((sum, count) => sum + count[part], 0);
console.log(`\ntests: ${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exitCode = total('failed') === 0 ? 0 : 1;
