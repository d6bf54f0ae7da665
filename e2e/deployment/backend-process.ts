import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endWithParent } from './end-with-parent.ts';

/** A backend that was started before starts faster again. */
export const compileCache = join(tmpdir(), 'pingid-desktop-compile-cache');
const mainFile = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

export interface BackendProcess {
  /** Where it listens; with `PORT` 0 the system chose the port. */
  port: number;
  /** What it has written so far, line by line. */
  logLines: readonly string[];
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends it as an operator would, and waits until it has ended. */
  stop(): Promise<void>;
}

/** A backend in a process of its own, which can be treated as a process manager would. */
export interface BackendChild extends BackendProcess {
  pid: number;
  /** Resolves when it has ended: its exit code, or `null` where a signal killed it. */
  exitCode: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

export interface BackendOptions {
  environment: Record<string, string>;
  /** Starts anew when a source file changes. */
  watch?: boolean;
  onLine?: (line: string) => void;
}

/**
 * Starts the backend as its own process, with nothing but the given environment, and waits until it listens.
 * @throws with what it wrote, where it ends instead
 */
export async function startBackend({ environment, watch, onLine }: BackendOptions): Promise<BackendChild> {
  const args = [...(watch ? ['--watch', '--watch-preserve-output'] : []), mainFile];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: compileCache, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithParent(child);
  const exitCode = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ended = exitCode.then(() => undefined);
  const logLines: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        logLines.push(line);
        onLine?.(line);
        const listening = /Server listening at http:\/\/[^"]*:(\d+)/.exec(line);
        if (listening) resolve(Number(listening[1]));
      });
    }
    // `close`: what it wrote last has been read by then.
    child.once('close', (code) => {
      reject(new Error(`The backend did not start, and ended with ${code}:\n${logLines.join('\n')}`));
    });
  });
  return {
    port,
    pid: child.pid ?? 0,
    logLines,
    ended,
    exitCode,
    signal: (name) => child.kill(name),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
