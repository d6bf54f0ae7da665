import swagger, { type SwaggerTransformObject } from '@fastify/swagger';
import fastifyPlugin from 'fastify-plugin';
import { Problem, type ProblemCode, problemStatus } from 'shared';
import { Type } from 'typebox';
import type { App } from './app-type.ts';

/** The OpenAPI document, made from the routes' own schemas: register before the routes. */
export const openApiPlugin = fastifyPlugin(
  async (app) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'PingID Desktop sign-in',
          description: 'What the page may ask of its backend. Same-origin, with the session cookie.',
          version: '1',
        },
        components: {
          responses: {
            problem: {
              description:
                'Any other problem: its `code` says which. Among them are those that every route can answer with.',
              content: { 'application/problem+json': { schema: Problem } },
            },
          },
          securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
        },
      },
      transformObject: (document) =>
        'openapiObject' in document ? withProblems(document.openapiObject) : document.swaggerObject,
    });
  },
  { name: 'openapi', fastify: '5.x' },
);

type OpenApiDocument = Extract<
  Parameters<SwaggerTransformObject>[0],
  { openapiObject: unknown }
>['openapiObject'];

/** Every operation can also answer with the problems that any route can: forged, limited, failed. */
function withProblems(document: OpenApiDocument): OpenApiDocument {
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of [item?.get, item?.put, item?.post, item?.delete]) {
      if (operation)
        operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/problem' } };
    }
  }
  return document;
}

/** The problems that a route's description names; every route can also answer with those that any route can. */
export function problemsOf(...codes: ProblemCode[]) {
  const byStatus = Object.groupBy(codes, (code) => problemStatus[code]);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, group]) => [
      status,
      { description: (group ?? []).join(', '), content: { 'application/problem+json': { schema: Problem } } },
    ]),
  );
}

/** Serves the document at `/openapi.json`, below where it is registered. */
export async function openApiRoute(app: App): Promise<void> {
  app.get(
    '/openapi.json',
    { config: { requires: 'nothing' }, schema: { hide: true, response: { 200: Type.Unknown() } } },
    () => app.swagger(),
  );
}
