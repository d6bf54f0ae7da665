import type { Compatibility } from 'shared';

/**
 * What this browser can do with passkeys, in PingOne's words: all of it, only keys that are plugged in or held to the
 * device, or nothing.
 */
export async function passkeyCompatibility(): Promise<Compatibility> {
  const { PublicKeyCredential } = globalThis;
  if (!PublicKeyCredential) return 'NONE';
  const hasPlatform = await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(
    () => false,
  );
  return hasPlatform ? 'FULL' : 'SECURITY_KEY_ONLY';
}
