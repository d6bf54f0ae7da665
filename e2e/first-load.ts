import type { Locator, Page } from '@playwright/test';

/** What the browser had loaded when a page became usable, and what moved on the way there. */
export interface FirstLoad {
  /** Bytes as sent. */
  script: number;
  style: number;
  /** The elements that moved, each with where it was and where it came to be. */
  shifts: string[];
}

/**
 * Opens an address, and looks at what was loaded and at what moved. Sizes are as sent, also of what is in the cache.
 * The page needs `watchLoading` as an init script.
 * @param needed what a person came for: once it is there, the page is usable
 */
export async function measureFirstLoad(page: Page, url: string, needed: Locator): Promise<FirstLoad> {
  await page.goto(url, { waitUntil: 'commit' });
  await needed.waitFor();
  const sizes = await needed.evaluate(loadedBefore);
  return { ...sizes, shifts: await page.evaluate(() => window.layoutShifts) };
}

/** Scripts and styles that were there before the element. */
function loadedBefore(element: Element) {
  const usableAt = window.appearedAt.get(element) ?? 0;
  const entries = performance.getEntriesByType('resource');
  const sum = (ending: string) =>
    entries
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name, responseEnd }) => new URL(name).pathname.endsWith(ending) && responseEnd <= usableAt)
      .reduce((total, { encodedBodySize }) => total + encodedBodySize, 0);
  return { script: sum('.js'), style: sum('.css') };
}

declare global {
  interface Window {
    layoutShifts: string[];
    appearedAt: WeakMap<Element, number>;
  }
  interface LayoutShift extends PerformanceEntry {
    sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
  }
}

/** For an init script: keeps in the page what moved on it, and when each element appeared. */
export function watchLoading(): void {
  window.layoutShifts = [];
  window.appearedAt = new WeakMap();
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
  new MutationObserver((mutations) => {
    const now = performance.now();
    const added = mutations.flatMap(({ addedNodes }) => [...addedNodes]);
    for (const element of added.filter((node) => node instanceof Element)) {
      for (const each of [element, ...element.querySelectorAll('*')]) {
        if (!window.appearedAt.has(each)) window.appearedAt.set(each, now);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Scripts and answers of the backend come only after what is there has been painted. */
export async function comeLate(page: Page): Promise<void> {
  await page.route(/\/(assets|api)\//, async (route) => {
    if (route.request().resourceType() !== 'stylesheet') await painted(page);
    await route.continue();
  });
}

function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
