import { createDesktopAgent, DesktopAgentError } from './desktop-agent/index.ts';

/** Calls PingID Desktop at a click, and shows what a help desk would be told, in the same words. */

const agent = createDesktopAgent({ addresses: [document.body.dataset.desktopAgent] });
const report = document.querySelector('.report');

document.querySelector('button').addEventListener('click', call);
// The page around this one cannot reach into it, nor see what it shows.
addEventListener('message', call);

async function call() {
  report.textContent = '';
  const outcome = await agent.register('lab.lab.lab').then(() => ['Code: done'], linesOf);
  report.textContent = outcome.join('\n');
  if (parent !== window) parent.postMessage(report.textContent, '*');
}

function linesOf(error) {
  if (!(error instanceof DesktopAgentError)) return [`Code: ${error}`];
  const { code, reason, permissionBefore, permission, elapsedMs } = error;
  return [
    `Code: ${code}`,
    ...(reason ? [`Reason: ${reason}`] : []),
    `Permission: ${permissionBefore} → ${permission}`,
    `Elapsed: ${elapsedMs} ms`,
  ];
}

if (new URLSearchParams(location.search).has('worker')) {
  const controlled = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve);
  });
  await navigator.serviceWorker.register('/worker.js');
  await controlled;
}
document.title = 'Lab is ready';
