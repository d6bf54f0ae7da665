import type { Session } from 'shared';
import type { SessionLifetimes } from './lifetimes.ts';
import type { AuthContext } from './session-record.ts';

/** What the page needs to know whether or not anybody is signed in. */
export interface SessionSettings extends Pick<Session, 'relyingParty' | 'desktopAgent' | 'mfaAtSignIn'> {
  lifetimes: SessionLifetimes;
}

/** The session as the page may see it. */
export function viewSession(
  auth: AuthContext | undefined,
  { lifetimes, ...settings }: SessionSettings,
): Session {
  const checkedAt = new Date().toISOString();
  if (!auth) return { user: null, checkedAt, ...settings };
  const { user, level, signedInAt, expiresAt, lastActiveAt, stepUp } = auth;
  const idleEnd = Date.parse(lastActiveAt) + lifetimes.idleSeconds * 1000;
  return {
    user,
    level,
    methods: [...new Set([...(stepUp?.amr ?? []), ...(stepUp?.authenticators ?? [])])],
    signedInAt,
    expiresAt,
    idleExpiresAt: new Date(idleEnd).toISOString(),
    checkedAt,
    ...(stepUp ? { steppedUpAt: stepUp.at } : {}),
    ...(stepUp?.device ? { steppedUpWith: stepUp.device } : {}),
    ...(stepUp?.withoutDevice ? { withoutDevice: true } : {}),
    ...settings,
  };
}
