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
  /** The next request for `operation` waits, until it is released, before any work is done. */
  pause(operation: OperationName): Pause;
  /** Forgets the faults that have not been met. */
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
  const pauses = new Map<OperationName, () => Promise<void>>();
  return {
    pause: (operation) => {
      const arrival = Promise.withResolvers<void>();
      const release = Promise.withResolvers<void>();
      const wait = () => {
        arrival.resolve();
        return release.promise;
      };
      pauses.set(operation, wait);
      return { arrived: arrival.promise, release: release.resolve };
    },
    waitTurn: async (operation) => {
      const pause = pauses.get(operation);
      pauses.delete(operation);
      await pause?.();
    },
    next: (operation, fault) => {
      waiting.set(operation, [...(waiting.get(operation) ?? []), fault]);
    },
    clear: () => waiting.clear(),
    take: (operation) => waiting.get(operation)?.shift(),
  };
}
