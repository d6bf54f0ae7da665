import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases, rows } from './cases/all.ts';
import type { Case } from './cases/case.ts';
import { faultsOf } from './judge.ts';
import { canManageChromium } from './policies.ts';
import { providePrograms } from './programs.ts';
import { play } from './scene.ts';
import { type Result, rowsToldApart, writeTable } from './table.ts';

/** Plays every case in real browsers, one after the other, and writes down what was seen: `npm run test:browsers`. */

const file = join(import.meta.dirname, '../../docs/browser-failures.md');
const wanted = 16;

// For one's own looking: `npm run test:browsers -- firefox 4` plays the cases of row 4 in Firefox, and writes nothing.
const only = process.argv.slice(2);
const chosen = cases.filter((one) => only.every((word) => word === one.browser || word === `${one.row}`));

// What was started, and policies that were set, end at `exit`, which a signal alone would leave out.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

// Before anything else: what is missing is installed, or said, at once.
providePrograms();

const results: Result[] = [];
for (const one of chosen) {
  const startedAt = performance.now();
  const result = await tryOut(one);
  results.push(result);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const mark = result.faults.length === 0 ? '✓' : '✗';
  say(`${mark} ${one.row}. ${one.browser}: ${one.how} (${seconds} s)`);
  for (const fault of result.faults) say(`    ${fault}`);
}

const failed = results.filter(({ faults }) => faults.length > 0);
const told = rowsToldApart(rows, results);
say(`\n${results.length - failed.length} of ${results.length} cases as they should be`);
if (only.length === 0) {
  say(`${told.length} of ${rows.length} failures told apart; wanted: ${wanted}`);
  if (failed.length === 0) writeIfChanged(writeTable({ rows, results, command: 'npm run test:browsers' }));
}
process.exit(failed.length === 0 && (only.length > 0 || told.length >= wanted) ? 0 : 1);

async function tryOut(one: Case): Promise<Result> {
  if (one.surroundings?.policies && !canManageChromium()) {
    return { one, browserName: 'Chromium', faults: ['policies can only be set by root'] };
  }
  try {
    const { seen, browserName } = await play(one);
    return { one, seen, browserName, faults: faultsOf(one, seen) };
  } catch (error) {
    return {
      one,
      browserName: one.browser,
      faults: [error instanceof Error ? error.message : String(error)],
    };
  }
}

function writeIfChanged(text: string): void {
  const isSame = readFileSync(file, { encoding: 'utf8', flag: 'a+' }) === text;
  if (!isSame) writeFileSync(file, text);
  say(isSame ? 'docs/browser-failures.md says so already' : 'docs/browser-failures.md is written anew');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
