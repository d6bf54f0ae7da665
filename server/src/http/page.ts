import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastifyPlugin from 'fastify-plugin';
import { ProblemError } from './problem.ts';
import { sendProblem } from './problem-details.ts';

const assetsMaxAgeSeconds = 365 * 24 * 60 * 60;

/**
 * The single-page app: its files as they were built, and its one HTML file for every address that a person may open.
 * @throws where the page has not been built
 */
export const pagePlugin = fastifyPlugin<{ directory: string }>(
  async (app, { directory }) => {
    if (!existsSync(join(directory, 'index.html'))) {
      throw new Error(`The page has not been built: ${directory} holds no index.html. Run: npm run build`);
    }
    await app.register(fastifyStatic, {
      root: directory,
      index: false,
      // Only the files that the build made have an address; everything else goes to the not-found handler below.
      wildcard: false,
      globIgnore: ['**/*.br', '**/*.gz', '.vite/**'],
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
        ['GET', 'HEAD'].includes(request.method) && !/^\/(api|auth|assets)(\/|$)/.test(path);
      if (!isForPeople) return sendProblem(request, reply, new ProblemError('not_found'));
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    });
  },
  { name: 'page', fastify: '5.x' },
);
