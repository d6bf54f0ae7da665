import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../deployment/free-port.ts';
import { endsWithUs } from './child.ts';
import { startDisplay } from './display.ts';
import type { RealBrowser } from './tab.ts';
import { until } from './until.ts';
import { type ElementReference, elementId, tabIn, type WebDriverSession } from './webdriver-session.ts';

export interface WebKitOptions {
  /** WebKitWebDriver and the MiniBrowser that it drives. */
  driver: string;
  miniBrowser: string;
}

/** WebKitGTK, whose engine is Safari's. It reaches this computer by names under `localhost` only. */
export async function startWebKit({ driver, miniBrowser }: WebKitOptions): Promise<RealBrowser> {
  const display = await startDisplay();
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display.name, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
    detached: true,
  });
  endsWithUs(child);
  const ended = once(child, 'exit');
  const end = async () => {
    // With it goes the browser that it has started.
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended;
    await display.close();
  };
  try {
    await until('WebKitWebDriver', () =>
      fetch(`http://127.0.0.1:${port}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const { session, version, quit } = await connect(port, miniBrowser);
    const cannot = () => Promise.reject(new Error('WebKit does not know the permission'));
    return {
      name: `WebKitGTK ${version}`,
      newTab: async () => tabIn(session, await session.newTab()),
      isAsking: async () => false,
      answer: cannot,
      unblock: cannot,
      grant: cannot,
      close: async () => {
        await quit();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

interface NewSession {
  sessionId: string;
  capabilities: { browserVersion: string };
}

async function connect(port: number, binary: string) {
  const send = async <T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId, capabilities } = await send<NewSession>('POST', '', {
    capabilities: {
      alwaysMatch: {
        acceptInsecureCerts: true,
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    },
  });
  const post = <T>(path: string, body: unknown) => send<T>('POST', `/${sessionId}${path}`, body);
  const session: WebDriverSession = {
    navigate: async (url) => {
      await post('/url', { url });
    },
    execute: (script, args) => post('/execute/sync', { script, args }),
    clickElement: async (element: ElementReference) => {
      await post(`/element/${elementId(element)}/click`, {});
    },
    newTab: async () => (await post<{ handle: string }>('/window/new', { type: 'tab' })).handle,
    switchTo: async (handle) => {
      await post('/window', { handle });
    },
  };
  return {
    session,
    version: capabilities.browserVersion,
    quit: async () => {
      await send('DELETE', `/${sessionId}`).catch(() => undefined);
    },
  };
}
