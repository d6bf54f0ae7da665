import type { Agent } from '../agent.ts';
import { absenceSeconds } from './absence.ts';
import { type Html, html } from './html.ts';
import { list } from './list.ts';
import { sceneParts } from './network-parts.ts';
import { chosenScene, type SceneWords, sceneGroups } from './network-words.ts';

export function networkFieldset(agent: Agent): Html {
  const chosen = chosenScene(agent.switches.networkCondition);
  const option = ({ key, title }: SceneWords) =>
    html`<option value="${key}" ${key === chosen?.key ? 'selected' : ''}>${title}</option>`;
  return html`<fieldset>
<legend>What pages meet on the port</legend>
<select name="network" aria-label="What pages meet on the port" aria-describedby="scene">
${sceneGroups.map(({ title, scenes }) => html`<optgroup label="${title}">${scenes.map(option)}</optgroup>`)}
</select>
${list('scene', sceneParts(agent))}
<p class="quiet">This page goes on working, whatever you choose.</p>
</fieldset>`;
}

export function absenceFieldset(): Html {
  return html`<fieldset>
<legend>Quit the app</legend>
<p class="quiet">Nothing is on the port then, and this page loses its connection too. Both come back by themselves.</p>
<div class="buttons">${absenceSeconds.map(
    (seconds) =>
      html`<button type="button" data-post="absence" data-body="${JSON.stringify({ seconds })}">For ${seconds} seconds</button> `,
  )}</div>
</fieldset>`;
}
