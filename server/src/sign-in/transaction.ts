import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

const cookiePrefix = '__Host-sign-in-';
/** As many sign-ins as one browser may have begun at once, in several tabs. */
const maxTransactions = 5;
const lifetimeSeconds = 10 * 60;

/** What the browser carries from the start of a sign-in to its callback, and nobody but us can read. */
const Transaction = Type.Object({
  state: Type.String(),
  nonce: Type.String(),
  codeVerifier: Type.String(),
  returnTo: Type.String(),
  /** The sign-in that this one replaces: its Strict cookie is not sent with the callback. */
  previousLineage: Type.Optional(Type.String()),
  /** Set where a fresh first factor was asked for. */
  maxAgeSeconds: Type.Optional(Type.Integer()),
});
export type Transaction = Static<typeof Transaction>;

/**
 * The sign-in transaction in a cookie of its own: encrypted, SameSite=Lax, ten minutes. Each sign-in has its own, so that
 * two that were begun in two tabs can both be finished.
 */
export class TransactionCookie {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  async set(request: FastifyRequest, reply: FastifyReply, transaction: Transaction): Promise<void> {
    const value = await new EncryptJWT({ ...transaction })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds}s`)
      .encrypt(this.#key);
    const others = namesIn(request);
    for (const name of others.length >= maxTransactions ? others : []) reply.clearCookie(name, attributes);
    reply.setCookie(nameFor(transaction.state), value, { ...attributes, maxAge: lifetimeSeconds });
  }

  /** @returns undefined where there is none for this state, or it is too old, or not ours */
  async read(request: FastifyRequest, state: string): Promise<Transaction | undefined> {
    const value = cookiesOf(request)[nameFor(state)];
    if (!value) return undefined;
    const payload = await jwtDecrypt(value, this.#key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    }).then(
      (decrypted) => decrypted.payload,
      () => undefined,
    );
    return Value.Check(Transaction, payload) ? payload : undefined;
  }

  /** Whether this browser has begun any sign-in. */
  isThere(request: FastifyRequest): boolean {
    return namesIn(request).length > 0;
  }

  clear(reply: FastifyReply, state: string): void {
    reply.clearCookie(nameFor(state), attributes);
  }
}

const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

function nameFor(state: string): string {
  return cookiePrefix + state.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 12);
}

function namesIn(request: FastifyRequest): string[] {
  return Object.keys(cookiesOf(request)).filter((name) => name.startsWith(cookiePrefix));
}

/** A request that is refused before its cookies are read has none. */
function cookiesOf(request: FastifyRequest): FastifyRequest['cookies'] {
  return request.cookies ?? {};
}
