import type { OwnSession } from 'shared';
import useSWR from 'swr';
import { request, requestJson } from './request.ts';

const collection = '/api/sessions';

/** Where the person is signed in; the session that asks is among them. */
export function useSessions(userId: string) {
  return useSWR<OwnSession[], unknown>([collection, userId], readSessions);
}

async function readSessions(): Promise<OwnSession[]> {
  const { sessions } = await requestJson('GET', collection, 'OwnSessionList');
  return sessions;
}

export async function endSession(id: string): Promise<void> {
  await request('DELETE', `${collection}/${encodeURIComponent(id)}`);
}

/** Ends all but the one that asks. */
export async function endOtherSessions(): Promise<void> {
  await request('DELETE', collection);
}
