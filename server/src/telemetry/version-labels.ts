import type { BrowserFamily, BrowserVersion } from 'shared';

/** The major versions that may be in use during the life of this release. */
const knownMajors: Record<BrowserFamily, { from: number; to: number } | undefined> = {
  brave: { from: 138, to: 175 },
  chrome: { from: 138, to: 175 },
  chromium: { from: 138, to: 175 },
  edge: { from: 138, to: 175 },
  firefox: { from: 128, to: 170 },
  opera: { from: 120, to: 150 },
  safari: { from: 17, to: 28 },
  other: undefined,
};

/**
 * The label under which a browser's version is counted: its number where this release knows it, else `older`, `newer` or
 * `unknown`. Whoever sends reports can make versions up; a closed list bounds the number of series, and nobody's reports
 * change how those of others are counted.
 */
export function versionLabel({ family, majorVersion }: BrowserVersion): string {
  const known = knownMajors[family];
  if (!known || majorVersion === undefined) return 'unknown';
  if (majorVersion < known.from) return 'older';
  return majorVersion > known.to ? 'newer' : String(majorVersion);
}
