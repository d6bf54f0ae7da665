import type { Agent } from '../agent.ts';
import type { ReplyFormat } from '../choices.ts';
import { type Html, html } from './html.ts';
import { list } from './list.ts';
import { absenceFieldset, networkFieldset } from './network-controls.ts';
import { connectionParts } from './network-parts.ts';
import { credentialParts, exchangeParts, promptParts } from './parts.ts';
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

function behaviourRadio({ name, title, effect }: BehaviourWords, checked: boolean): Html {
  return html`<label><input type="radio" name="behaviour" value="${name}" ${checked ? 'checked' : ''}> <span><strong>${title}</strong> <span class="quiet">${effect}</span></span></label>`;
}

function replyRadio(format: ReplyFormat, title: string, current: ReplyFormat): Html {
  return html`<label><input type="radio" name="reply" value="${format}" ${format === current ? 'checked' : ''}> ${title}</label>`;
}
