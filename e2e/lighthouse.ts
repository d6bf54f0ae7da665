import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { type Deployment, startDeployment } from './deployment/deployment.ts';
import { freePort } from './deployment/free-port.ts';
import { begin } from './mfa-steps.ts';
import config from './playwright.config.ts';
import { signIn } from './sign-in.ts';

/**
 * Lighthouse on the portal and on the MFA step, as a phone on a slow network sees them, of somebody who is signed in.
 * Writes what it finds into docs/measurements.md, and fails where it is less than we promise. Needs a built page, and the
 * npm registry: Lighthouse is no dependency of ours, because it is larger than all of them together.
 */

const lighthouse = 'lighthouse@13.5.0';
const least = { performance: 95, accessibility: 100, 'best-practices': 100 };
const figures = 'docs/measurements.md';

type Category = keyof typeof least;
type Scores = Record<Category, number>;

interface Report {
  categories: Record<Category, { score: number }>;
  audits: Record<string, { score: number | null; title: string }>;
}

/** How to get to a page that a person meets only once they are signed in. */
const pages: Record<string, { path: string; arrive: (page: Page, deployment: Deployment) => Promise<void> }> =
  {
    'MFA step': {
      path: '/mfa',
      arrive: (page, deployment) => signIn(page, deployment, 'Sam Several'),
    },
    Portal: {
      path: '/',
      arrive: async (page) => {
        await begin(page);
        await page.getByRole('heading', { name: 'Your devices' }).waitFor();
      },
    },
  };

async function measurePages(folder: string): Promise<Record<string, Scores>> {
  const deployment = await startDeployment();
  const port = await freePort();
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...config.use?.launchOptions,
    args: [...(config.use?.launchOptions?.args ?? []), `--remote-debugging-port=${port}`],
    ignoreHTTPSErrors: true,
    permissions: config.use?.permissions ?? [],
  });
  try {
    const page = await browser.newPage();
    const measured: Record<string, Scores> = {};
    for (const [name, { path, arrive }] of Object.entries(pages)) {
      await arrive(page, deployment);
      measured[name] = await measure(name, `${deployment.origin}${path}`, port, join(folder, 'report.json'));
    }
    return measured;
  } finally {
    await browser.close();
    await deployment.close();
  }
}

async function measure(name: string, url: string, port: number, file: string): Promise<Scores> {
  const output = ['--output=json', `--output-path=${file}`, '--quiet'];
  const categories = `--only-categories=${Object.keys(least).join(',')}`;
  const args = ['--yes', lighthouse, url, `--port=${port}`, '--disable-storage-reset', categories, ...output];
  // Not in one go: the deployment is served by this very process.
  const [status] = await once(spawn('npx', args, { stdio: 'inherit' }), 'exit');
  if (status !== 0) throw new Error(`Lighthouse could not look at ${url}`);
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  const scores = scoresOf(report);
  console.log(`${name}: ${inWords(scores)}`);
  for (const { title } of imperfect(report)) console.log(`  ${title}`);
  return scores;
}

function scoresOf({ categories }: Report): Scores {
  const of = (category: Category) => Math.round(categories[category].score * 100);
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    'best-practices': of('best-practices'),
  };
}

const imperfect = ({ audits }: Report) =>
  Object.values(audits).filter(({ score }) => score !== null && score < 0.9);

const inWords = (scores: Scores) =>
  `performance ${scores.performance}, accessibility ${scores.accessibility}, best practices ${scores['best-practices']}`;

/** Replaces the figures in the row that tells of this command. */
function record(measured: Record<string, Scores>): void {
  const text = Object.entries(measured).map(([name, scores]) => `${name}: ${inWords(scores)}`);
  const row = /^(\| Lighthouse.*?\| ).*( \| `npm run lighthouse` \|)$/m;
  const content = readFileSync(figures, 'utf8');
  if (!row.test(content)) throw new Error(`${figures} has no row for npm run lighthouse`);
  writeFileSync(figures, content.replace(row, `$1${text.join('; ')}$2`));
}

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const measured = await measurePages(folder);
rmSync(folder, { recursive: true, force: true });
record(measured);

const isTooLow = (scores: Scores) =>
  scores.performance < least.performance ||
  scores.accessibility < least.accessibility ||
  scores['best-practices'] < least['best-practices'];
if (Object.values(measured).some(isTooLow)) process.exitCode = 1;
