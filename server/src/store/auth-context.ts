import type { AuthContext, SessionRecord } from '../session/session-record.ts';

export function authOf(record: SessionRecord, sessionId: string, lastActiveAt: number): AuthContext {
  return { ...record, sessionId, lastActiveAt: new Date(lastActiveAt).toISOString() };
}

/** What the id before a step-up is still good for. */
export function asSuperseded({ stepUp: _stepUp, ...auth }: AuthContext): AuthContext {
  return { ...auth, level: 1, superseded: true };
}
