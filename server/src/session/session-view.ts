import type { Session } from 'shared';
import type { SignedIn } from './signed-in.ts';

/** What the page needs to know whether or not anybody is signed in. */
export type PageSettings = Pick<Session, 'relyingParty' | 'desktopAgent' | 'mfaAtSignIn'>;

/** The session as the page may see it. */
export function viewSession(signedIn: SignedIn | undefined, settings: PageSettings): Session {
  const checkedAt = new Date().toISOString();
  if (!signedIn) return { user: null, checkedAt, ...settings };
  const { user, level, signedInAt, expiresAt, stepUp } = signedIn;
  return {
    user,
    level,
    methods: [...new Set([...(stepUp?.amr ?? []), ...(stepUp?.authenticators ?? [])])],
    signedInAt,
    expiresAt,
    checkedAt,
    ...(stepUp ? { steppedUpAt: stepUp.at } : {}),
    ...(stepUp?.device ? { steppedUpWith: stepUp.device } : {}),
    ...settings,
  };
}
