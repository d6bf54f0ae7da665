import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** How a page can look, changed in place: what a person sees on it stays as it is. */

export const sizes = {
  /** The narrowest that has to work; a wide window at 400 % is the same. */
  narrow: { width: 320, height: 640 },
  /** A wide window at 200 %. */
  zoomed: { width: 640, height: 400 },
  wide: { width: 1280, height: 800 },
};

/** As if the person had just changed the languages in the settings of the browser. */
export async function preferLanguage(page: Page, tag: string): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(navigator, 'languages', { value: [value], configurable: true });
    window.dispatchEvent(new Event('languagechange'));
  }, tag);
  await page.locator(`html[lang="${tag.split('-')[0]}"]`).waitFor();
}

/** What axe finds, as one line each. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // Without frames in the page there is nothing for which it would need a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What does not fit: the page where it scrolls sideways, and texts that are not shown to their end. */
export function whatDoesNotFit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isTooWide = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth + 1;
    const scrolling = [document.documentElement, ...document.querySelectorAll('dialog[open]')].filter(
      isTooWide,
    );
    const isCutOff = (element: Element) => {
      const { overflowX, clipPath } = getComputedStyle(element);
      // What is only for screen readers is cut off on purpose.
      const isHidden = clipPath !== 'none' || element.clientWidth <= 1;
      return !isHidden && /hidden|clip/.test(overflowX) && isTooWide(element);
    };
    const cutOff = [...document.body.querySelectorAll('*')].filter(
      (element) => element.textContent?.trim() && element.checkVisibility() && isCutOff(element),
    );
    return [...scrolling, ...cutOff].map((element) => element.outerHTML.slice(0, 120));
  });
}

/** What moves by itself. */
export function runningAnimations(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getTiming().duration) > 1)
      .map(({ effect }) =>
        (effect instanceof KeyframeEffect ? (effect.target?.outerHTML ?? '') : '').slice(0, 120),
      ),
  );
}
