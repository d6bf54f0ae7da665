import { spawnSync } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { provideBrowser } from '../browser.ts';
import { chromiumFlags } from '../chromium-flags.ts';
import { freePort } from '../deployment/free-port.ts';
import { startDisplay } from './display.ts';
import type { AddressSpace, Answer, RealBrowser, Tab } from './tab.ts';
import { until } from './until.ts';
import { connectToViews, type View } from './views.ts';

export interface ChromiumOptions {
  /** Pages from these ports of this computer count as if they came from there; all others count as local. */
  addressSpace?: { ports: readonly number[]; space: AddressSpace };
  /** Without a window it never asks: it denies the first request by itself. */
  hasWindow: boolean;
}

/** Debian's Chromium with an empty profile, which takes every `*.rp.test` for this computer. */
export async function startChromium({ addressSpace, hasWindow }: ChromiumOptions): Promise<RealBrowser> {
  const display = hasWindow ? await startDisplay() : undefined;
  const viewsPort = hasWindow ? await freePort() : 0;
  const context = await chromium
    .launchPersistentContext('', {
      executablePath: provideBrowser(),
      headless: !hasWindow,
      ignoreHTTPSErrors: true,
      viewport: null,
      env: { ...process.env, ...(display && { DISPLAY: display.name }) },
      args: [
        ...chromiumFlags,
        // Service workers need it beside the option above.
        '--ignore-certificate-errors',
        ...(hasWindow ? [`--enable-ui-devtools=${viewsPort}`] : []),
        ...(addressSpace ? [addressSpaceFlag(addressSpace)] : []),
      ],
    })
    .catch(async (error: unknown) => {
      await display?.close();
      throw error;
    });
  context.setDefaultTimeout(15_000);
  // Where the stories are run, Playwright has just given it what their own pages start with.
  await context.clearPermissions();
  const views = hasWindow ? await connectToViews(viewsPort) : undefined;
  const version = context.browser()?.version() ?? '';
  const read = async (windowName: string) => (await views?.read(windowName)) ?? [];
  const click = (view: View) => {
    const args = ['mousemove', `${view.x}`, `${view.y}`, 'click', '1'];
    spawnSync('xdotool', args, { env: { ...process.env, DISPLAY: display?.name }, stdio: 'ignore' });
  };

  return {
    name: `Chromium ${version.split('.', 1)[0]}`,
    newTab: async ({ ownClock = false } = {}) => {
      // The profile opens with an empty tab.
      const page = context.pages().find((each) => each.url() === 'about:blank') ?? (await context.newPage());
      if (ownClock) await page.clock.install();
      return tabOf(page);
    },
    isAsking: async () => (await read(windows.question)).length > 0,
    answer: async (answer) => {
      await until("the browser's question", async () => (await read(windows.question)).length > 0);
      await until(
        "the browser's question to go away",
        async () => {
          const parts = await read(windows.question);
          if (parts.length > 0) click(find(parts, buttons[answer]));
          return parts.length === 0;
        },
        // A click in its first half second is ignored, lest one meant for the page decides, and so are clicks that
        // follow each other fast.
        { everyMs: 700 },
      );
    },
    unblock: async () => {
      click(find(await read(windows.browser), ({ tooltip }) => tooltip === 'View site information'));
      const isSwitch = ({ className, tooltip }: View) =>
        className === 'ToggleButton' && tooltip.endsWith('Apps on device');
      const panel = await until("the site's panel", async () => {
        const parts = await read(windows.panel);
        return parts.some(isSwitch) && parts;
      });
      click(find(panel, isSwitch));
    },
    grant: async (origin) => {
      // It holds for as long as this session does.
      const session = await context.browser()?.newBrowserCDPSession();
      await session?.send('Browser.setPermission', {
        permission: { name: 'loopback-network' },
        setting: 'granted',
        origin,
      });
    },
    close: async () => {
      views?.close();
      await context.close();
      await display?.close();
    },
  };
}

function addressSpaceFlag({ ports, space }: NonNullable<ChromiumOptions['addressSpace']>): string {
  return `--ip-address-space-overrides=${ports.map((port) => `127.0.0.1:${port}=${space}`).join(',')}`;
}

/** A tab that Playwright drives. */
export function tabOf(page: Page): Tab {
  return {
    open: async (address) => {
      await page.goto(address);
    },
    click: (name) => page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click(),
    evaluate: (expression) => page.evaluate(expression),
    passTime: (ms) => page.clock.fastForward(ms),
  };
}

/** The names of Chromium's own windows. */
const windows = {
  browser: 'BrowserWidget',
  question: 'PermissionPromptBubbleBaseView',
  panel: 'PageInfoBubbleView',
};

type Fits = (view: View) => boolean;

const allow: Fits = ({ className, text }) => className === 'MdTextButton' && text === 'Allow';
const block: Fits = ({ className, text }) => className === 'MdTextButton' && text === 'Block';

/** It remembers every choice. */
const buttons: Record<Answer, Fits> = {
  allow,
  allow_and_remember: allow,
  block,
  block_and_remember: block,
  dismiss: ({ tooltip }) => tooltip === 'Close',
};

function find(views: readonly View[], fits: Fits): View {
  const view = views.find(fits);
  if (!view) throw new Error('The browser does not show what was to be clicked');
  return view;
}
