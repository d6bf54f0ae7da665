import type { Session } from 'shared';
import { requestJson } from './request.ts';

/** Says that the person is there, which puts off the end of the session; answers the session as it now is. */
export function stayActive(): Promise<Session> {
  return requestJson('POST', '/api/session/activity', 'Session', { body: {} });
}
