import type { OperationName } from './operation.ts';

/**
 * What goes wrong instead of the answer.
 * `hang`: never answered. `reset`: the connection breaks before any work. `lose-answer`: the work is done, then the connection
 * breaks. An object is answered as it is, and no work is done.
 */
export type Fault = 'hang' | 'reset' | 'lose-answer' | AnsweredFault;

export interface AnsweredFault {
  status: number;
  /** A string is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Faults {
  /** The next request for `operation` meets `fault`; called again, the one after that. */
  next(operation: OperationName, fault: Fault): void;
  /** The next request for `operation` waits, until it is released, before any work is done; called again, the one after that. */
  pause(operation: OperationName): Pause;
  /** Forgets the faults and pauses that have not been met. A request that waits goes on waiting for its release. */
  clear(): void;
}

export interface Pause {
  /** Resolves when the request has come. */
  arrived: Promise<void>;
  release(): void;
}

export interface FaultQueue extends Faults {
  take(operation: OperationName): Fault | undefined;
  /** Waits where a test has asked for it. */
  waitTurn(operation: OperationName): Promise<void>;
}

export function createFaults(): FaultQueue {
  const waiting = new Map<OperationName, Fault[]>();
  const pauses = new Map<OperationName, PendingPause[]>();
  return {
    next: (operation, fault) => append(waiting, operation, fault),
    pause: (operation) => {
      const pause = newPause();
      append(pauses, operation, pause);
      return { arrived: pause.arrival.promise, release: pause.release.resolve };
    },
    clear: () => {
      waiting.clear();
      pauses.clear();
    },
    take: (operation) => waiting.get(operation)?.shift(),
    waitTurn: async (operation) => {
      const pause = pauses.get(operation)?.shift();
      pause?.arrival.resolve();
      await pause?.release.promise;
    },
  };
}

type PendingPause = ReturnType<typeof newPause>;

function newPause() {
  return { arrival: Promise.withResolvers<void>(), release: Promise.withResolvers<void>() };
}

function append<T>(queues: Map<OperationName, T[]>, operation: OperationName, item: T): void {
  queues.set(operation, [...(queues.get(operation) ?? []), item]);
}
