/** A passkey's assertion in the JSON form of WebAuthn Level 3, with all bytes in base64url. */
export interface PasskeyAssertion {
  id: string;
  rawId: string;
  type: 'public-key';
  response: {
    clientDataJSON: string;
    authenticatorData: string;
    signature: string;
    userHandle?: string;
  };
}

/**
 * Converts it to the string that PingOne takes. Like Ping's own sample code, it writes the bytes in base64 with padding,
 * and the ID as the browser gives it.
 * {@link https://developer.pingidentity.com/pingone-api/mfa/mfa-authentication/mfa-device-authentications/check-assertion-device-authentication.html}
 */
export function writePasskeyAssertion({ id, rawId, type, response }: PasskeyAssertion): string {
  const bytes = Object.entries(response).map(([name, value]) => [name, toBase64(value)]);
  return JSON.stringify({ id, rawId: toBase64(rawId), type, response: Object.fromEntries(bytes) });
}

function toBase64(base64Url: string): string {
  return Buffer.from(base64Url, 'base64url').toString('base64');
}
