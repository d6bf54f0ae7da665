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
  /** PingID Desktop is for the first two. */
  system: 'mac' | 'windows' | 'phone' | 'other';
}

/** The part of `navigator` that is read here. */
export interface NavigatorLike {
  readonly userAgent: string;
  readonly userAgentData?: { readonly brands: readonly { brand: string; version: string }[] };
  readonly brave?: unknown;
}

// The first that fits counts: every Chromium also calls itself Chrome and Safari.
const families: [BrowserFamily, Browser['engine'], RegExp][] = [
  ['edge', 'chromium', /\bEdg\/(\d+)/],
  ['opera', 'chromium', /\bOPR\/(\d+)/],
  ['firefox', 'gecko', /\bFirefox\/(\d+)/],
  ['chrome', 'chromium', /\b(?:Headless)?Chrome\/(\d+)/],
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
  const { userAgent } = navigator;
  const [family, engine, pattern] = families.find(([, , sign]) => sign.test(userAgent)) ?? [];
  return {
    family: familyByBrand(navigator) ?? family ?? 'other',
    engine: engine ?? (/AppleWebKit\//.test(userAgent) ? 'webkit' : 'other'),
    majorVersion: pattern && Number(pattern.exec(userAgent)?.[1]),
    system: systemOf(userAgent),
  };
}

/** Brave and plain Chromium give themselves away only here. */
function familyByBrand({ userAgentData, brave }: NavigatorLike): BrowserFamily | undefined {
  if (brave) return 'brave';
  const known = (userAgentData?.brands ?? []).flatMap(({ brand }) => brands[brand] ?? []);
  return known.find((family) => family !== 'chromium') ?? known[0];
}

function systemOf(userAgent: string): Browser['system'] {
  // Phones claim to be "like Mac OS X".
  if (/iPhone|iPad|Android/.test(userAgent)) return 'phone';
  if (/Macintosh/.test(userAgent)) return 'mac';
  return /Windows/.test(userAgent) ? 'windows' : 'other';
}
