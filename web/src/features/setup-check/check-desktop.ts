import { DesktopAgentError, type LoopbackPermission } from 'pingid-desktop-agent';
import { type AskingDesktop, followCall } from '../../desktop-app/follow-agent.ts';
import type { Run } from '../../ui/use-run.ts';
import type { CheckableAgent } from './load-agent.ts';

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
  | { name: 'checking'; asking: AskingDesktop }
  | { name: 'passed'; made: Try }
  | { name: 'failed'; error: DesktopAgentError; made: Try };

interface CheckOptions extends Run<DesktopCheck> {
  readPermission: () => Promise<LoopbackPermission>;
}

// What comes and goes at each try is not tried without end.
const mostTriesByItself = 10;

/** Tries the way to PingID Desktop. After a failure it goes on by itself once another try makes sense. */
export async function checkDesktop(agent: CheckableAgent, options: CheckOptions): Promise<void> {
  const { signal, show } = options;
  for (let triesByItself = 0; triesByItself <= mostTriesByItself; triesByItself += 1) {
    const outcome = await tryOnce(agent, options);
    show(outcome);
    if (outcome.name !== 'failed') return;
    try {
      await agent.waitUntilWorthRetrying(outcome.error, { signal });
    } catch {
      return;
    }
  }
}

async function tryOnce(agent: CheckableAgent, { signal, show, readPermission }: CheckOptions) {
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
  const following = followCall((asking) => show({ name: 'checking', asking }));
  try {
    await agent.check({
      signal,
      ...following,
      // The page has said beside its button what the browser is going to ask.
      beforePrompt: async (prompt) => {
        if (prompt.why === 'last_chance') await following.beforePrompt?.(prompt);
      },
    });
    return undefined;
  } catch (cause) {
    return cause instanceof DesktopAgentError ? cause : new DesktopAgentError('unexplained', { cause });
  }
}
