import { randomUUID } from 'node:crypto';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Exchange } from '../http/exchanges.ts';
import type { FaultQueue } from '../http/faults.ts';

export interface WorkerTokenRequestParts {
  workerClientId: string;
  mountPath: string;
  exchanges: Exchange[];
  faults: FaultQueue;
}

/**
 * Records the worker application's token requests, and lets them meet their faults. Those of a sign-in can only be
 * paused.
 */
export function workerTokenRequests(parts: WorkerTokenRequestParts) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    if (ctx.method !== 'POST' || ctx.path !== '/token') return next();
    if (!isWorkers(ctx, parts.workerClientId)) {
      await parts.faults.waitTurn('signInToken');
      // Whoever asked may have gone away while it was paused.
      return ctx.req.destroyed ? undefined : next();
    }
    const exchange = record(ctx, parts);
    await answerOrFail(ctx, next, exchange, parts.faults);
  };
}

/** Told by the Authorization header: the body is oidc-provider's to read. */
function isWorkers(ctx: KoaContextWithOIDC, workerClientId: string): boolean {
  const [, encoded = ''] = /^Basic (.+)$/i.exec(ctx.get('authorization')) ?? [];
  const [clientId = ''] = Buffer.from(encoded, 'base64').toString().split(':');
  return decodeURIComponent(clientId) === workerClientId;
}

function record(ctx: KoaContextWithOIDC, { exchanges, mountPath }: WorkerTokenRequestParts): Exchange {
  const { method, path, headers } = ctx;
  const exchange: Exchange = {
    operation: 'workerToken',
    method,
    path: `${mountPath}${path}`,
    headers,
    body: '',
    correlationId: randomUUID(),
  };
  exchanges.push(exchange);
  ctx.set('correlation-id', exchange.correlationId);
  return exchange;
}

async function answerOrFail(
  ctx: KoaContextWithOIDC,
  next: () => Promise<void>,
  exchange: Exchange,
  faults: FaultQueue,
): Promise<void> {
  await faults.waitTurn('workerToken');
  const fault = faults.take('workerToken');
  if (typeof fault === 'object') {
    ctx.status = fault.status;
    ctx.body = fault.body ?? null;
    ctx.set(fault.headers ?? {});
  } else if (fault === undefined || fault === 'lose-answer') {
    await next();
    exchange.body = formBody(ctx);
  }
  exchange.status = typeof fault === 'string' ? fault : ctx.status;
  if (typeof fault === 'string') ctx.respond = false;
  if (fault === 'reset' || fault === 'lose-answer') ctx.req.socket.resetAndDestroy();
}

function formBody(ctx: KoaContextWithOIDC): string {
  const fields = Object.entries(ctx.oidc?.body ?? {}).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return new URLSearchParams(fields).toString();
}
