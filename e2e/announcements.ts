import type { Page } from '@playwright/test';

/** What a screen reader would have said by itself: each change of a live region, and each text that got the focus, in order. */
export interface Announcements {
  /** Everything since the last call, and forgets it. */
  heard: () => Promise<string[]>;
}

/** From the next page load on. */
export async function listen(page: Page): Promise<Announcements> {
  await page.addInitScript(keepAnnouncements);
  return {
    heard: () =>
      page.evaluate(() => {
        // One animation frame later, whatever a change has led to is in the document as well.
        return new Promise<string[]>((resolve) => {
          requestAnimationFrame(() => setTimeout(() => resolve(window.announced.splice(0))));
        });
      }),
  };
}

declare global {
  interface Window {
    announced: string[];
  }
}

function keepAnnouncements(): void {
  window.announced = [];
  const live = ':is([role=status], [role=alert], [role=log], output, [aria-live]):not([aria-live=off])';
  const regionOf = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest(live);
  const textOf = (region: Element) => region.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const spoken = new WeakMap<Element, string>();
  // A heading that gets the focus is read out; what a live region adds to that would be said twice.
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.tabIndex < 0) window.announced.push(textOf(target));
  });
  new MutationObserver((mutations) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of mutations) {
      for (const node of [target, ...addedNodes]) {
        const region = regionOf(node);
        if (region) regions.add(region);
        if (node instanceof Element) for (const inner of node.querySelectorAll(live)) regions.add(inner);
      }
    }
    for (const region of regions) {
      const text = region.isConnected ? textOf(region) : '';
      if (text !== '' && text !== spoken.get(region)) window.announced.push(text);
      spoken.set(region, text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
