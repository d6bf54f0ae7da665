import type { Agent } from '../agent.ts';
import type { Reply } from '../requests/reply.ts';
import type { RedirectTarget } from './condition.ts';

const moved = '/moved';

/** The path that `own_path` and `other_origin` lead to stands for the one before; `undefined` for any other path. */
export function pathBeforeMove(path: string): string | undefined {
  return path.startsWith(`${moved}/`) ? path.slice(moved.length) : undefined;
}

export function redirectReply(agent: Agent, path: string, to: RedirectTarget = 'own_path'): Reply {
  const headers = { location: locationOf(agent, path, to) };
  return { outcome: 'redirect', status: 307, headers, body: '' };
}

function locationOf({ port }: Agent, path: string, to: RedirectTarget): string {
  if (to === 'own_path') return moved + path;
  if (to === 'other_origin') return port.numericUrl + moved + path;
  return new URL(path, to).href;
}
