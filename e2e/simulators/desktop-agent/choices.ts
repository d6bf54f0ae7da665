/**
 * What Ping's documentation leaves open about the PingID Desktop agent, each as a named member with the answer this
 * simulator gives unless told otherwise. What the JWTs say is the contract in ../README.md.
 */
export type AgentAction = 'register' | 'authenticate';

/** `jwt`: the bare text, `application/jwt`. `json`: an object with the JWT in one field. */
export type ReplyFormat = 'jwt' | 'json';

export type OsType = 'MAC' | 'WINDOWS';

export type RefusalCode =
  | 'invalid_options'
  | 'options_expired'
  | 'pingone_keys_unavailable'
  | 'origin_not_allowed'
  | 'host_not_allowed'
  | 'user_refused'
  | 'no_credential'
  | 'nothing_to_replay'
  | 'busy'
  | 'not_found'
  | 'method_not_allowed'
  | 'unsupported_media_type'
  | 'payload_too_large'
  | 'internal_error';

export interface Choices {
  /** The format of a reply; also switchable at run time. */
  readonly reply: ReplyFormat;
  /** Where a `json` reply carries the JWT. */
  readonly replyFields: Readonly<Record<AgentAction, string>>;
  /** The HTTP status of each refusal; the body is `{"error": code}`. */
  readonly refusalStatus: Readonly<Record<RefusalCode, number>>;
  /**
   * `Access-Control-Max-Age` of a preflight; `null` leaves the header out, and browsers then keep it 5 seconds. 0 where
   * a test changes what is on the port between two calls: a browser that still knows the preflight sends the POST at once.
   */
  readonly preflightMaxAgeSeconds: number | null;
  /** How long an attestation or assertion is good for. */
  readonly jwtLifetimeSeconds: number;
  /** How far PingOne's clock and this one may be apart. */
  readonly clockToleranceSeconds: number;
  readonly maxRequestBytes: number;
  /** How long the agent waits for PingOne's keys. */
  readonly keysTimeoutMs: number;
  /** What the attestation says about the computer and the app. */
  readonly osVersions: Readonly<Record<OsType, string>>;
  readonly application: { readonly name: string; readonly version: string };
}

export const defaultChoices: Choices = {
  reply: 'jwt',
  replyFields: { register: 'attestation', authenticate: 'assertion' },
  refusalStatus: {
    invalid_options: 400,
    options_expired: 400,
    pingone_keys_unavailable: 503,
    origin_not_allowed: 403,
    host_not_allowed: 403,
    user_refused: 403,
    no_credential: 404,
    nothing_to_replay: 409,
    busy: 409,
    not_found: 404,
    method_not_allowed: 405,
    unsupported_media_type: 415,
    payload_too_large: 413,
    internal_error: 500,
  },
  preflightMaxAgeSeconds: null,
  jwtLifetimeSeconds: 60,
  clockToleranceSeconds: 5,
  maxRequestBytes: 64 * 1024,
  keysTimeoutMs: 3_000,
  osVersions: { MAC: '15.7.3', WINDOWS: '10.0.26200' },
  application: { name: 'PingID Desktop', version: '1.0.0' },
};
