import { DesktopAgentError } from '../../desktop-agent/desktop-agent-error.ts';
import type { LoopbackPermission } from '../../desktop-agent/loopback-permission.ts';
import type { DesktopAgentState } from '../../desktop-agent/state.ts';
import type { Run } from '../../ui/use-run.ts';
import type { CheckableAgent } from './checkable-agent.ts';

/** What is worth telling a help desk about one try. */
export interface Try {
  endedAt: Date;
  elapsedMs: number;
  permissionBefore: LoopbackPermission;
  permissionAfter: LoopbackPermission;
}

export type DesktopCheck =
  | { name: 'ready' }
  | { name: 'stopped' }
  | { name: 'checking'; state: DesktopAgentState }
  | { name: 'passed'; made: Try }
  | { name: 'failed'; error: DesktopAgentError; made: Try };

interface CheckOptions extends Run<DesktopCheck> {
  readPermission: () => Promise<LoopbackPermission>;
}

/** Tries the way to PingID Desktop. After a failure it goes on by itself once another try makes sense. */
export async function checkDesktop(agent: CheckableAgent, options: CheckOptions): Promise<void> {
  const { signal, show } = options;
  while (!signal.aborted) {
    const outcome = await tryOnce(agent, options);
    show(outcome);
    if (outcome.name !== 'failed') return;
    try {
      await agent.whenWorthTrying(outcome.error, { signal });
    } catch {
      return;
    }
  }
}

async function tryOnce(agent: CheckableAgent, { signal, show, readPermission }: CheckOptions) {
  show({ name: 'checking', state: { phase: 'idle' } });
  const startedAt = Date.now();
  const permissionBefore = await readPermission();
  const error = await errorOfCheck(agent, { signal, show });
  if (error?.code === 'cancelled') return { name: 'stopped' } as const;
  const permissionAfter = await readPermission();
  const endedAt = new Date();
  const made = {
    endedAt,
    elapsedMs: endedAt.getTime() - startedAt,
    permissionBefore,
    permissionAfter,
  };
  return error ? ({ name: 'failed', error, made } as const) : ({ name: 'passed', made } as const);
}

async function errorOfCheck(
  agent: CheckableAgent,
  { signal, show }: Run<DesktopCheck>,
): Promise<DesktopAgentError | undefined> {
  const unsubscribe = agent.subscribe((state) => {
    // The page has said beside its button what the browser is going to ask.
    if (state.phase === 'explaining' && state.why === 'first_time') agent.proceed();
    else if (state.phase !== 'done' && state.phase !== 'failed') show({ name: 'checking', state });
  });
  try {
    const { address, status } = await agent.check({ signal });
    return isTooOld(status) ? new DesktopAgentError('refused', { address, status }) : undefined;
  } catch (cause) {
    if (!(cause instanceof DesktopAgentError)) return new DesktopAgentError('unexplained', { cause });
    // Any other refusal is what a call with nothing to sign is meant to get.
    return cause.code === 'refused' && !isTooOld(cause.status) ? undefined : cause;
  } finally {
    unsubscribe();
  }
}

/** There is a program, but it does not know what is asked of it. */
function isTooOld(status: number | undefined): boolean {
  return status === 404 || status === 405;
}
