import type { Session, User } from 'shared';
import useSWR from 'swr';
import { requestJson } from './request.ts';

export type SignedInSession = Session & { user: User };

export const sessionKey = '/api/session';

export function readSession(): Promise<Session> {
  return requestJson('GET', sessionKey, 'Session');
}

/**
 * Who is there. All parts of the page share one answer, which is asked anew when the person comes back to the tab; a
 * further part that shows it is no reason to ask.
 */
export function useSession() {
  return useSWR<Session, unknown>(sessionKey, readSession, { revalidateIfStale: false });
}

export function isSignedIn(session: Session): session is SignedInSession {
  return session.user !== null;
}

/** Says that the person is there, which puts off the end of the session; answers the session as it now is. */
export function stayActive(): Promise<Session> {
  return requestJson('POST', '/api/session/activity', 'Session', { body: {} });
}
