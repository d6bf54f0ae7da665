import type { IncomingMessage } from 'node:http';
import type { BehaviourName } from './behaviour.ts';
import type { Changes } from './changes.ts';
import type { RefusalCode } from './choices.ts';
import type { DecodedJwt } from './decoded-jwt.ts';
import type { NetworkConditionName } from './network/condition.ts';

/**
 * How a request ended; a misbehaviour or network condition that decided it goes by its own name. `aborted`: the browser
 * left, or the agent did.
 */
export type Outcome =
  | 'pending'
  | 'preflight'
  | 'approved'
  | 'aborted'
  | RefusalCode
  | Exclude<BehaviourName, 'approve' | 'ask' | 'refuse' | 'hang'>
  | Exclude<NetworkConditionName, 'normal' | 'slow' | 'refuse_origin' | 'no_cors'>;

/** One request to the agent, and what became of it. */
export interface Exchange {
  readonly id: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly origin: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
  /** The network condition that it met, if not `normal`. */
  readonly network?: NetworkConditionName;
  readonly status?: number;
  readonly durationMs?: number;
  /** The options as they came, verified or not. */
  readonly options?: DecodedJwt | undefined;
  readonly reply?: DecodedJwt | undefined;
}

export type ExchangeNews = Partial<Pick<Exchange, 'outcome' | 'network' | 'status' | 'options' | 'reply'>>;

const kept = 200;
const headersOfInterest = [
  'host',
  'content-type',
  'access-control-request-method',
  'access-control-request-headers',
  'sec-fetch-site',
  'sec-fetch-mode',
  'user-agent',
];

/** The latest requests, oldest first. */
export class Exchanges {
  readonly #changes: Changes;
  #all: readonly Exchange[] = [];
  #count = 0;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  get all(): readonly Exchange[] {
    return this.#all;
  }

  begin(request: IncomingMessage, path: string): (news: ExchangeNews) => void {
    const id = ++this.#count;
    const startedMs = performance.now();
    this.#keep([...this.#all, begun(id, request, path)]);
    return (news) => {
      const ended = news.outcome ? { durationMs: Math.round(performance.now() - startedMs) } : {};
      this.#keep(this.#all.map((one) => (one.id === id ? { ...one, ...news, ...ended } : one)));
    };
  }

  #keep(exchanges: readonly Exchange[]): void {
    this.#all = exchanges.slice(-kept);
    this.#changes.announce();
  }
}

function begun(id: number, request: IncomingMessage, path: string): Exchange {
  return {
    id,
    at: new Date().toISOString(),
    method: request.method ?? '',
    path: path.slice(0, 200),
    origin: request.headers.origin,
    headers: interesting(request),
    outcome: 'pending',
  };
}

function interesting({ headers }: IncomingMessage): Record<string, string> {
  const found = headersOfInterest.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value.slice(0, 300)]] : [];
  });
  return Object.fromEntries(found);
}
