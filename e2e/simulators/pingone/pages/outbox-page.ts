import type { OutboxMessage } from '../outbox.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

export const outboxPath = '/simulator/outbox';

/** The messages that PingOne would have sent, newest first. */
export function outboxPage(messages: readonly OutboxMessage[]): string {
  const content =
    messages.length === 0
      ? html`<p>Nothing was sent yet. Reload this page once a passcode has been asked for.</p>`
      : html`<ul>${messages.toReversed().map(item)}</ul>`;
  return layout('Outbox', content);
}

function item({ to, otp, sentAt }: OutboxMessage): Html {
  return html`<li>
    <code>${otp}</code><br />
    <span class="quiet">to ${to} at ${sentAt.toISOString()}</span>
  </li>`;
}
