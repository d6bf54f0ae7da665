import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Choices } from '../choices.ts';
import type { CheckAccess } from './access.ts';
import { vary } from './answer-variants.ts';
import { malformedRequest, noAccess, PingOneApiError } from './api-error.ts';
import { breakConnection } from './break-connection.ts';
import type { Exchange } from './exchanges.ts';
import type { FaultQueue } from './faults.ts';
import type { Answer, ApiRequest, Operation } from './operation.ts';
import { parseJson, readBody } from './read-body.ts';
import { createRouting, type Route } from './routing.ts';
import { errorAnswer, send } from './send.ts';

export interface ApiParts {
  environmentId: string;
  choices: Choices;
  operations: readonly Operation[];
  checkAccess: CheckAccess;
  exchanges: Exchange[];
  faults: FaultQueue;
}

/** The HTTP face of the API: every request is recorded, may meet a fault, is checked, and answered in PingOne's shape. */
export function createApi(parts: ApiParts) {
  const routing = createRouting(parts.operations);
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const body = await readBody(request);
    const { method = '', headers } = request;
    const apiRequest: ApiRequest = { method, pathname: url.pathname, headers, body: body ?? '' };
    const route = routing(apiRequest);
    const exchange = record(parts.exchanges, apiRequest, url, route);
    const work = () => answer(parts, apiRequest, body === undefined ? tooLarge() : route);
    await respond(parts, response, exchange, work);
  };
}

function record(
  exchanges: Exchange[],
  request: ApiRequest,
  url: URL,
  route: Route | PingOneApiError,
): Exchange {
  const exchange: Exchange = {
    operation: route instanceof PingOneApiError ? 'unknown' : route.operation.name,
    method: request.method,
    path: `${url.pathname}${url.search}`,
    headers: request.headers,
    body: request.body,
    correlationId: randomUUID(),
  };
  exchanges.push(exchange);
  return exchange;
}

async function respond(
  parts: ApiParts,
  response: ServerResponse,
  exchange: Exchange,
  work: () => Promise<Answer>,
): Promise<void> {
  if (exchange.operation !== 'unknown') await parts.faults.waitTurn(exchange.operation);
  const fault = exchange.operation === 'unknown' ? undefined : parts.faults.take(exchange.operation);
  if (fault === 'hang' || fault === 'reset') {
    exchange.status = fault;
    if (fault === 'reset') breakConnection(response);
    return;
  }
  const answer = typeof fault === 'object' ? fault : await work();
  exchange.status = fault === 'lose-answer' ? fault : answer.status;
  if (fault === 'lose-answer') return breakConnection(response);
  send(response, { ...answer, headers: { 'correlation-id': exchange.correlationId, ...answer.headers } });
}

async function answer(parts: ApiParts, request: ApiRequest, route: Route | PingOneApiError): Promise<Answer> {
  try {
    await parts.checkAccess(request.headers.authorization);
    if (!isInEnvironment(request.pathname, parts.environmentId)) throw noAccess();
    if (route instanceof PingOneApiError) throw route;
    const { status, headers, body } = await run(route, request);
    return {
      status,
      ...(headers && { headers }),
      ...(body !== undefined && { body: vary(body, parts.choices) }),
    };
  } catch (error) {
    if (error instanceof PingOneApiError) return errorAnswer(error);
    throw error;
  }
}

function run({ operation, parameters }: Route, request: ApiRequest): Answer | Promise<Answer> {
  const hasBody = operation.mediaType !== undefined && !operation.bodyless;
  return operation.run({
    parameter: (name) => parameters[name] ?? '',
    body: hasBody ? parseJson(request.body) : undefined,
  });
}

function isInEnvironment(pathname: string, environmentId: string): boolean {
  return [`/v1/environments/${environmentId}/`, `/${environmentId}/`].some((start) =>
    pathname.startsWith(start),
  );
}

function tooLarge(): PingOneApiError {
  return malformedRequest('The body is too large.');
}
