import { SetupCheck } from 'shared';
import type { App } from '../http/app-type.ts';
import { problemsOf } from '../http/openapi.ts';
import type { PingOne } from '../pingone/index.ts';
import { PingOneCheck } from './pingone-check.ts';

/** What the backend adds to "Check my computer". It says whether, never why not: anybody may ask, and the log has the rest. */
export async function setupCheckRoute(app: App, { pingOne }: { pingOne: PingOne }): Promise<void> {
  const check = new PingOneCheck({ ask: () => pingOne.checkReachable(), log: app.log });

  app.get(
    '/setup-check',
    {
      config: { requires: 'nothing' },
      schema: {
        summary: 'Whether this service reaches PingOne',
        response: { 200: SetupCheck, ...problemsOf('request_forgery', 'rate_limited') },
      },
    },
    () => check.result(),
  );
}
