import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { CredentialRefused } from '../desktop-jwts/credential-jwt.ts';
import { PingOneApiError } from '../http/api-error.ts';
import { literal, object, optional, readFields, text } from '../http/fields.ts';

const shape = object(
  {
    id: text(),
    rawId: text(),
    type: literal('public-key'),
    response: object(
      { clientDataJSON: text(), authenticatorData: text(), signature: text(), userHandle: optional(text()) },
      'ignored',
    ),
  },
  'ignored',
);

/**
 * The JSON string that the browser's answer comes in. Its bytes may be in base64, as in PingOne's sample code, or in base64url.
 * @throws CredentialRefused
 */
export function readPasskeyAssertion(assertion: string): AuthenticationResponseJSON {
  const { id, rawId, type, response } = readShape(parse(assertion));
  const { userHandle } = response;
  return {
    id: base64url(id),
    rawId: base64url(rawId),
    type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      authenticatorData: base64url(response.authenticatorData),
      signature: base64url(response.signature),
      ...(userHandle !== undefined && { userHandle: base64url(userHandle) }),
    },
  };
}

function parse(assertion: string): unknown {
  try {
    return JSON.parse(assertion);
  } catch (cause) {
    throw new CredentialRefused('not a JSON string', { cause });
  }
}

function readShape(value: unknown) {
  try {
    return readFields(shape, value);
  } catch (cause) {
    const problems = cause instanceof PingOneApiError ? cause.details.map(({ message }) => message) : [];
    throw new CredentialRefused(problems.join(', '), { cause });
  }
}

function base64url(base64: string): string {
  return Buffer.from(base64, 'base64').toString('base64url');
}
