import { createDesktopAgent, describeBrowser } from 'pingid-desktop-agent';
import { failureAdvice } from '/web/src/desktop-app/failure-advice.ts';
import { helpDeskReport } from '/web/src/desktop-app/help-desk-report.ts';
import { en } from '/web/src/messages/en.ts';

/** Calls PingID Desktop at a click, and says what went wrong in the words of the real page and at the same places. */

const agent = createDesktopAgent({ addresses: [document.body.dataset.desktopAgent] });
const outcome = document.querySelector('main');

document.querySelector('button').addEventListener('click', call);
// The page around this one cannot reach into it.
addEventListener('message', ({ source }) => source === parent && source !== window && call());

async function call() {
  outcome.replaceChildren();
  try {
    await agent.check();
    outcome.append(element('p', {}, 'PingID Desktop has answered.'));
  } catch (error) {
    outcome.append(noticeFor(error));
  }
  tellParent(outcome.innerHTML);
}

function noticeFor(error) {
  const browser = describeBrowser(navigator);
  const { title, text, steps = [], further = [] } = failureAdvice(error, browser, en);
  const report = helpDeskReport(error, { browser, origin: location.origin, now: new Date() });
  const items = (texts) => texts.map((each) => element('li', {}, each));
  return element(
    'div',
    { role: 'note' },
    element('p', {}, title),
    element('p', {}, text),
    element('ol', {}, ...items(steps)),
    element('ul', {}, ...items(further)),
    element('pre', {}, report),
  );
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function tellParent(news) {
  if (parent !== window) parent.postMessage(news, '*');
}

if (new URLSearchParams(location.search).has('worker')) {
  const controlled = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve);
  });
  await navigator.serviceWorker.register('/worker.js');
  await controlled;
}
document.title = 'Lab is ready';
tellParent('');
