import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { states } from '../states.ts';

test.use({
  viewport: { width: 360, height: 780 },
  deploymentOptions: { desktopAgent: { controlPage: true } },
  contextOptions: { reducedMotion: 'reduce' },
});

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // Without frames in the page there is nothing for which it would need a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const [name, show] of Object.entries(states)) {
  test(`${name} passes axe in light and dark, and does not scroll sideways at 360 px`, async ({
    page,
    deployment,
  }) => {
    await show(page, deployment);
    expect(await violations(page)).toEqual([]);
    // Nothing but the colours differs.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, ['color-contrast'])).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
