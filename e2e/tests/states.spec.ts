import { expect, test } from '../fixtures.ts';
import { preferLanguage, runningAnimations, sizes, violations, whatDoesNotFit } from '../looks.ts';
import { states } from '../states.ts';

test.use({
  viewport: sizes.narrow,
  deploymentOptions: { desktopAgent: { controlPage: true } },
  contextOptions: { reducedMotion: 'reduce' },
});

for (const [name, show] of Object.entries(states)) {
  test(`${name} is accessible, fits and keeps still, in each scheme, size and language`, async ({
    page,
    deployment,
  }) => {
    await show(page, deployment);
    // The simulators have pages, too, in English only.
    const isOurs = new URL(page.url()).origin === deployment.origin;
    const expectToFit = async (size: keyof typeof sizes) => {
      await page.setViewportSize(sizes[size]);
      expect.soft(await whatDoesNotFit(page), `does not fit, ${size}`).toEqual([]);
    };
    await expectToFit('narrow');
    expect.soft(await violations(page), 'axe').toEqual([]);
    expect.soft(await runningAnimations(page), 'moves').toEqual([]);

    // Nothing but the colors differs.
    await page.setViewportSize(sizes.wide);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page, ['color-contrast']), 'axe, dark').toEqual([]);

    await page.emulateMedia({ forcedColors: 'active' });
    if (isOurs) await preferLanguage(page, 'de-DE');
    expect.soft(await violations(page), 'axe, forced colors and German').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await expectToFit('zoomed');
    await expectToFit('narrow');
  });
}
