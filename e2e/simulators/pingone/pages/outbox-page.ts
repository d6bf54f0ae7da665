import type { OutboxMessage } from '../outbox.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { OutboxView } from './outbox-view.ts';

export const outboxPath = '/simulator/outbox';

/** How often the page looks again by itself. `?still` stops that, for whoever reads slowly. */
export const refreshSeconds = 3;

/** What a person of the demo has in hand: pushes to answer, codes that were sent to them, codes that their devices show. */
export function outboxPage({ pushes, messages, codes }: OutboxView, isStill: boolean): string {
  return layout(
    'Outbox',
    html`${section('Pushes that wait', pushes.map(pushItem), 'No phone is asked anything.')}
      ${section('Codes that were sent', messages.map(messageItem), 'Nothing was sent yet.')}
      ${section('Codes that devices show now', codes.map(codeItem), 'Nobody has such a device.')}
      <section>
        <h2>Start over</h2>
        <form method="post"><button name="startOver" value="yes">Reset people and devices</button></form>
        <p class="quiet">Everyone gets back the devices they started with. Codes and pushes are cleared.</p>
      </section>
      <p class="quiet">${
        isStill
          ? html`This page stays as it is. <a href="?">Look again every ${String(refreshSeconds)} seconds</a>`
          : html`This page looks again every ${String(refreshSeconds)} seconds. <a href="?still">Stop that</a>`
      }</p>`,
  );
}

function section(heading: string, items: readonly Html[], nothing: string): Html {
  return html`<section>
    <h2>${heading}</h2>
    ${items.length > 0 ? html`<ul>${items}</ul>` : html`<p class="quiet">${nothing}</p>`}
  </section>`;
}

function pushItem({ flowId, person, device, sentAt }: OutboxView['pushes'][number]): Html {
  return html`<li>
    <p>${person}, ${device}: is it you who signs in? <span class="quiet">${timeOfDay(sentAt)}</span></p>
    <form method="post" class="side-by-side">
      <button name="approve" value="${flowId}" aria-label="Approve for ${person}">Approve</button>
      <button name="deny" value="${flowId}" aria-label="Deny for ${person}">Deny</button>
    </form>
  </li>`;
}

const kinds: Record<OutboxMessage['type'], string> = {
  EMAIL: 'E-mail',
  SMS: 'SMS',
  VOICE: 'Voice call',
  WHATSAPP: 'WhatsApp',
};

function messageItem({ type, person, to, otp, sentAt }: OutboxView['messages'][number]): Html {
  return html`<li>
    <code>${otp}</code><br />
    <span class="quiet">${kinds[type]} to ${person}, ${to}, ${timeOfDay(sentAt)}</span>
  </li>`;
}

function codeItem({ person, device, code }: OutboxView['codes'][number]): Html {
  return html`<li>
    <code>${code}</code><br />
    <span class="quiet">${person}, ${device}</span>
  </li>`;
}

function timeOfDay(instant: Date): string {
  return `${instant.toISOString().slice(11, 19)} UTC`;
}
