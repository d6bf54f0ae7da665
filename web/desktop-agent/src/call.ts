import {
  DesktopAgentError,
  type DesktopAgentErrorCode,
  isUnknownPath,
  withDetails,
} from './desktop-agent-error.ts';
import { diagnose, refusedWithinMs, watchCsp } from './diagnose.ts';
import { type BrowserMemory, noteDecided, noteUndecided } from './memory.ts';
import { noteLetThrough, readLoopbackPermission } from './permission.ts';
import type { Platform } from './platform.ts';
import { throwIfEnded, type Waiting } from './waiting.ts';

export interface Call<Answer> {
  path: string;
  jwt: string;
  parseResponse: (response: Response) => Promise<Answer>;
  /** Where it differs from the usual: how long PingID Desktop may take. */
  limitMs?: number;
  /** Whether an answer shows where PingID Desktop is. */
  findsAddress: boolean;
}

export interface CallContext {
  platform: Platform;
  addresses: readonly string[];
  memory: BrowserMemory;
  waiting: Waiting;
}

export interface CallResult<Answer> {
  answer: Answer;
  address: string;
}

/** One call, at each address in turn until one answers. A request that may have been received is never repeated. */
export async function callInTurn<Answer>(
  call: Call<Answer>,
  context: CallContext,
): Promise<CallResult<Answer>> {
  const failures: DesktopAgentError[] = [];
  for (const address of inOrder(context)) {
    try {
      return { answer: await callAt(new URL(call.path, address), call, context), address };
    } catch (error) {
      const wasQuick = context.waiting.countedMs() < refusedWithinMs(context.platform);
      if (!(error instanceof DesktopAgentError && shouldTryNextAddress(error, wasQuick))) throw error;
      failures.push(error);
    }
  }
  throw mostTelling(failures) ?? new DesktopAgentError('unexplained');
}

/** The address that answered last comes first. */
function inOrder({ addresses, memory }: CallContext): string[] {
  const { address } = memory.read();
  const isKnown = (each: string) => each === address;
  return [...addresses.filter(isKnown), ...addresses.filter((each) => !isKnown(each))];
}

async function callAt<Answer>(
  url: URL,
  { jwt, parseResponse, findsAddress }: Call<Answer>,
  context: CallContext,
): Promise<Answer> {
  const { platform, waiting } = context;
  const csp = watchCsp(platform.document, url);
  const permissionBefore = waiting.permission();
  const leaving = watchLeaving(context);
  try {
    waiting.sent();
    const response = await post(platform, url, jwt, waiting.signal);
    await noteAnswered(context);
    const answer = await parseResponse(response);
    if (findsAddress) context.memory.change({ address: url.origin });
    return answer;
  } catch (cause) {
    if (waiting.wasLeftUndecided()) leaving.note();
    throwIfEnded(waiting);
    if (cause instanceof DesktopAgentError) throw withDetails(cause, { address: url.origin });
    const error = await diagnose(
      {
        url,
        cause,
        permissionBefore,
        sinceSentMs: waiting.sinceSentMs(),
        countedMs: waiting.countedMs(),
        isBlockedByCsp: csp.isBlocked,
        signal: waiting.signal,
      },
      platform,
    );
    throwIfEnded(waiting);
    noteChoice(error, context);
    throw error;
  } finally {
    csp.stop();
    leaving.stop();
  }
}

async function noteAnswered({ platform, memory }: CallContext): Promise<void> {
  noteLetThrough(await readLoopbackPermission(platform.permissions), platform);
  noteDecided(memory);
}

function noteChoice({ code, permission }: DesktopAgentError, { platform, memory }: CallContext): void {
  // Chromium prompts even where nothing answers, and doesn't tell what became of its prompt.
  const mayBePrompting = code === 'unreachable_or_unasked' && platform.browser.engine === 'chromium';
  if (code === 'permission_dismissed' || mayBePrompting) noteUndecided(memory);
  else if (permission === 'granted' || permission === 'denied') noteDecided(memory);
}

/** Leaving the page or giving up while the browser prompts counts as not having chosen; once, whichever is seen first. */
function watchLeaving({ platform, memory, waiting }: CallContext) {
  let isNoted = false;
  const note = () => {
    if (!isNoted) noteUndecided(memory);
    isNoted = true;
  };
  const onLeaving = () => {
    if (waiting.isPrompting()) note();
  };
  platform.window.addEventListener('pagehide', onLeaving);
  return { note, stop: () => platform.window.removeEventListener('pagehide', onLeaving) };
}

/**
 * Sends a JWT to PingID Desktop the one way that works in every browser that allows it at all.
 * No `targetAddressSpace`: localhost doesn't need it, and its wrong values break the call.
 */
function post({ fetch }: Platform, url: URL, jwt: string, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body: jwt,
    headers: { 'content-type': 'application/jwt' },
    mode: 'cors',
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  });
}

// From what says least about PingID Desktop to what says most.
const foundElsewhere: readonly DesktopAgentErrorCode[] = [
  'blocked_by_csp',
  'unreachable_or_unasked',
  'service_worker',
  'unreachable',
  'unexpected_answer',
  'site_refused',
  'refused',
];

/** Whether PingID Desktop may be at another address. Not where it may have received the call already. */
function shouldTryNextAddress(error: DesktopAgentError, wasQuick: boolean): boolean {
  if (error.code === 'refused') return isUnknownPath(error);
  return foundElsewhere.includes(error.code) && (wasQuick || error.code === 'unexpected_answer');
}

/** Of one failure for each address, the one to tell the person. */
function mostTelling(failures: readonly DesktopAgentError[]): DesktopAgentError | undefined {
  return failures.toSorted((a, b) => foundElsewhere.indexOf(b.code) - foundElsewhere.indexOf(a.code))[0];
}
