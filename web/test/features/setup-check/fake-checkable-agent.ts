import type { CallOptions, CallProgress, DesktopAgentError } from 'pingid-desktop-agent';
import type { CheckableAgent } from '../../../src/features/setup-check/load-agent.ts';

type Answer = { address: string; status: number } | DesktopAgentError;

/** The client of PingID Desktop, as far as a test says how its checks end. */
export function fakeCheckableAgent() {
  const calls: CallOptions[] = [];
  const signals: AbortSignal[] = [];
  let pending = Promise.withResolvers<Answer>();
  let worth = Promise.withResolvers<void>();

  const agent: CheckableAgent = {
    check: async (options = {}) => {
      calls.push(options);
      if (options.signal) signals.push(options.signal);
      const answer = await pending.promise;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    waitUntilWorthRetrying: async (_error, { signal }) => {
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
    show: (progress: CallProgress) => calls.at(-1)?.onProgress?.(progress),
    /** The browser is about to prompt; the call goes on once this resolves. */
    beforePrompt: (why: 'first_time' | 'last_chance') =>
      calls.at(-1)?.beforePrompt?.({
        why,
        browser: { family: 'chrome', engine: 'chromium', majorVersion: 156, system: 'mac' },
      }),
    /** How the check that is open ends; the next one is open again. */
    answer: (answer: Answer) => {
      pending.resolve(answer);
      pending = Promise.withResolvers();
    },
    somethingChanged: () => worth.resolve(),
  };
}
