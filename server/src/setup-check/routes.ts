import { SetupCheck } from 'shared';
import type { App } from '../http/app-type.ts';
import { problemsOf } from '../http/openapi.ts';
import { runInBackground } from '../http/request-context.ts';
import type { PingOne } from '../pingone/index.ts';
import { PingOneCheck } from './pingone-check.ts';

/** What the backend adds to "Check my computer". It says whether, never why not: anybody may ask, and the log has the rest. */
export async function setupCheckRoute(app: App, { pingOne }: { pingOne: PingOne }): Promise<void> {
  // Requests share one check: whoever asked first must not cancel it for the others.
  const ask = () => runInBackground(() => pingOne.checkReachable());
  const check = new PingOneCheck({ ask, log: app.log });

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
