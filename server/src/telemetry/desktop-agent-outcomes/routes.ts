import type { Registry } from 'prom-client';
import { DesktopAgentOutcome } from 'shared';
import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { problemsOf } from '../../http/openapi.ts';
import { ProblemError } from '../../http/problem.ts';
import { OutcomeMetrics } from './metrics.ts';

/** Many people of one company share an address, and each call of each of them is one. */
const outcomesPerMinute = 300;

/**
 * How the page's calls to PingID Desktop ended: only the page sees that. Each is a line in the log, and counts in the
 * metrics where they are kept. Nothing of it says who it was.
 */
export async function desktopAgentOutcomeRoute(
  app: App,
  { metrics }: { metrics: Registry | undefined },
): Promise<void> {
  const counts = metrics && new OutcomeMetrics(metrics);
  const limit = app.createRateLimit({
    max: outcomesPerMinute,
    keyGenerator: (request) => `desktop-agent-outcomes:${request.ip}`,
  });

  app.post(
    '/desktop-agent-outcomes',
    {
      config: { requires: 'nothing', isPolled: true },
      bodyLimit: 1024,
      onRequest: async (request) => {
        const result = await limit(request);
        if (result.isAllowed || !result.isExceeded) return;
        throw new ProblemError('rate_limited', { retryAfterSeconds: result.ttlInSeconds });
      },
      schema: {
        summary: 'How a call to PingID Desktop ended',
        body: DesktopAgentOutcome,
        response: {
          204: Type.Null({ description: 'Counted' }),
          ...problemsOf('invalid_input', 'request_forgery', 'rate_limited'),
        },
      },
    },
    async (request, reply) => {
      counts?.count(request.body);
      request.log.info({ event: 'desktop_agent.outcome', ...request.body }, 'a call to PingID Desktop ended');
      return reply.code(204).send(null);
    },
  );
}
