import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBackend } from '../deployment/backend-process.ts';
import { backChannelLogoutPath, environmentFor, withSamples } from '../deployment/environment.ts';
import { startSimulators } from '../deployment/simulators.ts';
import { describeDemo } from './describe-demo.ts';
import { startPageServer } from './page-server.ts';
import { freePort } from './ports.ts';

/** The whole, as a person meets it: backend and page, PingOne and PingID Desktop. With `--watch`, changes show at once. */

let isEnding = false;
const watch = process.argv.includes('--watch');
const startedAt = performance.now();
const relyingPartyId = 'localhost';
const wished = { portal: 3000, pingOne: 9500, desktopAgent: 9410 };
const ports = {
  portal: await freePort(wished.portal),
  pingOne: await freePort(wished.pingOne),
  desktopAgent: await freePort(wished.desktopAgent),
};
const publicOrigin = `http://localhost:${ports.portal}`;
const stateFolder = mkdtempSync(join(tmpdir(), 'pingid-desktop-demo-'));
process.on('exit', () => rmSync(stateFolder, { recursive: true, force: true }));

const { pingOne, desktopAgent, close } = await startSimulators({
  publicOrigin,
  relyingPartyId,
  pingOne: {
    port: ports.pingOne,
    backChannelLogoutUri: `${publicOrigin}${backChannelLogoutPath}`,
  },
  desktopAgent: {
    port: ports.desktopAgent,
    answerAfterMs: 1_200,
    controlPage: true,
    stateFile: join(stateFolder, 'credentials.json'),
  },
});

// While watching, Vite serves the page at the public origin, and hands /api and /auth to the backend.
const backendPort = watch ? await freePort(0) : ports.portal;
const desktopAgentUrl = desktopAgent.url;
const backend = await startBackend({
  environment: {
    ...environmentFor({ publicOrigin, relyingPartyId, desktopAgentUrl, pingOne, port: backendPort }),
    ...withSamples,
  },
  watch,
  onLine: (line) => {
    if (watch || isWorthReading(line)) console.log(line);
  },
});
void backend.ended.then(() => end('The backend has ended. '));
const pageServer = watch ? await startPageServer(ports.portal, backend.port) : undefined;

const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(describeDemo({ publicOrigin, desktopAgentUrl, pingOne, ports, wished, seconds }));

/** Of the backend's log: warnings, errors, and what is no log line. */
function isWorthReading(line: string): boolean {
  const level = /^\{"level":(\d+),/.exec(line)?.[1];
  return level === undefined || Number(level) >= 40;
}

async function end(why: string): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  console.log(`\n${why}Stopping …`);
  await Promise.all([pageServer?.close(), backend.stop()]);
  await close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end(''));
