/** A setting of the store, or of the way to it, makes it useless until somebody changes it. The message says what. */
export class StoreSettingsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoreSettingsError';
  }
}

/** @returns undefined where the failure may pass by itself */
export function settingsErrorOf(error: unknown): StoreSettingsError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof StoreSettingsError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const text = `${code} ${error.message}`;
  const advice = knownProblems.find(({ sign }) => sign.test(text))?.advice;
  if (advice) return new StoreSettingsError(advice.replace('$', () => error.message));
  // What the client tells of several servers, and our own error for a command, hold the reason.
  return settingsErrorOf('lastNodeError' in error ? error.lastNodeError : error.cause);
}

const knownProblems = [
  {
    sign: /\bWRONGPASS\b/,
    advice: 'Redis refuses the user name or the password: correct them in SESSION_STORE.',
  },
  {
    sign: /\bNOAUTH\b/,
    advice: 'Redis requires a password: add it to SESSION_STORE, as in redis://user:password@host:6379.',
  },
  {
    sign: /\bNOPERM\b/,
    advice: 'The Redis user in SESSION_STORE lacks a permission; grant it. Redis says: $',
  },
  {
    sign: /DB index/i,
    advice:
      'Redis has no database of the number in SESSION_STORE: use 0, or raise `databases` in its configuration.',
  },
  {
    sign: /cluster support disabled/,
    advice:
      'The server is not part of a Cluster: write redis:// instead of redis+cluster:// in SESSION_STORE.',
  },
  {
    sign: /\bMOVED \d/,
    advice: 'The server is part of a Cluster: write redis+cluster:// instead of redis:// in SESSION_STORE.',
  },
  {
    sign: /SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS_CERT_ALTNAME_INVALID/,
    advice:
      "The certificate of Redis is not trusted or not for the host in SESSION_STORE: correct the host, or give the issuer's certificate to Node with NODE_EXTRA_CA_CERTS.",
  },
];
