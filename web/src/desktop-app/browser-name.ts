import type { Browser } from 'pingid-desktop-agent';

const names: Record<Browser['family'], string | undefined> = {
  brave: 'Brave',
  chrome: 'Chrome',
  chromium: 'Chromium',
  edge: 'Edge',
  firefox: 'Firefox',
  opera: 'Opera',
  safari: 'Safari',
  other: undefined,
};

/** For example "Firefox"; `undefined` where the browser does not say what it is. */
export function browserName({ family }: Browser): string | undefined {
  return names[family];
}

/** The version that its own engine counts: Opera counts otherwise. */
export function chromiumVersion(browser: Browser): number | undefined {
  const { engine, family, majorVersion, engineVersion } = browser;
  if (engine !== 'chromium') return undefined;
  return family === 'opera' ? engineVersion : majorVersion;
}
