import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

const cookieName = '__Host-sign-in';
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

/** The sign-in transaction in a cookie of its own: encrypted, SameSite=Lax, ten minutes. */
export class TransactionCookie {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  async set(reply: FastifyReply, transaction: Transaction): Promise<void> {
    const value = await new EncryptJWT({ ...transaction })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds}s`)
      .encrypt(this.#key);
    reply.setCookie(cookieName, value, { ...cookieAttributes, maxAge: lifetimeSeconds });
  }

  /** @returns undefined where there is none, or it is too old, or not ours */
  async read(request: FastifyRequest): Promise<Transaction | undefined> {
    const value = request.cookies[cookieName];
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

  clear(reply: FastifyReply): void {
    reply.clearCookie(cookieName, cookieAttributes);
  }
}

const cookieAttributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;
