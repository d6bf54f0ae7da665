import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Agent } from '../agent.ts';
import type { ExchangeNews } from '../exchanges.ts';

/** One request on the agent's port, under way. */
export interface PortRequest {
  readonly agent: Agent;
  /** What it asks for, without a query. */
  readonly path: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Writes into the record what becomes of it. */
  readonly note: (news: ExchangeNews) => void;
  /** Aborted when the browser leaves. */
  readonly signal: AbortSignal;
}
