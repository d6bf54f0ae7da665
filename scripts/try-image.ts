import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Runs the steps of the Dockerfile in empty folders, a folder a stage, and starts what comes out: for machines without a
 * container engine. It knows the instructions that our Dockerfile uses and refuses others.
 */

interface Stage {
  name: string;
  folder: string;
  environment: Record<string, string>;
}

const root = mkdtempSync(join(tmpdir(), 'image-'));
const stages: Stage[] = [];
let command: string[] = [];

for (const line of readFileSync('Dockerfile', 'utf8').replaceAll('\\\n', ' ').split('\n')) {
  if (line.trim() !== '' && !line.startsWith('#')) follow(line.trim());
}

function follow(line: string): void {
  const [instruction = '', ...words] = line.split(/\s+/);
  if (instruction === 'FROM') begin(words[2] ?? 'last');
  const stage = stages.at(-1);
  if (!stage) throw new Error('The Dockerfile does not begin with FROM');
  if (instruction === 'COPY') copy(stage, words);
  else if (instruction === 'RUN') run(stage, words.join(' '));
  else if (instruction === 'ENV') setEnvironment(stage, words);
  else if (instruction === 'CMD') command = JSON.parse(words.join(' '));
  else if (!['FROM', 'WORKDIR', 'USER', 'EXPOSE', 'HEALTHCHECK'].includes(instruction)) {
    throw new Error(`try-image does not know ${instruction}`);
  }
}

function begin(name: string): void {
  const folder = join(root, name);
  mkdirSync(folder);
  stages.push({ name, folder, environment: {} });
}

function copy({ folder }: Stage, words: string[]): void {
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const source = stages.find(({ name }) => name === from)?.folder ?? process.cwd();
  const paths = words.filter((word) => !word.startsWith('--'));
  const target = join(folder, paths.pop() ?? '');
  for (const path of paths) {
    const file = join(source, path.replace(/^\/app\//, ''));
    const isIntoFolder = paths.length > 1 || (statSync(file).isFile() && !target.includes('.'));
    const ignored = (name: string) => !/\/(node_modules|dist|\.tsc)$/.test(name) || from !== undefined;
    cpSync(file, isIntoFolder ? join(target, basename(file)) : target, { recursive: true, filter: ignored });
  }
}

function setEnvironment({ environment }: Stage, words: string[]): void {
  for (const word of words) {
    const [name = '', value = ''] = word.split('=');
    environment[name] = value;
  }
}

function run({ folder, environment }: Stage, script: string): void {
  console.log(`  ${script}`);
  const env = { ...process.env, ...environment };
  const { status } = spawnSync('sh', ['-c', script], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`This step failed: ${script}`);
}

/** Starts the last stage with a made-up configuration and waits until it says that it is ready. */
async function start({ folder, environment }: Stage): Promise<void> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...environment, ...madeUp },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of child.stdout) if (String(chunk).includes('process.ready')) break;
  const isReady = child.exitCode === null;
  child.kill('SIGKILL');
  if (!isReady) throw new Error('The image does not start');
}

const madeUp = {
  PORT: '0',
  HOST: '127.0.0.1',
  PUBLIC_ORIGIN: 'https://portal.example.com',
  PINGONE_REGION: 'EU',
  PINGONE_ENVIRONMENT_ID: 'made-up',
  PINGONE_WORKER_CLIENT_ID: 'made-up',
  PINGONE_WORKER_CLIENT_SECRET: 'made-up',
  OIDC_CLIENT_ID: 'made-up',
  OIDC_CLIENT_SECRET: 'made-up',
  SESSION_SECRET: 'made up and long enough to be taken for one',
};

const last = stages.at(-1);
if (last) await start(last);
rmSync(root, { recursive: true, force: true });
console.log('  The image would start.');
