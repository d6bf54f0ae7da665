import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { InteractionResults } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { readBody } from '../http/read-body.ts';
import { errorPage } from '../pages/error-page.ts';
import { sendPage } from '../pages/layout.ts';
import { signInPage } from '../pages/sign-in-page.ts';
import type { Person } from '../people.ts';

/** Shows who can sign in (GET), and takes the choice (POST `person={username}` or `cancel=yes`). */
export function createSignIn(provider: Provider, people: readonly Person[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const interaction = await provider.interactionDetails(request, response);
      if (request.method !== 'POST') return sendPage(response, 200, signInPage(people));
      const form = new URLSearchParams(await readBody(request));
      const result = resultOf(form, people);
      if (!result) return sendPage(response, 400, errorPage('invalid_request', 'No such person.'));
      if (result.login) await leaveOtherSession(provider, interaction, result.login.accountId);
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error;
      sendPage(
        response,
        400,
        errorPage(error.error, 'This sign-in has expired. Start again in the application.'),
      );
    }
  };
}

function resultOf(form: URLSearchParams, people: readonly Person[]): InteractionResults | undefined {
  if (form.has('cancel')) {
    return { error: 'access_denied', error_description: 'The person cancelled the sign-in' };
  }
  const person = people.find(({ username }) => username === form.get('person'));
  return person && { login: { accountId: person.id, amr: ['pwd'] } };
}

/** Somebody else takes over this browser: without this, oidc-provider would put in a page that submits itself by script. */
async function leaveOtherSession(
  provider: Provider,
  interaction: Awaited<ReturnType<Provider['interactionDetails']>>,
  accountId: string,
): Promise<void> {
  const { session } = interaction;
  if (!session || session.accountId === accountId) return;
  await (await provider.Session.find(session.cookie))?.destroy();
  delete interaction.session;
  await interaction.persist();
}
