import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config/config.ts';
import type { App } from '../src/http/app-type.ts';

/**
 * Many backends in one process, each as its parent asks for it: for stories, of which each wants a backend of its own
 * and none wants to wait until Node has read the whole program again. Nothing is shared between them but the program.
 */

type HostRequest = { id: number; start: Record<string, string> } | { id: number; stop: true };

type HostAnswer =
  | { id: number; line: string }
  | { id: number; listening: number }
  | { id: number; failed: string }
  | { id: number; stopped: true };

const apps = new Map<number, App>();

function answer(message: HostAnswer): void {
  process.send?.(message);
}

async function start(id: number, environment: Record<string, string>): Promise<void> {
  const config = readConfig(environment);
  const app = await buildApp(config, { logStream: { write: (line) => answer({ id, line }) } });
  apps.set(id, app);
  await app.listen({ host: config.host, port: config.port });
  const address = app.server.address();
  answer({ id, listening: typeof address === 'object' && address ? address.port : 0 });
}

async function stop(id: number): Promise<void> {
  await apps.get(id)?.close();
  apps.delete(id);
  answer({ id, stopped: true });
}

process.on('message', (request: HostRequest) => {
  const { id } = request;
  const done = 'start' in request ? start(id, request.start) : stop(id);
  done.catch((error: unknown) =>
    answer({ id, failed: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});
