import { DesktopAgentError, isUnknownPath, refusalReason } from './desktop-agent-error.ts';

const maxReplyBytes = 64 * 1024;
const shortCode = /^[A-Za-z0-9_.-]{1,64}$/;
const compactJws = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

// The documentation says only that the reply "will contain" a JWT, so a bare one and JSON around it are both accepted.
const plausibleFields = [
  'attestation',
  'assertion',
  'jwt',
  'token',
  'response',
  'credential',
  'data',
  'result',
  'payload',
  'value',
];

/** What a call makes of a response: the JWT in it. */
export async function parseJwt(response: Response): Promise<string> {
  if (!response.ok) throw await parseRefusal(response);
  const jwt = findJwt(await readText(response));
  if (!jwt) throw unexpected(response, 'not_a_jwt');
  return jwt;
}

/** What a check makes of a response: there was nothing to sign, so a refusal of that shows that PingID Desktop hears the page. */
export async function parseStatus(response: Response): Promise<number> {
  if (response.ok) throw unexpected(response, 'not_a_jwt');
  const refusal = await parseRefusal(response);
  if (refusal.code !== 'refused' || isUnknownPath(refusal)) throw refusal;
  return response.status;
}

/** A response with an HTTP error status, as an error that keeps the agent's own short code where there is one. */
async function parseRefusal(response: Response): Promise<DesktopAgentError> {
  const { status } = response;
  const agentError = shortCodeIn(parseJson(await readText(response).catch(() => '')));
  // It turned the page away in a way that the page may read.
  const isSiteRefused = agentError !== undefined && /origin|host_not_allowed/i.test(agentError);
  if (isSiteRefused) return new DesktopAgentError('site_refused', { status, agentError });
  return new DesktopAgentError('refused', { status, agentError, reason: refusalReason(status, agentError) });
}

function shortCodeIn(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined;
  const inner = isRecord(body.error) ? body.error.code : undefined;
  const candidates = [inner, body.error, body.code, body.errorCode];
  return candidates
    .find((candidate) => typeof candidate === 'string' && shortCode.test(candidate))
    ?.toString();
}

/** The compact JWS in a reply: bare, as a JSON string, or in a plausible field up to one level down. */
function findJwt(reply: string): string | undefined {
  const text = reply.trim();
  return asJws(text) ?? jwtIn(parseJson(text), 1);
}

function jwtIn(value: unknown, levelsDown: number): string | undefined {
  if (!isRecord(value)) return asJws(value);
  const candidates = plausibleFields.map((field) => value[field]);
  const found = firstDefined(candidates, asJws);
  if (found || levelsDown === 0) return found;
  return firstDefined(candidates, (candidate) => jwtIn(candidate, levelsDown - 1));
}

function firstDefined(candidates: unknown[], find: (candidate: unknown) => string | undefined) {
  for (const candidate of candidates) {
    const found = find(candidate);
    if (found) return found;
  }
  return undefined;
}

function asJws(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return compactJws.test(text) ? text : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Whoever answers on the port decides how much it sends, so reading stops at the limit, not after it.
async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read().catch((cause) => {
      throw new DesktopAgentError('interrupted', { status: response.status, cause });
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxReplyBytes) {
      void reader.cancel().catch(() => undefined);
      throw unexpected(response, 'too_large');
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

function unexpected({ status }: Response, reason: 'not_a_jwt' | 'too_large'): DesktopAgentError {
  return new DesktopAgentError('unexpected_answer', { status, reason });
}
