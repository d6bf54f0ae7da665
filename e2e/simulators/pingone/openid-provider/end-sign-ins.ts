import type Provider from 'oidc-provider';
import type { LogoutTokens, SentLogout } from './logout-tokens.ts';
import type { MemoryStorage } from './memory-adapter.ts';

/**
 * Ends a person's sessions from PingOne's side, as an administrator does.
 * @throws Error where an application did not take its logout token; the sessions are over all the same
 */
export function createEndSignIns(provider: Provider, storage: MemoryStorage, logoutTokens: LogoutTokens) {
  const end = async (sessionId: string): Promise<SentLogout[]> => {
    const session = await provider.Session.find(sessionId);
    const logouts = session ? await logoutTokens.send(session) : [];
    await session?.destroy();
    return logouts;
  };
  return async (userId: string): Promise<void> => {
    const logouts = await Promise.all(storage.sessionIdsOf(userId).map(end));
    const errors = logouts.flat().flatMap(({ error }) => error ?? []);
    if (errors.length > 0) throw new Error(`Logout tokens were not taken: ${errors.join('; ')}`);
  };
}
