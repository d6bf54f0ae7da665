import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';

const main = fileURLToPath(new URL('../demo/main.ts', import.meta.url));

interface Demo {
  child: ChildProcess;
  output: NodeJS.ReadableStream;
  /** Its exit code and signal. */
  ended: Promise<unknown[]>;
  /** The processes of it that run now. */
  processes(): string[];
}

type StartDemo = (args?: string[], environment?: NodeJS.ProcessEnv) => Demo;

const test = base.extend<{ startDemo: StartDemo }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  startDemo: async ({}, use) => {
    const children: ChildProcess[] = [];
    await use((args = [], environment = {}) => {
      const child = spawn(process.execPath, [main, ...args], {
        // A process group of its own, by which its children are found.
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, ...environment },
      });
      children.push(child);
      return { child, output: child.stdout, ended: once(child, 'exit'), processes: () => groupOf(child) };
    });
    for (const { pid } of children) if (pid && processesIn(pid).length > 0) process.kill(-pid, 'SIGKILL');
  },
});

// One after the other: two that start at once may find the same port free.
test.describe.configure({ mode: 'default', timeout: 60_000 });

const groupOf = ({ pid = 0 }: ChildProcess) => processesIn(pid);

function processesIn(group: number): string[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pgid=,stat=,pid='], { encoding: 'utf8' }).split('\n');
  const columns = lines.map((line) => line.trim().split(/\s+/));
  return columns
    .filter(([id, state]) => id === String(group) && !state?.startsWith('Z'))
    .map(([, , pid = '']) => pid);
}

/** Reads what the demo prints, as a person does, until it says how to stop it. */
async function readDescription({ output }: Demo): Promise<string> {
  const printed: string[] = [];
  for await (const line of createInterface({ input: output })) {
    printed.push(line);
    if (line.includes('Ctrl-C')) break;
  }
  return printed.join('\n');
}

function addressesIn(description: string): { portal: string; agent: string } {
  return {
    portal: /Open {2}(\S+)/.exec(description)?.[1] ?? '',
    agent: /PingID Desktop app: (\S+)\/simulator/.exec(description)?.[1] ?? '',
  };
}

async function signInAsNora(page: Page, portal: string): Promise<void> {
  await page.goto(portal);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign in as Nora New' }).click();
}

async function pairAndVerify(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByText(/^You verified it’s you with “Desktop Mac 1”/)).toBeVisible();
}

test('the demo on plain localhost: pairs, passes MFA, and ends with all its parts', async ({
  page,
  startDemo,
}) => {
  const demo = startDemo();
  const description = await readDescription(demo);
  expect(description).toContain('Start with Nora');
  const { portal, agent } = addressesIn(description);
  await signInAsNora(page, portal);
  await pairAndVerify(page);
  await page.goto(`${agent}/simulator`);
  await expect(page.getByText('/authenticate').first()).toBeVisible();

  demo.child.kill('SIGINT');
  expect(await demo.ended).toEqual([0, null]);
  await expect(fetch(portal)).rejects.toThrow();
  await expect(fetch(agent)).rejects.toThrow();
  expect(demo.processes()).toEqual([]);
});

test('the demo with replicas: one is killed as the text says, and the person goes on', async ({
  page,
  startDemo,
}) => {
  const demo = startDemo(['--replicas', '2']);
  const description = await readDescription(demo);
  const { portal } = addressesIn(description);
  await signInAsNora(page, portal);
  await expect(page.getByRole('button', { name: 'Add this computer' })).toBeVisible();
  process.kill(Number(/kill -9 (\d+)/.exec(description)?.[1]), 'SIGKILL');
  await pairAndVerify(page);

  demo.child.kill('SIGINT');
  expect(await demo.ended).toEqual([0, null]);
  await expect(fetch(portal)).rejects.toThrow();
  expect(demo.processes()).toEqual([]);
});

test('a demo that is stopped while it starts leaves nothing running', async ({ startDemo }) => {
  const demo = startDemo(['--replicas', '2']);
  await expect.poll(() => demo.processes().length, { intervals: [10] }).toBeGreaterThan(2);
  demo.child.kill('SIGTERM');
  expect(await demo.ended).toEqual([0, null]);
  await expect.poll(demo.processes).toEqual([]);
});

test('a demo of which a part does not start says so, and leaves nothing running', async ({ startDemo }) => {
  const folder = mkdtempSync(join(tmpdir(), 'broken-nginx-'));
  writeFileSync(join(folder, 'nginx'), '#!/bin/sh\necho "nginx: [emerg] no luck today" >&2\nexit 1\n');
  chmodSync(join(folder, 'nginx'), 0o755);
  const demo = startDemo(['--replicas', '2'], { PATH: `${folder}:${process.env.PATH}` });
  const [output, ended] = await Promise.all([text(demo.output), demo.ended]);
  rmSync(folder, { recursive: true });
  expect(output).toContain('no luck today');
  expect(ended).toEqual([1, null]);
  await expect.poll(demo.processes).toEqual([]);
});
