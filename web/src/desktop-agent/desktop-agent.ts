import { type Call, callInOrder } from './call.ts';
import { DesktopAgentError } from './desktop-agent-error.ts';
import { Explanation } from './explanation.ts';
import { aloneAmongTabs, aloneInPage } from './in-turn.ts';
import { ObservedState, tell } from './observed-state.ts';
import { type Platform, thisPlatform } from './platform.ts';
import { withDetails } from './refine-error.ts';
import { rememberedBy } from './remembered.ts';
import { type WorthTrying, whenWorthTrying } from './retry.ts';
import { takeJwt, takeStatus } from './send.ts';
import type { DesktopAgentState } from './state.ts';
import { startWaiting, throwIfEnded } from './waiting.ts';

export interface DesktopAgentOptions {
  /** Where PingID Desktop may listen, for example `http://localhost:9410`; tried in this order, the last that worked first. */
  addresses: readonly string[];
  /** Whether a call stops in the state `explaining`, until `proceed()`, where the browser is about to ask for the first time. */
  explain?: boolean;
  /** How long options live at most. Time in which the browser may be asking is not counted. */
  limitMs?: number;
  /** Told how each call ended. */
  onOutcome?: (outcome: DesktopAgentOutcome) => void;
  /** The browser; tests put a faked one here. */
  platform?: Platform;
}

export interface DesktopAgentOutcome {
  /** `done`, or the code of the error. */
  code: DesktopAgentError['code'] | 'done';
  browser: Platform['browser'];
  elapsedMs: number;
}

export interface CallOptions {
  signal?: AbortSignal;
}

export interface DesktopAgent {
  /** What goes on now. */
  readonly state: DesktopAgentState;
  /** Told of every change of the state, and a few times a second while a call waits. Answers how to be told no more. */
  subscribe(listener: (state: DesktopAgentState) => void): () => void;
  /** Hands over a JWT of PingOne's at a path of the agent's; resolves to the agent's JWT. */
  call(path: string, jwt: string, options?: CallOptions): Promise<string>;
  /** Hands over creation options; resolves to the attestation. */
  register(creationOptions: string, options?: CallOptions): Promise<string>;
  /** Hands over request options; resolves to the assertion. */
  authenticate(requestOptions: string, options?: CallOptions): Promise<string>;
  /** Goes the same way with nothing to sign. Resolves when PingID Desktop is there and hears this page. */
  check(options?: CallOptions): Promise<DesktopAgentCheck>;
  /** Goes on from `explaining`. Belongs in a click: the browser's question comes next. */
  proceed(): void;
  /** Resolves when another try makes sense by itself; see {@link whenWorthTrying}. */
  whenWorthTrying(error: DesktopAgentError, options: { signal: AbortSignal }): Promise<WorthTrying>;
}

export interface DesktopAgentCheck {
  address: string;
  /** The HTTP status with which it said that there is nothing to sign. */
  status: number;
}

const fiveMinutesMs = 5 * 60 * 1000;

/**
 * A client of the PingID Desktop app on this computer. Call it from a click: the first call may make the browser ask
 * the person for permission. Every failure is a {@link DesktopAgentError}, and no call is repeated that may have been heard.
 *
 * @example
 * const agent = createDesktopAgent({ addresses: ['http://localhost:9410'] });
 * agent.subscribe(({ phase }) => show(phase));
 * const assertion = await agent.authenticate(requestOptions, { signal: controller.signal });
 */
export function createDesktopAgent(options: DesktopAgentOptions): DesktopAgent {
  const { addresses, limitMs = fiveMinutesMs, platform = thisPlatform() } = options;
  const state = new ObservedState();
  const explanation = new Explanation(state);

  const run = async <Answer>(call: Call<Answer>, signal: AbortSignal | undefined) => {
    const onState = (next: DesktopAgentState) => state.enter(next);
    const waiting = await startWaiting({ platform, limitMs: call.limitMs ?? limitMs, signal, onState });
    const around = { platform, addresses, waiting, remembered: rememberedBy(platform) };
    try {
      if (options.explain) await explanation.where(around);
      throwIfEnded(waiting);
      const answer = await aloneAmongTabs(platform.locks, () => callInOrder(call, around));
      state.enter({ phase: 'done', elapsedMs: waiting.elapsedMs() });
      return answer;
    } catch (cause) {
      const error = withDetails(asAgentError(cause), { addresses, elapsedMs: waiting.elapsedMs() });
      state.enter({ phase: 'failed', error, elapsedMs: waiting.elapsedMs() });
      throw error;
    } finally {
      waiting.stop();
    }
  };

  const perform = async <Answer>(call: Call<Answer>, { signal }: CallOptions = {}) => {
    const startedAt = platform.now();
    const report = (code: DesktopAgentOutcome['code']) => {
      const outcome = { code, browser: platform.browser, elapsedMs: platform.now() - startedAt };
      if (options.onOutcome) tell(options.onOutcome, outcome);
    };
    try {
      if (signal?.aborted) throw new DesktopAgentError('cancelled');
      const answer = await aloneInPage(() => run(call, signal));
      report('done');
      return answer;
    } catch (cause) {
      const error = asAgentError(cause);
      report(error.code);
      throw error;
    }
  };

  const call: DesktopAgent['call'] = async (path, jwt, callOptions) =>
    (await perform({ path, jwt, take: takeJwt, findsAddress: true }, callOptions)).answer;

  return {
    get state() {
      return state.current;
    },
    subscribe: (listener) => state.subscribe(listener),
    call,
    register: (jwt, callOptions) => call('/register', jwt, callOptions),
    authenticate: (jwt, callOptions) => call('/authenticate', jwt, callOptions),
    check: async (callOptions) => {
      const heard = await perform(emptyCall, callOptions);
      return { address: heard.address, status: heard.answer };
    },
    proceed: () => explanation.proceed(),
    whenWorthTrying: (error, { signal }) => whenWorthTrying(error, { platform, signal }),
  };
}

// What answers with nothing to sign may be any program, so it is not where the next call goes first.
// Nobody is asked to confirm anything, so it need not wait long.
const emptyCall: Call<number> = {
  path: '/authenticate',
  jwt: '',
  take: takeStatus,
  findsAddress: false,
  limitMs: 20_000,
};

function asAgentError(cause: unknown): DesktopAgentError {
  return cause instanceof DesktopAgentError ? cause : new DesktopAgentError('unexplained', { cause });
}
