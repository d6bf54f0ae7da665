import { type Deployment, startDeployment } from '../deployment/deployment.ts';
import type { BrowserKind, Case, Surroundings } from './cases/case.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { type Lab, startLab } from './lab/lab.ts';
import { manageChromium } from './policies.ts';
import type { Programs } from './programs.ts';
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

/** The deployments that cases share: nothing that one does there changes what another one sees. */
export interface Stage {
  /** Plays a case in a browser of its own. */
  play(one: Case): Promise<Played>;
  close(): Promise<void>;
}

export interface Played {
  seen: Seen;
  /** As the browser calls itself. */
  browserName: string;
}

/** Browsers that take names under `localhost` only for this computer need a deployment of their own. */
type Place = 'rp.test' | 'rp.localhost';

/** @param programs where the browsers are; those that no case needs may be missing */
export function startStage(programs: Programs): Stage {
  const places = new Map<Place, Promise<{ deployment: Deployment; lab: Lab }>>();
  const placeFor = (kind: BrowserKind) => {
    const name = kind === 'webkit' ? 'rp.localhost' : 'rp.test';
    const place = places.get(name) ?? startPlace(name);
    places.set(name, place);
    return place;
  };
  return {
    play: async (one) => {
      const { deployment, lab } = await placeFor(one.browser);
      const { surroundings = {} } = one;
      const takeBackPolicies = surroundings.policies
        ? manageChromium(surroundings.policies({ page: deployment.origin, embedding: lab.embeddingOrigin }))
        : () => undefined;
      await arrange(deployment, surroundings);
      const browser = await startBrowser(one.browser, surroundings, { deployment, lab, programs });
      try {
        if (surroundings.isGranted)
          for (const origin of [deployment.origin, lab.origin]) await browser.grant(origin);
        const tab = await browser.newTab({ ownClock: surroundings.ownClock ?? false });
        const seen = await inTime(one.play({ browser, tab, deployment, lab })).catch(
          async (error: unknown) => {
            throw new Error(`${error instanceof Error ? error.message : error}; ${await pageOf(tab)}`);
          },
        );
        return { seen, browserName: browser.name };
      } finally {
        takeBackPolicies();
        await browser.close();
        await putBack(deployment);
      }
    },
    close: async () => {
      for (const place of places.values()) {
        const { deployment, lab } = await place;
        await Promise.all([deployment.close(), lab.close()]);
      }
    },
  };
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

async function startPlace(relyingPartyId: Place) {
  const deployment = await startDeployment({ relyingPartyId });
  const lab = await startLab({ relyingPartyId, desktopAgentUrl: deployment.desktopAgent.url });
  return { deployment, lab };
}

async function arrange({ desktopAgent }: Deployment, surroundings: Surroundings): Promise<void> {
  const { behaviour = 'approve', network = 'normal', isAgentStopped = false } = surroundings;
  desktopAgent.behave(behaviour);
  desktopAgent.network(network);
  if (isAgentStopped) await desktopAgent.stop();
}

async function putBack({ desktopAgent }: Deployment): Promise<void> {
  desktopAgent.behave('approve');
  desktopAgent.network('normal');
  if (!desktopAgent.listening) await desktopAgent.start();
}

function startBrowser(
  kind: BrowserKind,
  { addressSpace = 'public', asksForMs }: Surroundings,
  { deployment, lab, programs }: Pick<Scene, 'deployment' | 'lab'> & { programs: Programs },
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
        executable: programs.firefox,
        hosts: pages.map(({ hostname }) => hostname),
        addressSpace: space,
        ...(asksForMs && { asksForMs }),
      });
    case 'webkit':
      return startWebKit(programs.webKit);
  }
}
