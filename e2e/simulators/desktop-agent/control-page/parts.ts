import type { Agent } from '../agent.ts';
import type { HeldCredential } from '../credentials/credential.ts';
import type { DecodedJwt } from '../decoded-jwt.ts';
import type { Exchange } from '../exchanges.ts';
import type { Prompt } from '../prompts.ts';
import { type Html, html } from './html.ts';
import type { Part } from './list.ts';
import { biometrics, dateWords, outcomeTone, outcomeWords, questionWords, timeWords } from './words.ts';

const shownExchanges = 30;

export function promptParts({ prompts: { current }, os }: Agent): readonly Part[] {
  if (!current) return [{ key: 'none', content: html`<p class="quiet">Nobody is asking.</p>` }];
  const answers = current.behaviour === 'ask' ? answerButtons(current, biometrics[os]) : unattended(current);
  const content = html`<div class="prompt">
    <p class="question">${questionWords(current)}</p>
    <p class="quiet">${current.origin}, relying party ${current.rpId}</p>
    ${answers}
  </div>`;
  return [{ key: `prompt-${current.id}`, content }];
}

function answerButtons({ id }: Prompt, biometric: string): Html {
  return html`<div class="buttons">
    <button type="button" class="primary" data-post="prompt" data-body="${JSON.stringify({ id, answer: 'approve' })}">Approve with ${biometric} (simulated)</button>
    <button type="button" data-post="prompt" data-body="${JSON.stringify({ id, answer: 'refuse' })}">Refuse</button>
  </div>`;
}

function unattended({ behaviour }: Prompt): Html {
  return html`<p>Set to ${behaviour.replace('_', ' ')}: nothing to do here.</p>`;
}

/** Newest first. */
export function exchangeParts({ exchanges }: Agent): readonly Part[] {
  const latest = exchanges.all.slice(-shownExchanges).reverse();
  if (latest.length === 0)
    return [{ key: 'none', content: html`<p class="quiet">No page has called yet.</p>` }];
  return latest.map((exchange) => ({ key: `exchange-${exchange.id}`, content: exchangeRow(exchange) }));
}

function exchangeRow({
  at,
  method,
  path,
  origin,
  outcome,
  network,
  status,
  durationMs,
  ...rest
}: Exchange): Html {
  return html`<div class="exchange">
    <time datetime="${at}">${timeWords(at)}</time>
    <code>${method} ${path}</code>
    <span class="origin">${origin ?? 'no origin'}</span>
    <span class="outcome ${outcomeTone(outcome)}">${status ?? ''} ${outcomeWords(outcome)}</span>
    <details>
      <summary>Details<span class="unseen"> of ${method} ${path} at ${timeWords(at)}</span></summary>
      ${durationMs === undefined ? '' : html`<p>${durationMs} ms</p>`}
      ${network === undefined ? '' : html`<p>On the port: ${network.replaceAll('_', ' ')}</p>`}
      ${block('Headers', rest.headers)} ${jwtBlock('Options', rest.options)} ${jwtBlock('Answer', rest.reply)}
    </details>
  </div>`;
}

function jwtBlock(title: string, jwt: DecodedJwt | undefined): Html | string {
  return jwt ? block(title, { ...jwt }) : '';
}

function block(title: string, content: Readonly<Record<string, unknown>>): Html {
  return html`<p>${title}</p><pre tabindex="0" aria-label="${title}">${JSON.stringify(content, null, 2)}</pre>`;
}

export function credentialParts({ credentials }: Agent): readonly Part[] {
  if (credentials.held.length === 0) {
    return [{ key: 'none', content: html`<p class="quiet">None. Pair this computer in the portal.</p>` }];
  }
  return credentials.held.map((credential) => ({ key: credential.id, content: credentialRow(credential) }));
}

function credentialRow({ id, rpId, createdAt }: HeldCredential): Html {
  return html`<div class="credential">
    <div>
      <strong>${rpId}</strong>
      <p class="quiet">since <time datetime="${createdAt}">${dateWords(createdAt)}</time></p>
      <code>${id}</code>
    </div>
    <button type="button" data-post="forget" data-body="${JSON.stringify({ id })}">Forget<span class="unseen"> the credential for ${rpId}, ${id}</span></button>
  </div>`;
}
