import type { Scene } from '../scene.ts';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';

/** Signs in as somebody who has no device yet, and asks to add this computer; up to where PingID Desktop is called. */
export async function addThisComputer(scene: Scene, tab = scene.tab): Promise<void> {
  await signIn(scene, tab);
  await tab.click('Add this computer');
  await goOn(tab);
}

async function signIn({ deployment: { origin } }: Scene, tab: Tab): Promise<void> {
  await tab.open(`${origin}/`);
  const isSignedIn = await until('the page to come up', () =>
    tab.evaluate<'yes' | 'no' | undefined>(`(() => {
      const words = document.body.textContent;
      return /Sign out/.test(words) ? 'yes' : /Sign in/.test(words) ? 'no' : undefined;
    })()`),
  );
  if (isSignedIn === 'yes') return;
  await tab.click('Sign in');
  await tab.click('Sign in as Nora New');
}

/** Where the page explains the browser's question first, the person reads it and goes on. */
export async function goOn(tab: Tab): Promise<void> {
  const isExplained = await tab.evaluate<boolean>(`(async () => {
    const permission = await navigator.permissions.query({ name: 'loopback-network' }).catch(() => undefined);
    const { wasExplained, timesUndecided = 0 } = JSON.parse(localStorage.getItem('desktop-agent') ?? '{}');
    return permission?.state === 'prompt' && (!wasExplained || timesUndecided >= 2);
  })()`);
  if (isExplained) await tab.click(/^Continue$/);
}

/** Opens the lab page, and makes it call PingID Desktop. */
export async function callFromLab(tab: Tab, address: string): Promise<void> {
  await openLab(tab, address);
  await tab.click('Call PingID Desktop');
}

export async function openLab(tab: Tab, address: string): Promise<void> {
  await tab.open(address);
  await until('the lab page', () => tab.evaluate<boolean>(`document.title === 'Lab is ready'`));
}

/** The lab page with a header of its own. */
export function withHeader(origin: string, header: string, value: string): string {
  return `${origin}/?${new URLSearchParams({ header, value })}`;
}
