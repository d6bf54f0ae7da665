import { seeFailure, seeWords } from '../seen.ts';
import { until } from '../until.ts';
import type { Case } from './case.ts';
import { addThisComputer, openLab } from './steps.ts';

/** Rows 12, 15, 17 and 18: the browser that cannot, what the backend finds, and what the person does. */

const withoutQuestion = ['chromium_without_window', 'firefox'] as const;
const busy = { codes: ['busy'], title: /already asking for something/ } as const;
const never = ['start it', 'allow it', 'use another browser'] as const;

const forged: Case[] = withoutQuestion.map((browser) => ({
  row: 15,
  browser,
  how: 'the attestation was changed on its way',
  surroundings: { isGranted: true, behaviour: 'altered' },
  play: async (scene) => {
    await addThisComputer(scene);
    return seeFailure(scene.tab);
  },
  expected: { codes: ['attestation_rejected'], title: /couldn’t (be added|add)/, never },
}));

const cancelled: Case[] = withoutQuestion.map((browser) => ({
  row: 17,
  browser,
  how: 'Cancel, while PingID Desktop asks: its question goes away, and the offer is there again',
  surroundings: { isGranted: true, behaviour: 'ask' },
  play: async (scene) => {
    const { desktopAgent } = scene.deployment;
    await addThisComputer(scene);
    await desktopAgent.until(() => desktopAgent.prompt);
    await scene.tab.click('Cancel');
    await desktopAgent.until(() => !desktopAgent.prompt);
    return seeWords(scene.tab, /^Add this computer$/);
  },
  expected: { codes: [], title: /^Add this computer$/ },
}));

const inTwoTabs: Case[] = withoutQuestion.map((browser) => ({
  row: 18,
  browser,
  how: 'in two tabs, while PingID Desktop asks',
  surroundings: { isGranted: true, behaviour: 'ask' },
  play: async (scene) => {
    const { desktopAgent } = scene.deployment;
    await addThisComputer(scene);
    await desktopAgent.until(() => desktopAgent.prompt);
    const other = await scene.browser.newTab();
    await addThisComputer(scene, other);
    return seeFailure(other);
  },
  expected: { ...busy, reason: 'another_tab', never },
}));

export const endCases: readonly Case[] = [
  {
    row: 12,
    browser: 'webkit',
    how: 'it takes the call for mixed content',
    play: async (scene) => {
      await addThisComputer(scene);
      return seeFailure(scene.tab);
    },
    expected: {
      codes: ['browser_cannot'],
      title: /PingID Desktop doesn’t work in/,
      never: ['start it', 'allow it', 'update it'],
    },
  },
  ...forged,
  ...cancelled,
  {
    row: 18,
    browser: 'chromium_without_window',
    how: 'twice in one tab, while the first waits',
    surroundings: { isGranted: true, network: 'silent' },
    play: async ({ tab, lab, deployment: { desktopAgent } }) => {
      await openLab(tab, `${lab.origin}/`);
      await tab.click('Call PingID Desktop');
      await desktopAgent.until(() => desktopAgent.exchanges.length > 0);
      await tab.click('Call PingID Desktop');
      return seeFailure(tab);
    },
    expected: { ...busy, reason: 'this_page', never },
  },
  {
    row: 18,
    browser: 'firefox',
    how: 'twice in one tab, while it asks: the question stays, and Allow lets the first call through',
    play: async ({ tab, lab, browser }) => {
      await openLab(tab, `${lab.origin}/`);
      await tab.click('Call PingID Desktop');
      await until("the browser's question", browser.isAsking);
      await tab.click('Call PingID Desktop');
      const seen = await seeFailure(tab);
      await browser.answer('allow');
      await seeWords(tab, /PingID Desktop has answered/);
      return seen;
    },
    expected: { ...busy, reason: 'this_page', never: ['start it', 'use another browser'] },
  },
  ...inTwoTabs,
];
