import type { Page } from '@playwright/test';

/** What the browser had fetched when a page became usable, and what moved on the way there. */
export interface FirstLoad {
  /** Bytes as sent. */
  script: number;
  style: number;
  /** The elements that moved, each with where it was and where it came to be. */
  shifts: string[];
}

/**
 * Opens an address, and looks at what was fetched and at what moved. Sizes are as sent, also of what is in the cache.
 * @param isUsable resolves as soon as a person can do on the page what they came for
 */
export async function measureFirstLoad(
  page: Page,
  url: string,
  isUsable: (page: Page) => Promise<void>,
): Promise<FirstLoad> {
  await page.goto(url, { waitUntil: 'commit' });
  await isUsable(page);
  const sizes = await page.evaluate(fetchedSizes);
  return { ...sizes, shifts: await page.evaluate(() => window.layoutShifts) };
}

/** Scripts and styles that the browser has asked for by now. */
function fetchedSizes() {
  const entries = performance.getEntriesByType('resource');
  const sum = (ending: string) =>
    entries
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.endsWith(ending))
      .reduce((total, { encodedBodySize }) => total + encodedBodySize, 0);
  return { script: sum('.js'), style: sum('.css') };
}

declare global {
  interface Window {
    layoutShifts: string[];
  }
  interface LayoutShift extends PerformanceEntry {
    sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
  }
}

/** For an init script: keeps in the page what moved on it. */
export function watchShifts(): void {
  window.layoutShifts = [];
  const place = ({ x, y, width, height }: DOMRectReadOnly) =>
    [x, y, width, height].map((length) => Math.round(length)).join(' ');
  const isShift = (entry: PerformanceEntry): entry is LayoutShift => entry.entryType === 'layout-shift';
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries().filter(isShift)) {
      for (const { node, previousRect, currentRect } of sources) {
        const element = node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent;
        window.layoutShifts.push(`${element}: ${place(previousRect)} → ${place(currentRect)}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Each script comes only after what is there has been painted; answers of the backend come after that. */
export async function comeLate(page: Page): Promise<void> {
  const painted = () =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  await page.route(/\/(assets|api)\//, async (route) => {
    const isStyle = route.request().resourceType() === 'stylesheet';
    if (!isStyle) await painted();
    await route.continue();
  });
}
