import { Empty, Session } from 'shared';
import type { App } from '../http/app-type.ts';
import { requireSignedIn, signedInOf } from './session.ts';
import { type PageSettings, viewSession } from './session-view.ts';
import type { Sessions } from './sessions.ts';

export interface SessionRoutesOptions {
  settings: PageSettings;
  sessions: Sessions;
}

/** Who is signed in, how strongly and until when; and the click that says the person is still there. */
export async function sessionRoutes(app: App, { settings, sessions }: SessionRoutesOptions): Promise<void> {
  app.get(
    '/session',
    {
      config: { requires: 'nothing', isPolled: true },
      schema: { summary: 'The session, and what the page needs to know', response: { 200: Session } },
    },
    (request) => viewSession(signedInOf(request), settings, sessions),
  );

  app.post(
    '/session/activity',
    {
      config: { requires: { level: 1 } },
      schema: { summary: 'The person is still there', body: Empty, response: { 200: Session } },
    },
    async (request) => {
      const signedIn = requireSignedIn(request);
      await sessions.signIns.activity.extend(signedIn.lineage);
      return viewSession(signedIn, settings, sessions);
    },
  );
}
