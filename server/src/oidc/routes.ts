import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import { Empty, SignedOut } from 'shared';
import { Type } from 'typebox';
import type { App } from '../http/app-type.ts';
import { sessionCookie, sessionCookieName } from '../session/cookie.ts';
import { beginSignIn } from './begin.ts';
import { type CallbackDependencies, completeSignIn } from './complete.ts';
import type { OpenIdProvider } from './openid-provider.ts';
import { parseReturnTo } from './return-to.ts';
import { asSignInError } from './sign-in-error.ts';
import { TransactionCookie } from './transaction.ts';

export interface SignInOptions extends Omit<CallbackDependencies, 'transactionCookie'> {
  /** Encrypt the sign-in transaction; newest first. */
  transactionKeys: readonly [Uint8Array, ...Uint8Array[]];
}

const SignInQuery = Type.Object(
  {
    return_to: Type.Optional(Type.String()),
    /** The person has to have proved who they are at most this many seconds ago. */
    max_age: Type.Optional(Type.String({ pattern: '^\\d{1,6}$' })),
    /** `login`: PingOne asks for the first factor again in any case. */
    prompt: Type.Optional(Type.Literal('login')),
    /** The languages that the person reads, for PingOne's pages. What is no language is ignored. */
    ui_locales: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())])),
  },
  { additionalProperties: false },
);

/** Sign-in and sign-out with PingOne as OpenID Provider. The two GET routes are visited, not called: they answer with pages. */
export async function signInRoutes(app: App, options: SignInOptions): Promise<void> {
  const { provider, endSessions, publicOrigin } = options;
  const transactionCookie = new TransactionCookie(options.transactionKeys);
  const dependencies: CallbackDependencies = { ...options, transactionCookie };
  const visited = {
    config: { requires: 'nothing' },
    errorHandler: showSignInProblem(transactionCookie, publicOrigin),
  } as const;

  app.get(
    '/sign-in',
    { ...visited, schema: { summary: 'Start sign-in at PingOne', querystring: SignInQuery } },
    (request, reply) => beginSignIn(request, reply, dependencies),
  );

  app.get('/callback', { ...visited, schema: { summary: 'Return from PingOne' } }, (request, reply) =>
    completeSignIn(request, reply, dependencies),
  );

  app.post(
    '/sign-out',
    {
      config: { requires: 'nothing', toleratesFullStore: true },
      schema: { summary: 'End the session', body: Empty, response: { 200: SignedOut } },
    },
    async (request, reply) => {
      if (request.caller) await endSessions.own(request.caller);
      await request.session.destroy();
      reply.clearCookie(sessionCookieName, sessionCookie);
      reply.header('clear-site-data', '"storage"');
      return { redirectTo: await signOutAddress(provider, publicOrigin, request) };
    },
  );
}

/**
 * PingOne's sign-out address, without the ID token as a hint: that would put a token into the browser and a person's
 * claims into a URL. Our own session is over in any case, so where PingOne is away the person simply lands on our page.
 */
async function signOutAddress(
  provider: OpenIdProvider,
  publicOrigin: string,
  request: FastifyRequest,
): Promise<string> {
  const ownPage = `${publicOrigin}/signed-out`;
  try {
    const configuration = await provider.configuration();
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: ownPage }).href;
  } catch (error) {
    request.log.warn(
      { event: 'sign_out.provider_unavailable', err: error },
      'The person stays signed in at PingOne, which cannot be reached.',
    );
    return ownPage;
  }
}

/**
 * Who comes by a link sees a page: the one of the single-page app that has words for the code, and that leads on to
 * where the person wanted to go.
 */
function showSignInProblem(transactionCookie: TransactionCookie, publicOrigin: string) {
  return async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = asSignInError(error);
    const level = problem.code === 'internal_error' ? 'error' : 'warn';
    request.log[level]({ event: 'sign_in.failed', code: problem.code, err: problem }, 'A sign-in failed.');
    const transaction = await transactionCookie.read(request, stateIn(request));
    const returnTo = transaction?.returnTo ?? wantedIn(request, publicOrigin);
    const query = new URLSearchParams({ code: problem.code });
    if (returnTo !== undefined && returnTo !== '/') query.set('return_to', returnTo);
    return reply.redirect(`/sign-in-problem?${query}`, 303);
  };
}

function stateIn({ query }: FastifyRequest): string {
  const state = typeof query === 'object' && query !== null && 'state' in query ? query.state : undefined;
  return typeof state === 'string' ? state : '';
}

/** Where the person wanted to go, before a transaction remembers it. */
function wantedIn({ query }: FastifyRequest, publicOrigin: string): string | undefined {
  const returnTo =
    typeof query === 'object' && query !== null && 'return_to' in query ? query.return_to : undefined;
  return typeof returnTo === 'string' ? parseReturnTo(returnTo, publicOrigin) : undefined;
}
