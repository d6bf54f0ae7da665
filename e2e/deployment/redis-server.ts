import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { programs } from './programs.ts';
import { provideProgram } from './provide-program.ts';

export interface RedisServerOptions {
  /** Default: a free one. */
  port?: number;
  /** Further lines of `redis.conf`. */
  config?: readonly string[];
  /** Keeps the data over a restart. */
  persistent?: boolean;
  /** PEM. Then it speaks TLS only. */
  tls?: { cert: string; key: string };
  /** Runs as Sentinel. */
  sentinel?: boolean;
}

export interface RedisServer {
  readonly port: number;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
  /** Ends it without warning. */
  kill(): Promise<void>;
  /** Starts it again on the same port, after `stop` or `kill`. */
  start(): Promise<void>;
  /** It keeps its connections, and answers nothing until `resume`. */
  pause(): void;
  resume(): void;
  /** Runs a command over plain TCP, as the default user. @returns what `redis-cli` prints */
  command(...args: (string | number)[]): Promise<string>;
  /** Ends it, and removes what it has written. */
  close(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a Redis server from a temporary folder, and waits until it takes connections.
 * @throws with what it wrote, where it does not start, or with what to install
 */
export async function startRedis(options: RedisServerOptions = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const port = options.port ?? (await freePort());
  const file = join(folder, 'redis.conf');
  writeTls(folder, options);
  writeFileSync(file, configuration(folder, port, options).join('\n'));
  const args = options.sentinel ? [file, '--sentinel'] : [file];
  let child = await launch(args);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    port,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start: async () => {
      child = await launch(args);
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    command: (...words) => runCommand(port, words),
    close: async () => {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts several at once; where one of them fails, none is left. */
export async function startTogether<T extends { close(): Promise<void> }>(
  starts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  const outcomes = await Promise.allSettled(starts.map((start) => start()));
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (!failure) return started;
  await Promise.all(started.map((one) => one.close()));
  throw failure.reason;
}

function configuration(folder: string, port: number, options: RedisServerOptions): string[] {
  const ports = options.tls
    ? ['port 0', `tls-port ${port}`, `tls-cert-file ${folder}/cert.pem`, `tls-key-file ${folder}/key.pem`]
    : [`port ${port}`];
  const tls = options.tls ? [`tls-ca-cert-file ${folder}/cert.pem`, 'tls-auth-clients no'] : [];
  const data = options.persistent ? ['appendonly yes', 'appendfsync always'] : ['appendonly no'];
  const server = ['save ""', ...data, 'repl-diskless-sync-delay 0'];
  return [
    ...['bind 127.0.0.1', ...ports, ...tls, `dir ${folder}`, 'daemonize no', 'logfile ""'],
    ...(options.sentinel ? [] : server),
    ...(options.config ?? []),
    '',
  ];
}

function writeTls(folder: string, { tls }: RedisServerOptions): void {
  if (!tls) return;
  writeFileSync(join(folder, 'cert.pem'), tls.cert);
  writeFileSync(join(folder, 'key.pem'), tls.key, { mode: 0o600 });
}

async function launch(args: string[]): Promise<ChildProcess> {
  const program = provideProgram(programs.redisServer);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        if (/Ready to accept connections|Sentinel ID is/.test(line)) resolve();
      });
    }
    child.once('exit', () => {
      running.delete(child);
      reject(new Error(`redis-server did not start:\n${lines.join('\n')}`));
    });
  });
  return child;
}

const execute = promisify(execFile);

async function runCommand(port: number, words: readonly (string | number)[]): Promise<string> {
  const program = provideProgram(programs.redisCli);
  const { stdout } = await execute(program, ['-e', '-p', String(port), ...words.map(String)]);
  return stdout.trim();
}
