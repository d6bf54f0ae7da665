import { watchCsp } from './csp-watch.ts';
import { DesktopAgentError, withDetails } from './desktop-agent-error.ts';
import { diagnose } from './diagnose.ts';
import { noteDecided, noteUndecided } from './explanation.ts';
import { noteLetThrough } from './gate.ts';
import { type LoopbackPermission, readLoopbackPermission } from './loopback-permission.ts';
import { mostTelling, tellsMoreElsewhere } from './most-telling.ts';
import type { Platform } from './platform.ts';
import type { Remembered } from './remembered.ts';
import { post } from './send.ts';
import { throwIfEnded, type Waiting } from './waiting.ts';

export interface Call<Answer> {
  path: string;
  jwt: string;
  take: (response: Response) => Promise<Answer>;
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
      if (!(error instanceof DesktopAgentError && tellsMoreElsewhere(error))) throw error;
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
  { jwt, take }: Call<Answer>,
  around: CallSurroundings,
): Promise<Answer> {
  const { platform, waiting } = around;
  const csp = watchCsp(platform.document, url);
  const permissionBefore = waiting.permission();
  const leaving = watchLeaving(around);
  try {
    waiting.sent();
    const response = await post(platform, url, jwt, waiting.signal);
    await noteAnswered(permissionBefore, around);
    const answer = await take(response);
    around.remembered.change({ address: url.origin });
    return answer;
  } catch (cause) {
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
    noteChoice(error, around.remembered);
    throw error;
  } finally {
    csp.stop();
    leaving.stop();
  }
}

async function noteAnswered(
  before: LoopbackPermission,
  { platform, remembered }: CallSurroundings,
): Promise<void> {
  if (before !== 'prompt') return;
  const permission = await readLoopbackPermission(platform.permissions);
  noteLetThrough(permission, platform);
  if (permission === 'granted') noteDecided(remembered);
}

function noteChoice({ code, permission }: DesktopAgentError, remembered: Remembered): void {
  if (code === 'permission_dismissed') noteUndecided(remembered);
  else if (permission === 'granted' || permission === 'denied') noteDecided(remembered);
}

/** Leaving the page while the browser asks counts, for the browser too, as not having chosen. */
function watchLeaving({ platform, remembered, waiting }: CallSurroundings) {
  const note = () => {
    if (waiting.isAsking()) noteUndecided(remembered);
  };
  platform.window.addEventListener('pagehide', note);
  return { stop: () => platform.window.removeEventListener('pagehide', note) };
}
