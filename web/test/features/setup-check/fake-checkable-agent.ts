import type { DesktopAgentError } from '../../../src/desktop-agent/desktop-agent-error.ts';
import type { DesktopAgentState } from '../../../src/desktop-agent/state.ts';
import type { CheckableAgent } from '../../../src/features/setup-check/load-agent.ts';

type Answer = { address: string; status: number } | DesktopAgentError;

/** The client of PingID Desktop, as far as a test says how its checks end. */
export function fakeCheckableAgent() {
  const listeners = new Set<(state: DesktopAgentState) => void>();
  const signals: AbortSignal[] = [];
  let pending = Promise.withResolvers<Answer>();
  let worth = Promise.withResolvers<void>();
  let proceeded = 0;

  const agent: CheckableAgent = {
    state: { phase: 'idle' },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: async ({ signal } = {}) => {
      if (signal) signals.push(signal);
      const answer = await pending.promise;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    proceed: () => {
      proceeded += 1;
    },
    whenWorthTrying: async (_error, { signal }) => {
      const aborted = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
      await Promise.race([worth.promise, aborted]);
      worth = Promise.withResolvers();
      return 'answers';
    },
  };

  return {
    agent,
    signals,
    proceeded: () => proceeded,
    show: (state: DesktopAgentState) => {
      for (const listener of listeners) listener(state);
    },
    /** How the check that is open ends; the next one is open again. */
    answer: (answer: Answer) => {
      pending.resolve(answer);
      pending = Promise.withResolvers();
    },
    somethingChanged: () => worth.resolve(),
  };
}
