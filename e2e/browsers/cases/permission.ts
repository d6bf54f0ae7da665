import { seeFailure, seeWords } from '../seen.ts';
import type { Case } from './case.ts';
import { addThisComputer, goOn } from './steps.ts';

const blocked = {
  title: /PingID Desktop is blocked in/,
  never: ['start it', 'use another browser'],
} as const;
const blockedNow = { ...blocked, codes: ['permission_blocked_now'], permission: 'prompt → denied' };
const blockedBefore = { ...blocked, codes: ['permission_blocked'], permission: 'denied' };
const dismissed = {
  codes: ['permission_dismissed'],
  permission: 'prompt',
  title: /Permission needed/,
  never: ['start it', 'use another browser'],
} as const;
const undecided = {
  codes: [],
  title: /choose “Allow”/i,
  never: ['start it', 'use another browser'],
} as const;
const added = /This computer (is|was) added/;

/** Rows 1 to 4: the browser's own question. */
export const permissionCases: readonly Case[] = [
  {
    row: 1,
    browser: 'chromium',
    how: 'the question is left open, then answered with Allow: the computer is added',
    play: async (scene) => {
      await addThisComputer(scene);
      const seen = await seeWords(scene.tab, undecided.title);
      await scene.browser.answer('allow');
      await seeWords(scene.tab, added);
      return seen;
    },
    expected: undecided,
  },
  {
    row: 1,
    browser: 'firefox',
    how: 'the question is left open, then answered with Allow: the computer is added',
    play: async (scene) => {
      await addThisComputer(scene);
      const seen = await seeWords(scene.tab, undecided.title);
      await scene.browser.answer('allow_and_remember');
      await seeWords(scene.tab, added);
      return seen;
    },
    expected: undecided,
  },
  {
    row: 2,
    browser: 'chromium',
    how: 'Block; then switched on beside the address: the page goes on by itself',
    play: async (scene) => {
      await addThisComputer(scene);
      await scene.browser.answer('block');
      const seen = await seeFailure(scene.tab);
      await scene.browser.unblock();
      await seeWords(scene.tab, added);
      return seen;
    },
    expected: blockedNow,
  },
  {
    row: 2,
    browser: 'chromium_without_window',
    how: 'it cannot ask without a window, and blocks by itself',
    play: async (scene) => {
      await addThisComputer(scene);
      return seeFailure(scene.tab);
    },
    expected: blockedNow,
  },
  {
    row: 2,
    browser: 'firefox',
    how: 'Block; then taken back beside the address, Try again and Allow: the computer is added',
    play: async (scene) => {
      await addThisComputer(scene);
      await scene.browser.answer('block');
      const seen = await seeFailure(scene.tab);
      await scene.browser.unblock();
      await scene.tab.click('Try again');
      await scene.browser.answer('allow_and_remember');
      await seeWords(scene.tab, added);
      return seen;
    },
    expected: blockedNow,
  },
  {
    row: 3,
    browser: 'chromium',
    how: '×; then Try again and Allow: the computer is added',
    play: async (scene) => {
      await addThisComputer(scene);
      await scene.browser.answer('dismiss');
      const seen = await seeFailure(scene.tab);
      await scene.tab.click('Try again');
      await scene.browser.answer('allow');
      await seeWords(scene.tab, added);
      return seen;
    },
    expected: dismissed,
  },
  {
    row: 3,
    browser: 'firefox',
    how: 'it gives up asking (after 5 min; here after 2 s)',
    surroundings: { asksForMs: 2_000 },
    play: async (scene) => {
      await addThisComputer(scene);
      await scene.browser.answer('dismiss');
      return seeFailure(scene.tab);
    },
    expected: dismissed,
  },
  {
    row: 4,
    browser: 'chromium',
    how: '× for the third time: it blocks for a week',
    play: async (scene) => {
      await addThisComputer(scene);
      for (const time of [1, 2, 3]) {
        await scene.browser.answer('dismiss');
        await seeFailure(scene.tab);
        if (time === 3) break;
        await scene.tab.click('Try again');
        await goOn(scene.tab);
      }
      return seeFailure(scene.tab);
    },
    expected: {
      ...blocked,
      codes: ['permission_blocked'],
      permission: 'prompt → denied',
    },
  },
  {
    row: 4,
    browser: 'chromium',
    how: 'blocked in another tab before',
    play: async (scene) => {
      await addThisComputer(scene);
      await scene.browser.answer('block');
      await seeFailure(scene.tab);
      const other = await scene.browser.newTab();
      await addThisComputer(scene, other);
      return seeFailure(other);
    },
    expected: blockedBefore,
  },
  {
    row: 4,
    browser: 'chromium',
    how: 'by policy (LoopbackNetworkBlockedForUrls)',
    surroundings: { policies: ({ page }) => ({ LoopbackNetworkBlockedForUrls: [page] }) },
    play: async (scene) => {
      await addThisComputer(scene);
      return seeFailure(scene.tab);
    },
    expected: blockedBefore,
  },
  {
    row: 4,
    browser: 'chromium_without_window',
    how: 'blocked before',
    play: async (scene) => {
      await addThisComputer(scene);
      await seeFailure(scene.tab);
      const other = await scene.browser.newTab();
      await addThisComputer(scene, other);
      return seeFailure(other);
    },
    expected: blockedBefore,
  },
  {
    row: 4,
    browser: 'firefox',
    how: 'blocked in another tab before, and remembered',
    play: async (scene) => {
      await addThisComputer(scene);
      await scene.browser.answer('block_and_remember');
      await seeFailure(scene.tab);
      const other = await scene.browser.newTab();
      await addThisComputer(scene, other);
      return seeFailure(other);
    },
    expected: blockedBefore,
  },
];
