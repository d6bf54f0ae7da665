import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { endsWithUs } from './child.ts';

/** A screen that nobody looks at: browsers ask their questions only where they have a window. */
export interface Display {
  /** For the environment: `DISPLAY`. */
  name: string;
  close(): Promise<void>;
}

/** Starts Xvfb on a display number that it chooses itself. */
export async function startDisplay(): Promise<Display> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  endsWithUs(child);
  const ended = once(child, 'exit');
  const number = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdio[3] as Readable).once('line', resolve);
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  return {
    name: `:${number}`,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
