import { Session } from 'shared';
import type { App } from '../app-type.ts';
import { signedInOf } from './session.ts';
import { type PageSettings, viewSession } from './session-view.ts';

/** `GET /session`: who is signed in, how strongly, and what the page needs to know. */
export async function sessionRoutes(app: App, { settings }: { settings: PageSettings }): Promise<void> {
  app.get(
    '/session',
    {
      config: { requires: 'nothing' },
      schema: { summary: 'The session, and what the page needs to know', response: { 200: Session } },
    },
    async (request) => viewSession(signedInOf(request), settings),
  );
}
