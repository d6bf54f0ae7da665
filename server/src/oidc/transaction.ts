import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

const cookiePrefix = '__Host-sign-in-';
/** As many sign-ins as one browser may have begun at once, in several tabs. */
const maxTransactions = 3;
const lifetimeSeconds = 10 * 60;

/** What the browser carries from the start of a sign-in to its callback, and nobody but us can read. */
const Transaction = Type.Object({
  state: Type.String(),
  nonce: Type.String(),
  codeVerifier: Type.String(),
  returnTo: Type.String(),
  /** The sign-in that this one replaces: its Strict cookie is not sent with the callback. */
  replaces: Type.Optional(Type.Object({ userId: Type.String(), signInId: Type.String() })),
  /** Set where a fresh first factor was asked for. */
  maxAgeSeconds: Type.Optional(Type.Integer()),
});
export type Transaction = Static<typeof Transaction>;

/**
 * The sign-in transaction in a cookie of its own: encrypted, SameSite=Lax, ten minutes. Each sign-in has its own, so that
 * two that were begun in two tabs can both be finished.
 */
export class TransactionCookie {
  readonly #keys: readonly [Uint8Array, ...Uint8Array[]];

  /** @param keys newest first: the first encrypts, all decrypt */
  constructor(keys: readonly [Uint8Array, ...Uint8Array[]]) {
    this.#keys = keys;
  }

  async set(request: FastifyRequest, reply: FastifyReply, transaction: Transaction): Promise<void> {
    // Browsers send the oldest first. The limit keeps their headers below what servers take.
    const tooMany = namesIn(request).slice(0, 1 - maxTransactions);
    for (const name of tooMany) reply.clearCookie(name, attributes);
    await this.#write(reply, transaction, nowSeconds() + lifetimeSeconds);
  }

  /** @returns undefined where there is none for this state, or it is too old, or not ours */
  async read(request: FastifyRequest, state: string): Promise<Transaction | undefined> {
    return (await this.#decrypt(cookiesOf(request)[nameFor(state)]))?.transaction;
  }

  /**
   * Tells the other sign-ins that this browser has begun of the one that is complete now: they replace it, as they would
   * have had they begun after it.
   */
  async chain(
    request: FastifyRequest,
    reply: FastifyReply,
    completedState: string,
    replaces: NonNullable<Transaction['replaces']>,
  ): Promise<void> {
    const others = namesIn(request).filter((name) => name !== nameFor(completedState));
    for (const name of others) {
      const read = await this.#decrypt(cookiesOf(request)[name]);
      if (!read) continue;
      await this.#write(reply, { ...read.transaction, replaces }, read.expiresAt);
    }
  }

  /** Whether this browser has begun any sign-in. */
  isThere(request: FastifyRequest): boolean {
    return namesIn(request).length > 0;
  }

  clear(reply: FastifyReply, state: string): void {
    reply.clearCookie(nameFor(state), attributes);
  }

  async #write(reply: FastifyReply, transaction: Transaction, expiresAt: number): Promise<void> {
    const value = await new EncryptJWT({ ...transaction })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt()
      .setExpirationTime(expiresAt)
      .encrypt(this.#keys[0]);
    reply.setCookie(nameFor(transaction.state), value, { ...attributes, maxAge: expiresAt - nowSeconds() });
  }

  async #decrypt(value: string | undefined): Promise<ReadTransaction | undefined> {
    if (!value) return undefined;
    for (const key of this.#keys) {
      const read = await decrypt(value, key);
      if (read) return read;
    }
    return undefined;
  }
}

async function decrypt(value: string, key: Uint8Array): Promise<ReadTransaction | undefined> {
  const payload = await jwtDecrypt(value, key, {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
    requiredClaims: ['exp'],
  }).then(
    (decrypted) => decrypted.payload,
    () => undefined,
  );
  const expiresAt = payload?.exp;
  const isOurs = expiresAt !== undefined && Value.Check(Transaction, payload);
  return isOurs ? { transaction: payload, expiresAt } : undefined;
}

interface ReadTransaction {
  transaction: Transaction;
  /** In seconds since 1970. */
  expiresAt: number;
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
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
