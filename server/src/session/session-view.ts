import type { Session } from 'shared';
import type { Sessions } from './sessions.ts';
import type { SignedIn } from './signed-in.ts';

/** What the page needs to know whether or not anybody is signed in. */
export type PageSettings = Pick<Session, 'relyingParty' | 'desktopAgent' | 'mfaAtSignIn' | 'helpDesk'>;

/** The session as the page may see it. */
export async function viewSession(
  signedIn: SignedIn | undefined,
  settings: PageSettings,
  { signIns }: Sessions,
): Promise<Session> {
  const checkedAt = new Date().toISOString();
  if (!signedIn) return { user: null, checkedAt, ...settings };
  const { user, level, signedInAt, expiresAt, stepUp, lineage } = signedIn;
  const idleExpiresAt = await signIns.activity.expiresAt(lineage);
  return {
    user,
    level,
    methods: [...new Set([...(stepUp?.amr ?? []), ...(stepUp?.authenticators ?? [])])],
    signedInAt,
    expiresAt,
    ...(idleExpiresAt ? { idleExpiresAt } : {}),
    checkedAt,
    ...(stepUp ? { steppedUpAt: stepUp.at } : {}),
    ...(stepUp?.device ? { steppedUpWith: stepUp.device } : {}),
    ...(stepUp?.withoutDevice ? { withoutDevice: true } : {}),
    ...settings,
  };
}
