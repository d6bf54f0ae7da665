import { Counter, type Registry } from 'prom-client';
import { PageError } from 'shared';
import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { problemsOf } from '../../http/openapi.ts';
import type { Limits } from '../../session/limits.ts';
import { versionLabel } from '../version-labels.ts';

export interface PageErrorsOptions {
  metrics: Registry | undefined;
  limits: Limits;
  reportsPerMinute: number;
}

/** That the page failed in somebody's browser. Each report is a line in the log, and counts. Nothing of it says who it was. */
export async function pageErrorRoute(
  app: App,
  { metrics, limits, reportsPerMinute }: PageErrorsOptions,
): Promise<void> {
  const count = metrics && counterIn(metrics);
  const limit = limits.perAddress('page-errors', reportsPerMinute);

  app.post(
    '/page-errors',
    {
      config: { requires: 'nothing' },
      bodyLimit: 1024,
      onRequest: limit,
      schema: {
        summary: 'The page failed in a browser',
        body: PageError,
        response: {
          204: Type.Null({ description: 'Counted' }),
          ...problemsOf('invalid_input', 'request_forgery', 'rate_limited'),
        },
      },
    },
    async (request, reply) => {
      count?.(request.body);
      request.log.warn(
        { event: 'page.error_reported', ...request.body },
        'The page failed in a browser, and told so.',
      );
      return reply.code(204).send(null);
    },
  );
}

/** The labels are closed lists: neither the name nor the build is one. */
function counterIn(registry: Registry): (error: PageError) => void {
  const errors = new Counter({
    name: 'page_errors_total',
    help: 'Failures of the page in browsers, by kind and place',
    labelNames: ['kind', 'page', 'browser', 'version'],
    registers: [registry],
  });
  return ({ kind, page, browser }) =>
    errors.inc({ kind, page, browser: browser.family, version: versionLabel(browser) });
}
