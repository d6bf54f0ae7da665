import { type BackendChild, startBackend } from 'e2e/deployment/backend-process';
import { environmentFor } from 'e2e/deployment/environment';
import type { Simulators } from 'e2e/deployment/simulators';
import { onTestFinished } from 'vitest';
import { publicOrigin, relyingPartyId } from '../app/portal.ts';

/** The service in a process of its own, as a process manager and a proxy see it. */
export interface Service extends Pick<BackendChild, 'exitCode' | 'signal' | 'logLines'> {
  port: number;
  address: string;
  /** The listener for operators. */
  operations: string;
  /** Resolves as soon as its log has a line of this event. */
  logged(event: string): Promise<void>;
}

/** It is killed at the end of the test, if it still runs. */
export async function startService(
  { pingOne, desktopAgent }: Simulators,
  environment: Record<string, string> = {},
): Promise<Service> {
  const log = new EventLog();
  const settings = { publicOrigin, relyingPartyId, desktopAgentUrl: desktopAgent.url, pingOne, port: 0 };
  const child = await startBackend({
    environment: { ...environmentFor(settings), OPERATIONS_PORT: '0', ...environment },
    onLine: log.add,
  });
  onTestFinished(() => child.signal('SIGKILL'));
  await log.logged('process.ready');
  const address = `http://127.0.0.1:${child.port}`;
  return { ...child, address, operations: log.operationsAddress, logged: log.logged };
}

class EventLog {
  operationsAddress = '';
  readonly #seen = new Set<string>();
  readonly #waiting = new Map<string, PromiseWithResolvers<void>>();

  add = (line: string): void => {
    if (!line.startsWith('{')) return;
    const { event, address } = JSON.parse(line);
    if (event === 'operations.ready') this.operationsAddress = address;
    this.#seen.add(event);
    this.#waiting.get(event)?.resolve();
  };

  logged = async (event: string): Promise<void> => {
    if (this.#seen.has(event)) return;
    const waiting = this.#waiting.get(event) ?? Promise.withResolvers<void>();
    this.#waiting.set(event, waiting);
    await waiting.promise;
  };
}
