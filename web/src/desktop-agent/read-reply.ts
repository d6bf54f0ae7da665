import { DesktopAgentError } from './desktop-agent-error.ts';
import { findJwt, isRecord, parseJson } from './find-jwt.ts';

const maxReplyBytes = 64 * 1024;
const shortCode = /^[A-Za-z0-9_.-]{1,64}$/;

/** The JWT in a successful reply. */
export async function readJwt(response: Response): Promise<string> {
  const jwt = findJwt(await readText(response));
  if (!jwt) throw unexpected(response, 'not_a_jwt');
  return jwt;
}

/** A reply with an HTTP error status, as an error that keeps the agent's own short code where there is one. */
export async function readRefusal(response: Response): Promise<DesktopAgentError> {
  const agentError = shortCodeIn(parseJson(await readText(response).catch(() => '')));
  return new DesktopAgentError('refused', { status: response.status, ...(agentError && { agentError }) });
}

function shortCodeIn(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined;
  const inner = isRecord(body.error) ? body.error.code : undefined;
  const candidates = [inner, body.error, body.code, body.errorCode];
  return candidates
    .find((candidate) => typeof candidate === 'string' && shortCode.test(candidate))
    ?.toString();
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
