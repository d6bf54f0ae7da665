import type { ServerResponse } from 'node:http';
import type { Agent } from '../agent.ts';
import type { Part } from './list.ts';
import { connectionParts, sceneParts } from './network-parts.ts';
import { chosenScene } from './network-words.ts';
import { credentialParts, exchangeParts, promptParts } from './parts.ts';
import { exchangeWords, questionWords } from './words.ts';

/** Keeps one open page up to date: the whole view after every turn of changes. */
export function streamView(agent: Agent, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const show = oncePerTurn(() => response.write(`data: ${JSON.stringify(viewOf(agent))}\n\n`));
  response.once('close', agent.changes.subscribe(show));
  show();
}

function viewOf(agent: Agent) {
  return {
    behaviour: agent.switches.behaviour.name,
    reply: agent.switches.reply,
    network: chosenScene(agent.switches.networkCondition)?.key ?? '',
    lists: {
      prompts: sent(promptParts(agent)),
      scene: sent(sceneParts(agent)),
      connections: sent(connectionParts(agent)),
      requests: sent(exchangeParts(agent)),
      held: sent(credentialParts(agent)),
    },
    news: newsOf(agent),
  };
}

function sent(parts: readonly Part[]) {
  return parts.map(({ key, content }) => ({ key, html: content.text }));
}

/** What a screen reader says; a preflight is not worth a word. */
function newsOf({ prompts, exchanges }: Agent): string {
  if (prompts.current) return questionWords(prompts.current);
  const latest = exchanges.all.findLast(({ outcome }) => outcome !== 'preflight' && outcome !== 'pending');
  return latest ? exchangeWords(latest) : '';
}

function oncePerTurn(action: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    setImmediate(() => {
      due = false;
      action();
    });
  };
}
