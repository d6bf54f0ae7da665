import type Provider from 'oidc-provider';

/** One logout token that went to an application. */
export interface SentLogout {
  userId: string;
  clientId: string;
  sid: string;
  /** Why the application did not take it. Absent where it did. */
  error?: string;
}

/** The part of a session that is told about. */
export interface EndingSession {
  accountId?: string | undefined;
  authorizations?: Record<string, unknown> | undefined;
  sidFor(clientId: string): string | undefined;
}

export interface LogoutTokens {
  sent: readonly SentLogout[];
  /** Tells every application that the session was used for, if it takes logout tokens. Never throws: what went wrong is in the result. */
  send(session: EndingSession): Promise<SentLogout[]>;
}

/** OpenID Connect Back-Channel Logout 1.0, for a session that ends without oidc-provider's own page. */
export function createLogoutTokens(provider: Provider): LogoutTokens {
  const sent: SentLogout[] = [];
  return {
    sent,
    send: async (session) => {
      const clientIds = Object.keys(session.authorizations ?? {});
      const logouts = await Promise.all(clientIds.map((clientId) => sendTo(provider, clientId, session)));
      sent.push(...logouts.flat());
      return logouts.flat();
    },
  };
}

async function sendTo(provider: Provider, clientId: string, session: EndingSession): Promise<SentLogout[]> {
  const { accountId: userId } = session;
  const sid = session.sidFor(clientId);
  const client = await provider.Client.find(clientId);
  if (!client?.backchannelLogoutUri || !sends(client) || !userId || !sid) return [];
  try {
    await client.backchannelLogout(userId, sid);
    return [{ userId, clientId, sid }];
  } catch (error) {
    return [{ userId, clientId, sid, error: error instanceof Error ? error.message : String(error) }];
  }
}

/** oidc-provider's clients do; its types do not say so. */
function sends(
  client: object,
): client is { backchannelLogout(accountId: string, sid: string): Promise<void> } {
  return 'backchannelLogout' in client;
}
