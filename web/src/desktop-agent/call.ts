import { watchCsp } from './csp-watch.ts';
import { DesktopAgentError } from './desktop-agent-error.ts';
import { diagnose } from './diagnose.ts';
import { noteDecided, noteUndecided } from './explanation.ts';
import { noteLetThrough } from './gate.ts';
import { readLoopbackPermission } from './loopback-permission.ts';
import { mostTelling, tellsMoreElsewhere } from './most-telling.ts';
import type { Platform } from './platform.ts';
import { withDetails } from './refine-error.ts';
import type { Remembered } from './remembered.ts';
import { post } from './send.ts';
import { refusedWithinMs } from './time-to-refuse.ts';
import { throwIfEnded, type Waiting } from './waiting.ts';

export interface Call<Answer> {
  path: string;
  jwt: string;
  take: (response: Response) => Promise<Answer>;
  /** Where it is another than usual: how long nothing but the app's own time may take. */
  limitMs?: number;
  /** Whether an answer shows where PingID Desktop is. */
  findsAddress: boolean;
}

export interface CallSurroundings {
  platform: Platform;
  addresses: readonly string[];
  remembered: Remembered;
  waiting: Waiting;
}

export interface Heard<Answer> {
  answer: Answer;
  address: string;
}

/** One call, at each address in turn until one answers; a request that may have been heard is never repeated. */
export async function callInOrder<Answer>(
  call: Call<Answer>,
  around: CallSurroundings,
): Promise<Heard<Answer>> {
  const failures: DesktopAgentError[] = [];
  for (const address of inOrder(around)) {
    try {
      return { answer: await callAt(new URL(call.path, address), call, around), address };
    } catch (error) {
      const wasQuick = around.waiting.countedMs() < refusedWithinMs(around.platform);
      if (!(error instanceof DesktopAgentError && tellsMoreElsewhere(error, wasQuick))) throw error;
      failures.push(error);
    }
  }
  throw mostTelling(failures) ?? new DesktopAgentError('unexplained');
}

/** The one that answered last comes first. */
function inOrder({ addresses, remembered }: CallSurroundings): string[] {
  const { address } = remembered.read();
  const isKnown = (each: string) => each === address;
  return [...addresses.filter(isKnown), ...addresses.filter((each) => !isKnown(each))];
}

async function callAt<Answer>(
  url: URL,
  { jwt, take, findsAddress }: Call<Answer>,
  around: CallSurroundings,
): Promise<Answer> {
  const { platform, waiting } = around;
  const csp = watchCsp(platform.document, url);
  const permissionBefore = waiting.permission();
  const leaving = watchLeaving(around);
  try {
    waiting.sent();
    const response = await post(platform, url, jwt, waiting.signal);
    await noteAnswered(around);
    const answer = await take(response);
    if (findsAddress) around.remembered.change({ address: url.origin });
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
    noteChoice(error, around);
    throw error;
  } finally {
    csp.stop();
    leaving.stop();
  }
}

async function noteAnswered({ platform, remembered }: CallSurroundings): Promise<void> {
  noteLetThrough(await readLoopbackPermission(platform.permissions), platform);
  noteDecided(remembered);
}

function noteChoice(
  { code, permission }: DesktopAgentError,
  { platform, remembered }: CallSurroundings,
): void {
  // Where nothing answers, Chromium asks all the same, and what becomes of its question nobody tells.
  const mayBeAsking = code === 'unreachable_or_unasked' && platform.browser.engine === 'chromium';
  if (code === 'permission_dismissed' || mayBeAsking) noteUndecided(remembered);
  else if (permission === 'granted' || permission === 'denied') noteDecided(remembered);
}

/** Leaving the page, or giving up, while the browser asks counts as not having chosen; once, whichever is seen first. */
function watchLeaving({ platform, remembered, waiting }: CallSurroundings) {
  let isNoted = false;
  const note = () => {
    if (!isNoted) noteUndecided(remembered);
    isNoted = true;
  };
  const onLeaving = () => {
    if (waiting.isAsking()) note();
  };
  platform.window.addEventListener('pagehide', onLeaving);
  return { note, stop: () => platform.window.removeEventListener('pagehide', onLeaving) };
}
