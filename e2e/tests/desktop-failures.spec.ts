import { cases } from '../browsers/cases/all.ts';
import { faultsOf } from '../browsers/judge.ts';
import { playIn } from '../browsers/scene.ts';
import { expect, test } from '../fixtures.ts';

/**
 * What goes wrong between the page and PingID Desktop, as far as a Chromium without a window can show it. In the other
 * browsers, and with the browser's own question on a screen: `npm run test:browsers`.
 */
for (const one of cases.filter(({ browser }) => browser === 'chromium_without_window')) {
  test(`${one.row}. ${one.how}`, async ({ deployment }) => {
    const { seen } = await playIn(deployment, one);
    expect(faultsOf(one, seen)).toEqual([]);
  });
}
