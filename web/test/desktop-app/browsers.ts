import type { Browser } from 'pingid-desktop-agent';

const chromium = { family: 'chrome', engine: 'chromium', majorVersion: 156 } as const;

/** The browsers that the words are read in. */
export const browsers = {
  'Chrome 156 on a Mac': { ...chromium, system: 'mac' },
  'Chrome 143 on Windows': { ...chromium, majorVersion: 143, system: 'windows' },
  'Edge 156 on Windows': { ...chromium, family: 'edge', system: 'windows' },
  'Brave on a Mac': { ...chromium, family: 'brave', system: 'mac' },
  'Opera on Windows': { ...chromium, family: 'opera', majorVersion: 127, system: 'windows' },
  'Firefox 153 on Windows': { family: 'firefox', engine: 'gecko', majorVersion: 153, system: 'windows' },
  'Safari 26 on a Mac': { family: 'safari', engine: 'webkit', majorVersion: 26, system: 'mac' },
  'Chrome on an Android phone': { ...chromium, system: 'phone' },
  'something unknown': { family: 'other', engine: 'other', majorVersion: undefined, system: 'other' },
} satisfies Record<string, Browser>;

export type BrowserName = keyof typeof browsers;

export const browserNames = Object.keys(browsers).filter((name): name is BrowserName => name in browsers);
