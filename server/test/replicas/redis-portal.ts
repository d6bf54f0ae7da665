import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { until } from 'e2e/deployment/until';
import { onTestFinished } from 'vitest';
import { type Portal, startPortal } from '../app/portal.ts';
import { people } from './points.ts';

export interface RedisPortal extends Portal {
  /** The logout token that PingOne sends when it ends all of the person's sign-ins. It has not been delivered. */
  logoutTokenFor(userId: string): Promise<string>;
  /** Resolves when the portal itself says that the store is back. */
  storeIsBack(): Promise<void>;
}

/** A portal with its sessions on Redis. */
export async function startRedisPortal(
  sessionStore: string,
  environment: Record<string, string> = {},
): Promise<RedisPortal> {
  const mailbox = await startLogoutMailbox();
  const portal = await startPortal({
    simulators: { pingOne: { people, backChannelLogoutUri: mailbox.address } },
    environment: {
      SESSION_STORE: sessionStore,
      // What earlier tests have left in the store is not seen.
      SESSION_STORE_PREFIX: `${randomUUID()}:`,
      ...environment,
    },
  });
  const storeIsBack = () => until(async () => (await portal.app.serviceState.store()) === 'ok');
  await storeIsBack();
  return {
    ...portal,
    logoutTokenFor: async (userId) => {
      // PingOne reports what it could not deliver.
      await portal.pingOne.endSignIns(userId).catch(() => undefined);
      return mailbox.lastToken();
    },
    storeIsBack,
  };
}

/** Takes what PingOne sends to the portal, and passes nothing on. */
async function startLogoutMailbox() {
  let last = '';
  const server = createServer(async (request, response) => {
    last = new URLSearchParams(await text(request)).get('logout_token') ?? '';
    response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/auth/back-channel-logout`, lastToken: () => last };
}
