import type { ServerResponse } from 'node:http';
import type { Choices } from '../choices.ts';
import type { Outcome } from '../exchanges.ts';
import { Refusal } from '../refusal.ts';

/** What the agent answers, before the headers that every answer carries. */
export interface Reply {
  readonly outcome: Outcome;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The attestation or assertion in the body, where there is one. */
  readonly jwt?: string;
}

export function refusalReply(error: unknown, { refusalStatus }: Choices): Reply {
  const code = error instanceof Refusal ? error.code : 'internal_error';
  const headers = {
    'content-type': 'application/json',
    ...(code === 'method_not_allowed' ? { allow: 'POST, OPTIONS' } : {}),
  };
  return { outcome: code, status: refusalStatus[code], headers, body: JSON.stringify({ error: code }) };
}

export function send(response: ServerResponse, { status, headers, body }: Omit<Reply, 'outcome'>): void {
  response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);
}
