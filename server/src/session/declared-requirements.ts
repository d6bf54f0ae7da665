import fastifyPlugin from 'fastify-plugin';
import type { Requirement } from './requirement.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** What each route of the API and of sign-in requires, by method and path. */
    declaredRequirements: ReadonlyMap<string, Requirement>;
  }
}

/**
 * Stops the start where a route under /api or /auth does not declare what it requires of the session. Register before
 * the routes.
 */
export const declaredRequirementsPlugin = fastifyPlugin(
  async (app) => {
    const declared = new Map<string, Requirement>();
    app.decorate('declaredRequirements', declared);
    app.addHook('onRoute', ({ method, url, config }) => {
      if (!/^\/(api|auth)(\/|$)/.test(url)) return;
      const route = `${method} ${url}`;
      if (!config?.requires) throw new Error(`Route ${route} declares no requirement`);
      declared.set(route, config.requires);
    });
  },
  { name: 'declared-requirements', fastify: '5.x' },
);
