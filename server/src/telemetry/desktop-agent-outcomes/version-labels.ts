import type { DesktopAgentOutcome } from 'shared';

/** No browser that could call PingID Desktop is older, and none will be so new for many years. */
const plausible = { min: 10, max: 999 };
/** Real browsers make a few a month; with the codes this bounds the number of series that one process can hold. */
const maxVersions = 100;

/**
 * The label under which a browser's version is counted. Whoever sends outcomes can make versions up, so only the first so
 * many of them, over all families, get a label of their own; from then on new ones are `other` until the process starts
 * anew. A version is so counted under one label whatever the outcome, and shares of a version stay comparable.
 */
export class VersionLabels {
  readonly #known = new Set<string>();

  labelOf({ family, majorVersion }: DesktopAgentOutcome['browser']): string {
    if (majorVersion === undefined) return 'unknown';
    if (majorVersion < plausible.min || majorVersion > plausible.max) return 'other';
    const browser = `${family} ${majorVersion}`;
    if (this.#known.size < maxVersions) this.#known.add(browser);
    return this.#known.has(browser) ? String(majorVersion) : 'other';
  }
}
