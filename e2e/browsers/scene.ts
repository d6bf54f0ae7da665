import { type Deployment, startDeployment } from '../deployment/deployment.ts';
import type { BrowserKind, Case, Surroundings } from './cases/case.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { type Lab, startLab } from './lab/lab.ts';
import { manageChromium } from './policies.ts';
import { providePrograms } from './programs.ts';
import type { Seen } from './seen.ts';
import type { RealBrowser, Tab } from './tab.ts';
import { startWebKit } from './webkit.ts';

/** Everything that a case plays with. */
export interface Scene {
  browser: RealBrowser;
  tab: Tab;
  deployment: Deployment;
  lab: Lab;
}

export interface Played {
  seen: Seen;
  /** As the browser calls itself. */
  browserName: string;
}

/**
 * Plays a case in a browser and a deployment of its own: nothing that one case does is seen by another.
 * @throws where it could not be played to its end
 */
export async function play(one: Case): Promise<Played> {
  await using ends = new AsyncDisposableStack();
  const options = { relyingPartyId: relyingPartyIdFor(one.browser) };
  const deployment = ends.adopt(await startDeployment(options), (each) => each.close());
  return await playIn(deployment, one);
}

/** The same in a deployment that is there, and that no other case plays in. */
export async function playIn(deployment: Deployment, one: Case): Promise<Played> {
  const { surroundings = {} } = one;
  await using ends = new AsyncDisposableStack();
  const relyingPartyId = relyingPartyIdFor(one.browser);
  const desktopAgentUrl = deployment.desktopAgent.url;
  const lab = ends.adopt(await startLab({ relyingPartyId, desktopAgentUrl }), (each) => each.close());
  if (surroundings.policies) {
    ends.defer(
      manageChromium(surroundings.policies({ page: deployment.origin, embedding: lab.embeddingOrigin })),
    );
  }
  await arrange(deployment, surroundings);
  const browser = ends.adopt(await startBrowser(one.browser, surroundings, { deployment, lab }), (each) =>
    each.close(),
  );
  if (surroundings.isGranted) {
    for (const origin of [deployment.origin, lab.origin]) await browser.grant(origin);
  }
  const tab = await browser.newTab({ ownClock: surroundings.ownClock ?? false });
  const seen = await inTime(one.play({ browser, tab, deployment, lab })).catch(async (error: unknown) => {
    throw new Error(`${error instanceof Error ? error.message : error}; ${await pageOf(tab)}`);
  });
  return { seen, browserName: browser.name };
}

/** WebKitGTK takes only names under `localhost` for this computer. */
function relyingPartyIdFor(browser: BrowserKind): string {
  return browser === 'webkit' ? 'rp.localhost' : 'rp.test';
}

async function arrange({ desktopAgent }: Deployment, surroundings: Surroundings): Promise<void> {
  const { behaviour = 'approve', network = 'normal', isAgentStopped = false } = surroundings;
  desktopAgent.behave(behaviour);
  desktopAgent.network(network);
  if (isAgentStopped) await desktopAgent.stop();
}

const limitMs = 60_000;

/** Some things that cases wait for have no end of their own. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`Not over after ${limitMs / 1000} s`)), limitMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Where a case got stuck. */
async function pageOf(tab: Tab): Promise<string> {
  const page = await tab
    .evaluate<string>("location.href + ' says: ' + document.body.innerText.replace(/\\s+/g, ' ')")
    .catch((error: unknown) => `the page cannot be read: ${error}`);
  return page.slice(0, 600);
}

function startBrowser(
  kind: BrowserKind,
  { addressSpace = 'public', asksForMs }: Surroundings,
  { deployment, lab }: Pick<Scene, 'deployment' | 'lab'>,
): Promise<RealBrowser> {
  const pages = [deployment.origin, lab.origin, lab.embeddingOrigin, lab.insecureOrigin].map(
    (each) => new URL(each),
  );
  const space = { ports: [...new Set(pages.map(({ port }) => Number(port)))], space: addressSpace };
  switch (kind) {
    case 'chromium':
    case 'chromium_without_window':
      return startChromium({ addressSpace: space, hasWindow: kind === 'chromium' });
    case 'firefox':
      return startFirefox({
        executable: providePrograms().firefox,
        hosts: pages.map(({ hostname }) => hostname),
        addressSpace: space,
        ...(asksForMs && { asksForMs }),
      });
    case 'webkit':
      return startWebKit(providePrograms().webKit);
  }
}
