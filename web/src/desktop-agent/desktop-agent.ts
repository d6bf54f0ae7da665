import { DesktopAgentError } from './desktop-agent-error.ts';
import { type PermissionsLike, readLoopbackPermission } from './loopback-permission.ts';
import { readJwt, readRefusal } from './read-reply.ts';
import { type DesktopAgentProgress, startWaiting } from './waiting.ts';

export interface DesktopAgentOptions {
  /** Where PingID Desktop listens, for example `http://localhost:9410`. */
  url: string;
  fetch?: typeof globalThis.fetch;
  permissions?: PermissionsLike;
  /** Milliseconds, from a clock that goes on while the computer sleeps. */
  now?: () => number;
  /** How long options live at most. Time spent in the browser's permission prompt is not counted. */
  limitMs?: number;
}

export interface CallOptions {
  signal?: AbortSignal;
  onProgress?: (progress: DesktopAgentProgress) => void;
}

export interface DesktopAgent {
  /** Hands over PingOne's creation options JWT; resolves to the attestation JWT. */
  register(creationOptions: string, options?: CallOptions): Promise<string>;
  /** Hands over PingOne's request options JWT; resolves to the assertion JWT. */
  authenticate(requestOptions: string, options?: CallOptions): Promise<string>;
}

const fiveMinutesMs = 5 * 60 * 1000;

// One call at a time in the whole page: with its permission prompt open, Firefox fails the first of two.
let callIsOpen = false;

/**
 * A client of the PingID Desktop app on this computer. Call it from a click: the first call may make the browser
 * ask the person for permission. Every failure is a {@link DesktopAgentError}; a call is never repeated by itself.
 *
 * @example
 * const agent = createDesktopAgent({ url: 'http://localhost:9410' });
 * const assertion = await agent.authenticate(requestOptions, { signal: controller.signal });
 */
export function createDesktopAgent(options: DesktopAgentOptions): DesktopAgent {
  return {
    register: (jwt, callOptions) => callAlone(options, '/register', jwt, callOptions),
    authenticate: (jwt, callOptions) => callAlone(options, '/authenticate', jwt, callOptions),
  };
}

async function callAlone(
  options: DesktopAgentOptions,
  path: string,
  jwt: string,
  callOptions: CallOptions = {},
) {
  if (callOptions.signal?.aborted) throw new DesktopAgentError('cancelled');
  if (callIsOpen) throw new DesktopAgentError('busy');
  callIsOpen = true;
  try {
    return await call(options, path, jwt, callOptions);
  } finally {
    callIsOpen = false;
  }
}

async function call(options: DesktopAgentOptions, path: string, jwt: string, callOptions: CallOptions) {
  const permissions = options.permissions ?? globalThis.navigator?.permissions;
  const waiting = startWaiting({
    permissions,
    now: options.now ?? Date.now,
    limitMs: options.limitMs ?? fiveMinutesMs,
    signal: callOptions.signal,
    onProgress: callOptions.onProgress,
  });
  try {
    return await post(options.fetch ?? globalThis.fetch, new URL(path, options.url), jwt, waiting.signal);
  } catch (cause) {
    const elapsedMs = waiting.elapsedMs();
    const endedBy = waiting.endedBy();
    if (endedBy) throw new DesktopAgentError(endedBy, { elapsedMs });
    if (cause instanceof DesktopAgentError) throw cause;
    const permission = await readLoopbackPermission(permissions);
    throw new DesktopAgentError('unreachable', { permission, elapsedMs, cause });
  } finally {
    waiting.stop();
  }
}

// No `targetAddressSpace`: it is not needed for localhost, and its wrong values break the call.
async function post(
  fetch: typeof globalThis.fetch,
  url: URL,
  jwt: string,
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    body: jwt,
    headers: { 'content-type': 'application/jwt' },
    mode: 'cors',
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  });
  if (!response.ok) throw await readRefusal(response);
  return readJwt(response);
}
