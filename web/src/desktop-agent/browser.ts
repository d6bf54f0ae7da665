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
  /** What decides how it treats a page that calls this computer. */
  engine: 'chromium' | 'gecko' | 'webkit' | 'other';
  majorVersion: number | undefined;
  /** Of the engine, where the browser counts its own versions differently. */
  engineVersion?: number | undefined;
  /** PingID Desktop is for the first two; `phone` is a tablet, too. */
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

// The first that fits counts: every Chromium also calls itself Chrome and Safari.
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

/** Which browser this is, by its own word: good enough to choose words by, never to decide whether to try. */
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

/** Brave and plain Chromium give themselves away only here. */
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
