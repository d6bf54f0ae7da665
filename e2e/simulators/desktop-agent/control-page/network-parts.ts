import type { Agent } from '../agent.ts';
import { html } from './html.ts';
import type { Part } from './list.ts';
import { chosenScene } from './network-words.ts';

/** What the chosen scene does. */
export function sceneParts({ switches: { networkCondition } }: Agent): readonly Part[] {
  const effect = chosenScene(networkCondition)?.effect ?? 'Set by a test.';
  return [{ key: 'scene', content: html`<p class="quiet">${effect}</p>` }];
}

export function connectionParts({ port }: Agent): readonly Part[] {
  const { opened, withoutRequest } = port.connections.counts;
  const words = `Connections opened by pages: ${opened}, of them without a request: ${withoutRequest}`;
  return [{ key: 'connections', content: html`<p class="quiet">${words}</p>` }];
}
