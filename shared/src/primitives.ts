import { Type } from 'typebox';

/** PingOne's ids are opaque; only characters that cannot leave a path segment are let through. */
export const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });

/** An attestation or assertion: bounded, and shaped like a compact JWS. What it says is PingOne's to judge. */
export const CompactJws = Type.String({
  maxLength: 32 * 1024,
  pattern: '^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$',
});

/** Bytes of a passkey's answer, bounded. */
export const Base64Url = Type.String({ maxLength: 8 * 1024, pattern: '^[A-Za-z0-9_-]+$' });

/** A request body that carries nothing, and is told so when it does. */
export const Empty = Type.Object({}, { additionalProperties: false });
