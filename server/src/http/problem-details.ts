import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { ProblemCode } from 'shared';
import { PingOneError } from '../pingone/index.ts';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';
import { sessionScheme, stepUpChallenge } from './challenge.ts';
import { pingOneProblem } from './pingone-problem.ts';
import { ProblemError, problemDetails } from './problem.ts';

/** Every error becomes RFC 9457 problem details, and a log line that says what the page is not told. */
export const problemDetailsPlugin = fastifyPlugin(
  async (app) => {
    app.setErrorHandler((error: FastifyError, request, reply) => {
      const problem = asProblem(error);
      logProblem(request, problem, error);
      return sendProblem(request, reply, problem);
    });
  },
  { name: 'problem-details', fastify: '5.x' },
);

export function sendProblem(request: FastifyRequest, reply: FastifyReply, { code, extras }: ProblemError) {
  const problem = problemDetails(code, request.id, extras);
  if (code === 'signed_out') reply.header('www-authenticate', sessionScheme);
  if (extras.requires) reply.header('www-authenticate', stepUpChallenge(extras.requires));
  if (extras.retryAfterSeconds !== undefined) reply.header('retry-after', extras.retryAfterSeconds);
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem);
}

function asProblem(error: FastifyError): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof PingOneError) return pingOneProblem(error);
  if (error instanceof StoreUnavailableError) {
    return new ProblemError('session_store_unavailable', { retryAfterSeconds: 5 }, error);
  }
  if (error.validation) return invalidInput(error);
  return problemOfStatus(error);
}

function invalidInput(error: FastifyError): ProblemError {
  const errors = (error.validation ?? []).map(({ instancePath, params, message }) => ({
    field: fieldName(instancePath, params),
    message: message ?? 'is not valid',
  }));
  return new ProblemError('invalid_input', { errors }, error);
}

/** Where the mistake is: `attestation`, or `body` where it is the whole. */
function fieldName(instancePath: string, params: Record<string, unknown>): string {
  const name = params.missingProperty ?? params.additionalProperty;
  const parts = [...instancePath.split('/').filter(Boolean), ...(typeof name === 'string' ? [name] : [])];
  return parts.join('.') || 'body';
}

/** Fastify's own errors: a body that is not JSON, too large, or of another type. */
function problemOfStatus(error: FastifyError): ProblemError {
  if (error.statusCode === 413) return new ProblemError('payload_too_large', {}, error);
  if (error.statusCode === 415) return new ProblemError('unsupported_media_type', {}, error);
  if (error.statusCode === 400) {
    return new ProblemError(
      'invalid_input',
      { errors: [{ field: 'body', message: 'must be a JSON object' }] },
      error,
    );
  }
  return new ProblemError('internal_error', {}, error);
}

function logProblem(request: FastifyRequest, problem: ProblemError, error: Error): void {
  const facts = { event: 'http.request_rejected', code: problem.code, ...pingOneFacts(error) };
  const level = levelOf(problem.code, pingOneErrorOf(error));
  if (level === 'info') request.log.info(facts, 'A request was rejected.');
  else request.log[level]({ ...facts, err: error }, 'A request failed.');
}

function levelOf(code: ProblemCode, origin: PingOneError | undefined): 'error' | 'warn' | 'info' {
  if (code === 'internal_error') return 'error';
  // PingOne refuses the worker application, or a license or quota is used up: only an operator can help.
  if (origin?.kind === 'denied' || origin?.kind === 'quota_exceeded') return 'error';
  // The browser disconnected, which is not a failure of ours or of PingOne.
  if (origin?.kind === 'canceled') return 'info';
  return code.startsWith('pingone') || code === 'session_store_unavailable' ? 'warn' : 'info';
}

/** What Ping's support asks for: the operation, PingOne's codes and its correlation ID. */
function pingOneFacts(error: Error): object {
  const origin = pingOneErrorOf(error);
  return origin ? { pingOne: { operation: origin.operation, kind: origin.kind, ...origin.facts } } : {};
}

/** The PingOne error itself, or the one behind a problem. */
function pingOneErrorOf(error: Error): PingOneError | undefined {
  const origin = error instanceof ProblemError ? error.cause : error;
  return origin instanceof PingOneError ? origin : undefined;
}
