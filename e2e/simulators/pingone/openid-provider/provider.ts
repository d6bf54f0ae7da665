import type { IncomingMessage } from 'node:http';
import Provider from 'oidc-provider';
import type { Choices } from '../choices.ts';
import type { Clock } from '../clock.ts';
import type { Exchange } from '../http/exchanges.ts';
import type { FaultQueue } from '../http/faults.ts';
import type { Handler } from '../http/requests.ts';
import type { Person } from '../people.ts';
import type { SigningKey } from '../signing-key.ts';
import type { Application, WebApplication } from './applications.ts';
import { configuration, routes } from './configuration.ts';
import { createEndSignIns } from './end-sign-ins.ts';
import { createLogoutTokens } from './logout-tokens.ts';
import { createMemoryStorage } from './memory-adapter.ts';
import { createSignIn } from './sign-in.ts';
import { signOffDirectly } from './sign-off.ts';
import { workerTokenRequests } from './worker-token-requests.ts';

/** What a web application asked for when it sent a browser here to sign in. */
export interface AuthorizationRequest {
  /** As they were sent: language tags, separated by spaces. */
  uiLocales?: string;
}

export interface ProviderParts {
  issuer: string;
  /** The issuer's path, `/{environmentId}/as`. */
  mountPath: string;
  port: number;
  /** The API's address, for which the worker application gets tokens. */
  audience: string;
  key: SigningKey;
  people: readonly Person[];
  webApplication: WebApplication;
  workerApplication: Application;
  workerClientId: string;
  choices: Choices;
  clock: Clock;
  live: Set<string>;
  exchanges: Exchange[];
  faults: FaultQueue;
}

/** The OpenID Provider and its sign-in page, for requests below the mount path. */
export function createOpenIdProvider(parts: ProviderParts) {
  const storage = createMemoryStorage();
  const provider = new Provider(parts.issuer, configuration(parts, storage));
  const logoutTokens = createLogoutTokens(provider);
  provider.use(workerTokenRequests(parts));
  provider.use(signOffDirectly(logoutTokens));
  const handle = provider.callback();
  const signIn = createSignIn(provider, parts.people);
  const authorizationRequests: AuthorizationRequest[] = [];
  const handler: Handler = async (request, response, url) => {
    const path = url.pathname.slice(parts.mountPath.length);
    if (path === routes.authorization) {
      const uiLocales = url.searchParams.get('ui_locales');
      authorizationRequests.push(uiLocales === null ? {} : { uiLocales });
    }
    if (path.startsWith('/sign-in/')) return signIn(request, response);
    await handle(mounted(request, `${path}${url.search}`), response);
  };
  return {
    handler,
    authorizationRequests,
    logouts: logoutTokens.sent,
    endSignIns: createEndSignIns(provider, storage, logoutTokens),
  };
}

/** What oidc-provider expects of a server that it is mounted in: `url` without the mount path, `originalUrl` with it. */
function mounted(request: IncomingMessage, url: string): IncomingMessage {
  return Object.assign(request, { originalUrl: request.url, url });
}
