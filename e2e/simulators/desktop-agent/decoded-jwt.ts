import { decodeJwt, decodeProtectedHeader } from 'jose';

/** A JWT as people want to look at it; nothing is verified here. */
export interface DecodedJwt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

const maxDisplayedChars = 8_192;

/** `undefined` for what is not a JWT, or too long to be worth showing. */
export function decodeForDisplay(jwt = ''): DecodedJwt | undefined {
  if (jwt.length > maxDisplayedChars) return undefined;
  try {
    return { header: { ...decodeProtectedHeader(jwt) }, claims: decodeJwt(jwt) };
  } catch {
    return undefined;
  }
}
