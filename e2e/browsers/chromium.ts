import { spawnSync } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { provideBrowser } from '../browser.ts';
import { startDisplay } from './display.ts';
import { freePort } from './free-port.ts';
import type { AddressSpace, Answer, RealBrowser, Tab } from './tab.ts';
import { until } from './until.ts';
import { connectToViews, type View } from './views.ts';

export interface ChromiumOptions {
  /** Pages from these ports of this computer count as if they came from there; all others count as local. */
  addressSpace?: { ports: readonly number[]; space: AddressSpace };
  /** Without a window it never asks: it denies the first request by itself. */
  hasWindow: boolean;
}

const questionName = 'PermissionPromptBubbleBaseView';

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
        '--no-sandbox',
        // Service workers need it beside the option above.
        '--ignore-certificate-errors',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP *.rp.test 127.0.0.1',
        ...(hasWindow ? [`--enable-ui-devtools=${viewsPort}`] : []),
        ...(addressSpace ? [addressSpaceFlag(addressSpace)] : []),
      ],
    })
    .catch(async (error: unknown) => {
      await display?.close();
      throw error;
    });
  const views = hasWindow ? await connectToViews(viewsPort) : undefined;
  const browser = context.browser();
  const question = () => views?.read(questionName) ?? Promise.resolve([]);

  return {
    name: `Chromium ${browser?.version().split('.', 1)[0]}`,
    newTab: async () => {
      // The profile opens with an empty tab.
      const empty = context.pages().find((page) => page.url() === 'about:blank');
      return tabOf(empty ?? (await context.newPage()));
    },
    isAsking: async () => (await question()).length > 0,
    answer: async (answer) => {
      await until("the browser's question", async () => (await question()).length > 0);
      await until(
        "the browser's question to go away",
        async () => {
          const parts = await question();
          if (parts.length > 0) clickOnScreen(display?.name, buttonFor(answer, parts));
          return parts.length === 0;
        },
        // A click in its first half second is ignored, lest one meant for the page decides, and so are clicks that
        // follow each other fast.
        { everyMs: 700 },
      );
    },
    setPermission: async (origin, setting) => {
      const session = await browser?.newBrowserCDPSession();
      await session?.send('Browser.setPermission', {
        permission: { name: 'loopback-network' },
        setting,
        origin,
      });
      await session?.detach();
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

function tabOf(page: Page): Tab {
  return {
    open: async (address) => {
      await page.goto(address);
    },
    click: (name) => page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click(),
    evaluate: (expression) => page.evaluate(expression),
    bringToFront: () => page.bringToFront(),
  };
}

function buttonFor(answer: Answer, parts: readonly View[]): View {
  const fits: Record<Answer, (view: View) => boolean> = {
    allow: ({ className, text }) => className === 'MdTextButton' && text === 'Allow',
    allow_and_remember: ({ className, text }) => className === 'MdTextButton' && text === 'Allow',
    block: ({ className, text }) => className === 'MdTextButton' && text === 'Block',
    dismiss: ({ tooltip }) => tooltip === 'Close',
  };
  const button = parts.find(fits[answer]);
  if (!button) throw new Error(`The browser's question has no button to ${answer}`);
  return button;
}

function clickOnScreen(display: string | undefined, { x, y }: View): void {
  const args = ['mousemove', `${x}`, `${y}`, 'click', '1'];
  spawnSync('xdotool', args, { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
}
