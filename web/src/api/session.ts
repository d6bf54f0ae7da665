import { queryOptions } from '@tanstack/react-query';
import type { Session, User } from 'shared';
import { requestJson } from './request.ts';

export type SignedInSession = Session & { user: User };

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => requestJson<Session>('GET', '/api/session', 'relyingParty', { signal }),
  staleTime: 30_000,
});

export function isSignedIn(session: Session): session is SignedInSession {
  return session.user !== null;
}
