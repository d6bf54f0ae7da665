export type BrowserFamily =
  | 'brave'
  | 'chrome'
  | 'chromium'
  | 'edge'
  | 'firefox'
  | 'opera'
  | 'other'
  | 'safari';

export interface Browser {
  family: BrowserFamily;
  /** The engine decides how a page that calls this computer is treated. */
  engine: 'chromium' | 'gecko' | 'webkit' | 'other';
  majorVersion: number | undefined;
  /** The engine's version, where the browser's own versions are numbered differently. */
  engineVersion?: number | undefined;
  /** PingID Desktop runs on the first two. `phone` includes tablets. */
  system: 'mac' | 'windows' | 'phone' | 'other';
}

/** The part of `navigator` that is read here. */
export interface NavigatorLike {
  readonly userAgent: string;
  readonly userAgentData?: { readonly brands: readonly { brand: string; version: string }[] };
  readonly brave?: unknown;
  readonly maxTouchPoints?: number;
}

const chromeVersion = /\b(?:Headless)?Chrome\/(\d+)/;

// The first match counts: every Chromium also calls itself Chrome and Safari.
const families: [BrowserFamily, Browser['engine'], RegExp][] = [
  ['edge', 'chromium', /\bEdg\/(\d+)/],
  ['opera', 'chromium', /\bOPR\/(\d+)/],
  ['firefox', 'gecko', /\bFirefox\/(\d+)/],
  ['chrome', 'chromium', chromeVersion],
  ['safari', 'webkit', /\bVersion\/(\d+)[.\d]* .*\bSafari\//],
];

const brands: Record<string, BrowserFamily> = {
  'Google Chrome': 'chrome',
  'Microsoft Edge': 'edge',
  Opera: 'opera',
  Brave: 'brave',
  Chromium: 'chromium',
};

/** Which browser this is, by its own account: good enough to choose instructions by, never to decide whether to try. */
export function describeBrowser(navigator: NavigatorLike): Browser {
  const { userAgent, maxTouchPoints = 0 } = navigator;
  const [family, engine, pattern] = families.find(([, , sign]) => sign.test(userAgent)) ?? [];
  return {
    family: familyByBrand(navigator) ?? family ?? 'other',
    engine: engine ?? (/AppleWebKit\//.test(userAgent) ? 'webkit' : 'other'),
    majorVersion: pattern && Number(pattern.exec(userAgent)?.[1]),
    ...(family === 'opera' && { engineVersion: Number(chromeVersion.exec(userAgent)?.[1]) || undefined }),
    system: systemOf(userAgent, maxTouchPoints),
  };
}

/** Brave and plain Chromium can be told apart only here. */
function familyByBrand({ userAgentData, brave }: NavigatorLike): BrowserFamily | undefined {
  if (brave) return 'brave';
  const known = (userAgentData?.brands ?? []).flatMap(({ brand }) => brands[brand] ?? []);
  return known.find((family) => family !== 'chromium') ?? known[0];
}

function systemOf(userAgent: string, maxTouchPoints: number): Browser['system'] {
  // Phones claim to be "like Mac OS X".
  if (/iPhone|iPad|Android/.test(userAgent)) return 'phone';
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  if (/Macintosh/.test(userAgent)) return maxTouchPoints > 1 ? 'phone' : 'mac';
  return /Windows/.test(userAgent) ? 'windows' : 'other';
}
