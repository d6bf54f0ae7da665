import { fullName, type Person } from '../people.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { outboxPath } from './outbox-page.ts';

export function signInPage(people: readonly Person[]): string {
  return layout(
    'Who is signing in?',
    html`<form method="post">
        <ul>
          ${people.map(choice)}
        </ul>
        <button class="cancel" name="cancel" value="yes">Cancel</button>
      </form>
      <p><a href="${outboxPath}" target="_blank">Outbox: codes that were sent or computed, and pushes to approve</a></p>`,
  );
}

function choice(person: Person): Html {
  return html`<li>
    <button name="person" value="${person.username}">
      <span class="name"><span class="visually-hidden">Sign in as </span>${fullName(person)}</span>
      <span class="quiet">${person.summary}</span>
    </button>
  </li>`;
}
