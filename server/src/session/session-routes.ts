import { Empty, Session } from 'shared';
import type { App } from '../http/app-type.ts';
import { callerOf } from './authorize.ts';
import { type SessionSettings, viewSession } from './session-view.ts';

/** Who is signed in, how strongly and until when; and the click that says the person is still there. */
export async function sessionRoutes(app: App, { settings }: { settings: SessionSettings }): Promise<void> {
  app.get(
    '/session',
    {
      config: { requires: 'nothing', extendsSession: 'other-apps' },
      schema: { summary: 'The session, and what the page needs to know', response: { 200: Session } },
    },
    async ({ caller }) => viewSession(caller?.auth, settings),
  );

  app.post(
    '/session/activity',
    {
      config: { requires: { level: 1 }, extendsSession: 'always' },
      schema: { summary: 'The person is still there', body: Empty, response: { 200: Session } },
    },
    async (request) => viewSession(callerOf(request).auth, settings),
  );
}
