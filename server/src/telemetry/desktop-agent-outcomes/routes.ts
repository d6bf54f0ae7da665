import type { Registry } from 'prom-client';
import { DesktopAgentOutcome } from 'shared';
import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { problemsOf } from '../../http/openapi.ts';
import type { Limits } from '../../session/limits.ts';
import { OutcomeMetrics } from './metrics.ts';

export interface DesktopAgentOutcomesOptions {
  metrics: Registry | undefined;
  limits: Limits;
  outcomesPerMinute: number;
}

/**
 * How the page's calls to PingID Desktop ended: only the page sees that. Each is a line in the log, and counts in the
 * metrics where they are kept. Nothing of it says who it was.
 */
export async function desktopAgentOutcomeRoute(
  app: App,
  { metrics, limits, outcomesPerMinute }: DesktopAgentOutcomesOptions,
): Promise<void> {
  const counts = metrics && new OutcomeMetrics(metrics);
  const limit = limits.perAddress('desktop-agent-outcomes', outcomesPerMinute);

  app.post(
    '/desktop-agent-outcomes',
    {
      config: { requires: 'nothing' },
      bodyLimit: 1024,
      onRequest: limit,
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
      request.log.info(
        { event: 'desktop_agent.outcome', ...request.body },
        'A call to PingID Desktop ended.',
      );
      return reply.code(204).send(null);
    },
  );
}
