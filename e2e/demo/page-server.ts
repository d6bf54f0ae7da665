import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endWithParent } from '../deployment/end-with-parent.ts';

const webFolder = fileURLToPath(new URL('../../web', import.meta.url));
const vite = fileURLToPath(new URL('../../web/node_modules/vite/bin/vite.js', import.meta.url));

/** Vite with hot reload, in front of the backend. */
export async function startPageServer(
  port: number,
  backendPort: number,
): Promise<{ close(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    [vite, '--port', String(port), '--strictPort', '--host', 'localhost', '--clearScreen', 'false'],
    {
      cwd: webFolder,
      env: { ...process.env, BFF_URL: `http://127.0.0.1:${backendPort}` },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  endWithParent(child);
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes('Local:')) resolve();
    });
    child.once('exit', () => reject(new Error('Vite did not start.')));
  });
  return {
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
