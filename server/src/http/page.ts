import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastifyPlugin from 'fastify-plugin';
import { ProblemError } from './problem.ts';
import { sendProblem } from './problem-details.ts';
import { type RenderOptions, renderPage, sendPage } from './rendered-page.ts';

const assetsMaxAgeSeconds = 365 * 24 * 60 * 60;

/**
 * The single-page app: its files as they were built, and its one HTML file for every address that a person may open.
 * @throws where the page has not been built
 */
export const pagePlugin = fastifyPlugin<RenderOptions>(
  async (app, options) => {
    const { directory } = options;
    const page = renderPage(options);
    await app.register(fastifyStatic, {
      root: directory,
      index: false,
      // Only the files that the build made have an address; everything else goes to the not-found handler below.
      wildcard: false,
      globIgnore: ['**/*.br', '**/*.gz', '.vite/**', 'index.html'],
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.startsWith(join(directory, 'assets'));
        reply.header(
          'cache-control',
          isHashed ? `public, max-age=${assetsMaxAgeSeconds}, immutable` : 'no-cache',
        );
      },
    });
    app.setNotFoundHandler((request, reply) => {
      const [path = '/'] = request.url.split('?');
      const isForPeople =
        ['GET', 'HEAD'].includes(request.method) && !/^\/(api|auth|assets|brand)(\/|$)/.test(path);
      if (!isForPeople) return sendProblem(request, reply, new ProblemError('not_found'));
      return sendPage(page, request, reply);
    });
  },
  { name: 'page', fastify: '5.x' },
);
