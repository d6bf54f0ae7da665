import { type Call, type CallResult, callInTurn } from './call.ts';
import { asDesktopAgentError, DesktopAgentError, withDetails } from './desktop-agent-error.ts';
import { memoryOf } from './memory.ts';
import { aloneAmongTabs, aloneInPage } from './one-at-a-time.ts';
import { parseJwt, parseStatus } from './parse-response.ts';
import { isLoopbackHost } from './permission.ts';
import { type Platform, thisPlatform } from './platform.ts';
import { type BeforePrompt, type CallProgress, explainPrompt, notify } from './progress.ts';
import { type RetryReason, waitUntilWorthRetrying } from './retry.ts';
import { startWaiting, throwIfEnded } from './waiting.ts';

export interface DesktopAgentOptions {
  /** Where PingID Desktop may listen, for example `http://localhost:9410`. Tried in this order, the last that worked first. */
  addresses: readonly string[];
  /** How long PingID Desktop may take. Time in which the browser may be prompting doesn't count. Default: five minutes. */
  limitMs?: number | undefined;
  /** Told how each call ended. */
  onOutcome?: ((outcome: DesktopAgentOutcome) => void) | undefined;
  /** The browser; tests pass a fake one. */
  platform?: Platform | undefined;
}

export interface DesktopAgentOutcome {
  /** `done`, or the code of the error. */
  code: DesktopAgentError['code'] | 'done';
  browser: Platform['browser'];
  elapsedMs: number;
}

export interface CallOptions {
  /** Aborting it ends the call, and the request, with `cancelled`. */
  signal?: AbortSignal | undefined;
  /** Told what goes on: on every change, and four times a second how long it takes. */
  onProgress?: ((progress: CallProgress) => void) | undefined;
  /**
   * Awaited before the browser can show its permission prompt for the first time, or for the last time before it stops
   * prompting for a week. Explain what is about to come, and resolve from a click. Rejecting cancels the call. Without it
   * nothing is explained.
   */
  beforePrompt?: BeforePrompt | undefined;
}

export interface DesktopAgent {
  /** Hands over creation options; resolves to the attestation. */
  register(creationOptions: string, options?: CallOptions): Promise<string>;
  /** Hands over request options; resolves to the assertion. */
  authenticate(requestOptions: string, options?: CallOptions): Promise<string>;
  /** Makes the same request with nothing to sign. Resolves when PingID Desktop is there and hears this page. */
  check(options?: CallOptions): Promise<DesktopAgentCheck>;
  /** Resolves when another try makes sense without the person asking for it; see {@link waitUntilWorthRetrying}. */
  waitUntilWorthRetrying(error: DesktopAgentError, options: { signal: AbortSignal }): Promise<RetryReason>;
}

export interface DesktopAgentCheck {
  address: string;
  /** The HTTP status with which PingID Desktop said that there is nothing to sign. */
  status: number;
}

const fiveMinutesMs = 5 * 60 * 1000;

/**
 * A client of the PingID Desktop app on this computer. Call it from a click: the first call may make the browser ask the
 * person for permission. Every failure is a {@link DesktopAgentError}, and no call is repeated that may have been received.
 *
 * @throws TypeError when `addresses` is not a list of origins on this computer
 * @example
 * const agent = createDesktopAgent({ addresses: ['http://localhost:9410'] });
 * const assertion = await agent.authenticate(requestOptions, {
 *   signal: controller.signal,
 *   onProgress: ({ phase }) => show(phase),
 *   beforePrompt: ({ browser }) => explainAndWaitForClick(browser),
 * });
 */
export function createDesktopAgent(options: DesktopAgentOptions): DesktopAgent {
  const { onOutcome, platform = thisPlatform() } = options;
  validateAddresses(options.addresses);

  const perform = async <Answer>(call: Call<Answer>, callOptions: CallOptions = {}) => {
    const startedAt = platform.now();
    const report = (code: DesktopAgentOutcome['code']) =>
      notify(onOutcome, { code, browser: platform.browser, elapsedMs: platform.now() - startedAt });
    try {
      if (callOptions.signal?.aborted) throw new DesktopAgentError('cancelled');
      const result = await aloneInPage(platform, () => run(call, callOptions, { ...options, platform }));
      report('done');
      return result;
    } catch (cause) {
      const error = asDesktopAgentError(cause);
      report(error.code);
      throw error;
    }
  };

  const exchange = async (path: string, jwt: string, callOptions?: CallOptions) =>
    (await perform({ path, jwt, parseResponse: parseJwt, findsAddress: true }, callOptions)).answer;

  return {
    register: (creationOptions, callOptions) => exchange('/register', creationOptions, callOptions),
    authenticate: (requestOptions, callOptions) => exchange('/authenticate', requestOptions, callOptions),
    check: async (callOptions) => {
      const { address, answer } = await perform(emptyCall, callOptions);
      return { address, status: answer };
    },
    waitUntilWorthRetrying: (error, { signal }) => waitUntilWorthRetrying(error, { platform, signal }),
  };
}

// Any program may answer when there is nothing to sign, so an answer doesn't show where PingID Desktop is.
// Nobody is asked to confirm anything, so it doesn't wait long.
const emptyCall: Call<number> = {
  path: '/authenticate',
  jwt: '',
  parseResponse: parseStatus,
  findsAddress: false,
  limitMs: 20_000,
};

async function run<Answer>(
  call: Call<Answer>,
  { signal, onProgress, beforePrompt }: CallOptions,
  { addresses, limitMs = fiveMinutesMs, platform }: DesktopAgentOptions & { platform: Platform },
): Promise<CallResult<Answer>> {
  const waiting = await startWaiting({
    platform,
    limitMs: call.limitMs ?? limitMs,
    signal,
    onProgress: (progress) => notify(onProgress, progress),
  });
  try {
    if (beforePrompt) await explainPrompt(beforePrompt, { platform, waiting });
    throwIfEnded(waiting);
    const context = { platform, addresses, waiting, memory: memoryOf(platform) };
    return await aloneAmongTabs(platform, () => callInTurn(call, context));
  } catch (cause) {
    throw withDetails(asDesktopAgentError(cause), { addresses, elapsedMs: waiting.elapsedMs() });
  } finally {
    waiting.stop();
  }
}

function validateAddresses(addresses: readonly string[]): void {
  if (!Array.isArray(addresses) || addresses.length === 0) {
    throw new TypeError(
      'addresses must be a list of at least one origin, for example ["http://localhost:9410"]',
    );
  }
  const wrong = addresses.find((address) => !isLoopbackOrigin(address));
  if (wrong !== undefined) {
    throw new TypeError(`"${wrong}" is not an origin on this computer, for example "http://localhost:9410"`);
  }
}

function isLoopbackOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin, href } = new URL(address);
  return /^https?:$/.test(protocol) && href === `${origin}/` && isLoopbackHost(hostname);
}
