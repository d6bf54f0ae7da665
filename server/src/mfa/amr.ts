/**
 * RFC 8176 names for PingOne's `authenticators`. PingOne's `desktop` is a key in the computer's hardware, released by
 * the person's fingerprint, face or PIN; the RFC has no name for that as one thing, so its parts are named. Names that
 * are not known here are left out: the evidence keeps PingOne's own beside these.
 */
const amrByAuthenticator: Record<string, readonly string[]> = {
  desktop: ['hwk'],
  mfa: ['mfa'],
  user: ['user'],
  otp: ['otp'],
  mca: ['mca'],
  fido: ['pop'],
  email: ['otp'],
  sms: ['sms'],
  tel: ['tel'],
  swk: ['swk'],
  hwk: ['hwk'],
  fpt: ['fpt'],
  face: ['face'],
  pin: ['pin'],
  pwd: ['pwd'],
};

export function amrOf(authenticators: readonly string[]): string[] {
  return [...new Set(authenticators.flatMap((name) => amrByAuthenticator[name] ?? []))];
}
