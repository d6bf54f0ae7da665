import type { Agent } from '../agent.ts';
import type { ReplyFormat } from '../choices.ts';
import { absenceSeconds } from './absence.ts';
import { type Html, html } from './html.ts';
import { connectionParts, sceneParts } from './network-parts.ts';
import { chosenScene, type SceneWords, sceneGroups } from './network-words.ts';
import { credentialParts, exchangeParts, type Part, promptParts } from './parts.ts';
import { type BehaviourWords, behaviourGroups } from './words.ts';

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%233b5bdb'/%3E%3Cpath d='M4 8.5l3 3 5-6' stroke='white' stroke-width='2' fill='none'/%3E%3C/svg%3E";

export function page(agent: Agent): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>PingID Desktop simulator</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/simulator/page.css">
<script type="module" src="/simulator/page.js"></script>
</head>
<body>
<header>
<h1>PingID Desktop simulator</h1>
<p class="quiet">Stands in for the desktop app on this computer: its keys are for tests, and no fingerprint is ever read.</p>
<p id="connection" role="status">Connecting…</p>
<noscript><p>This page needs JavaScript to change anything.</p></noscript>
</header>
<main>
<section id="prompt" aria-labelledby="prompt-title" tabindex="-1">
<h2 id="prompt-title">On the screen now</h2>
${list('prompts', promptParts(agent))}
</section>
${switches(agent)}
<section id="exchanges" aria-labelledby="exchanges-title" tabindex="-1">
<h2 id="exchanges-title">Requests</h2>
${list('connections', connectionParts(agent))}
${list('requests', exchangeParts(agent))}
</section>
<section id="credentials" aria-labelledby="credentials-title" tabindex="-1">
<h2 id="credentials-title">Credentials held</h2>
${list('held', credentialParts(agent))}
</section>
</main>
<p id="news" class="unseen" role="status"></p>
</body>
</html>
`;
}

function list(id: string, parts: readonly Part[]): Html {
  return html`<ul id="${id}" role="list">${parts.map(({ key, content }) => html`<li data-key="${key}">${content}</li>`)}</ul>`;
}

function switches(agent: Agent): Html {
  const { behaviour, reply } = agent.switches;
  return html`<form id="switches" aria-label="Behaviour of the agent">
<fieldset>
<legend>What the agent does next</legend>
${behaviourGroups.map(
  ({ title, behaviours }) =>
    html`<h3>${title}</h3>${behaviours.map((words) => behaviourRadio(words, behaviour.name === words.name))}`,
)}
</fieldset>
<fieldset>
<legend>How it replies</legend>
${replyRadio('jwt', 'The JWT alone', reply)}
${replyRadio('json', 'JSON with the JWT in a field', reply)}
</fieldset>
${networkFieldset(agent)}
${absenceFieldset()}
</form>`;
}

function networkFieldset(agent: Agent): Html {
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

function absenceFieldset(): Html {
  return html`<fieldset>
<legend>Quit the app</legend>
<p class="quiet">Nothing is on the port then, and this page loses its connection too. Both come back by themselves.</p>
<div class="buttons">${absenceSeconds.map(
    (seconds) =>
      html`<button type="button" data-post="absence" data-body="${JSON.stringify({ seconds })}">For ${seconds} seconds</button> `,
  )}</div>
</fieldset>`;
}

function behaviourRadio({ name, title, effect }: BehaviourWords, checked: boolean): Html {
  return html`<label><input type="radio" name="behaviour" value="${name}" ${checked ? 'checked' : ''}> <span><strong>${title}</strong> <span class="quiet">${effect}</span></span></label>`;
}

function replyRadio(format: ReplyFormat, title: string, current: ReplyFormat): Html {
  return html`<label><input type="radio" name="reply" value="${format}" ${format === current ? 'checked' : ''}> ${title}</label>`;
}
