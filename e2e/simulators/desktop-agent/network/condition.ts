import type { AgentAction } from '../choices.ts';

/** What a page meets on the agent's port before its request is judged. */
export const networkConditionNames = [
  'normal',
  'slow',
  'silent',
  'stalled',
  'cut_off',
  'reset',
  'refuse_origin',
  'no_cors',
  'no_route',
  'http_error',
  'redirect',
  'web_server',
  'open_web_server',
  'not_http',
] as const;

export type NetworkConditionName = (typeof networkConditionNames)[number];

/** Which requests it strikes: `any` includes GET, and with it a `no-cors` probe. */
export type Struck = 'any' | 'preflight' | 'post';

export type NetworkCondition =
  /** The agent answers as its behaviour says. */
  | { readonly name: 'normal' }
  /** As usual, but the first byte of an answer takes `ms` (3000). The system accepts the connection at once. */
  | { readonly name: 'slow'; readonly ms?: number; readonly at?: Struck }
  /** Takes requests and never answers. */
  | { readonly name: 'silent'; readonly at?: Struck }
  /** To a POST: 200 and the first bytes of a body, then nothing more. The connection stays open. */
  | { readonly name: 'stalled' }
  /** To a POST: 200 and the first bytes of a body, then the connection ends. */
  | { readonly name: 'cut_off' }
  /** Resets the connection (RST) once the request is there. */
  | { readonly name: 'reset'; readonly at?: Struck }
  /** Refuses every origin as it would a foreign one: 403, nothing readable. */
  | { readonly name: 'refuse_origin' }
  /** As usual, but without any CORS header. `at: 'post'` signs and answers what the page may not read. */
  | { readonly name: 'no_cors'; readonly at?: Struck }
  /**
   * A version that lacks one address (`authenticate`): 404. With `cors` (default) its preflight succeeds and the page
   * may read the 404; without, the preflight gets the 404 already.
   */
  | { readonly name: 'no_route'; readonly action?: AgentAction; readonly cors?: boolean }
  /** A status (500) with `{"error":"simulated_failure"}` at the POST; readable unless `cors` is false. */
  | { readonly name: 'http_error'; readonly status?: number; readonly cors?: boolean; readonly at?: Struck }
  /**
   * 307 at the POST, readable: to `/moved/…` on the same origin, where the agent answers as usual (`own_path`, default);
   * to the same on its numeric address (`other_origin`); or to the same path on an origin of your choice.
   */
  | { readonly name: 'redirect'; readonly to?: RedirectTarget; readonly at?: Struck }
  /** Another program: a web page with status 200 to everything, no CORS headers. */
  | { readonly name: 'web_server' }
  /** Another program that lets every origin read its page (`html`, default) or its JSON, neither of them a JWT. */
  | { readonly name: 'open_web_server'; readonly body?: 'html' | 'json' }
  /** Another program: hears the request, says something that is not HTTP and closes. */
  | { readonly name: 'not_http' };

export type RedirectTarget = 'own_path' | 'other_origin' | `http://${string}` | `https://${string}`;

export function toNetworkCondition(condition: NetworkCondition | NetworkConditionName): NetworkCondition {
  return typeof condition === 'string' ? { name: condition } : condition;
}
