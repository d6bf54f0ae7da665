import { readFileSync } from 'node:fs';
import type { Environment } from '../environment.ts';
import { fullName, type Person } from '../people.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

export const passkeyPath = '/simulator/passkey';
export const passkeyScriptPath = '/simulator/passkey.js';

export const passkeyScript = readFileSync(new URL('assets/passkey.js', import.meta.url), 'utf8');

/** Where a person of the demo makes a passkey of their own, with what their browser has. */
export function passkeyPage({ users, relyingParty }: Environment, host: URL): string {
  const people = [...users.values()].filter(({ devices }) => devices.some(({ type }) => type === 'FIDO2'));
  const buttons = people.map(({ person }) => html`<li>${button(person)}</li>`);
  const isAtHome = host.hostname === relyingParty.id || host.hostname.endsWith(`.${relyingParty.id}`);
  return layout(
    'A passkey of your own',
    isAtHome
      ? html`<p>The passkey that people here start with is nobody's. Make one that your browser holds in its place.</p>
          <ul>${buttons}</ul>
          <p role="status"></p>
          <script type="module" src="${passkeyScriptPath}"></script>`
      : elsewhere(relyingParty.id, host),
  );
}

function button(person: Person): Html {
  return html`<button data-user-id="${person.id}">Create a passkey for ${fullName(person)}</button>`;
}

/** A browser makes passkeys for a relying party only on its own pages. */
function elsewhere(relyingPartyId: string, { port }: URL): Html {
  const address = `http://localhost:${port}${passkeyPath}`;
  return relyingPartyId === 'localhost'
    ? html`<p>Passkeys are for localhost here: <a href="${address}">${address}</a></p>`
    : html`<p>Passkeys are for ${relyingPartyId} here, and this page is not. There is nothing to be done.</p>`;
}
