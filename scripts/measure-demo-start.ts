import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** Clones this repository into an empty folder and measures from `npm run demo` until the page answers. */

const folder = mkdtempSync(join(tmpdir(), 'demo-start-'));
spawnSync('git', ['clone', '--quiet', process.cwd(), folder], { stdio: 'inherit' });

// As on a new machine: without this checkout's tools, and with nothing downloaded yet.
const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.includes('node_modules'));
const environment = {
  ...process.env,
  PATH: path.join(delimiter),
  XDG_DATA_HOME: join(folder, '.downloads', 'data'),
  XDG_CACHE_HOME: join(folder, '.downloads', 'cache'),
  npm_config_cache: join(folder, '.downloads', 'npm'),
};

async function measure(title: string): Promise<void> {
  const startedAt = performance.now();
  const demo = spawn('npm', ['run', 'demo'], { cwd: folder, env: environment, detached: true });
  const origin = await printedOrigin(demo);
  const response = await fetch(origin);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${title}: ${seconds} s until ${origin} answered with ${response.status}`);
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  if (demo.pid) process.kill(-demo.pid, 'SIGINT');
  await ended;
}

async function printedOrigin(demo: ChildProcess): Promise<string> {
  if (!demo.stdout) throw new Error('The demo has no output');
  for await (const line of createInterface({ input: demo.stdout })) {
    const origin = /Open {2}(\S+)/.exec(line)?.[1];
    if (origin) return origin;
  }
  throw new Error('The demo ended before it was ready');
}

await measure('Fresh clone, nothing downloaded');
await measure('Second start');
rmSync(folder, { recursive: true, force: true });
