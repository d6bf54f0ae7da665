import { seeFailure, seeWords } from '../seen.ts';
import type { BrowserKind, Case, Expected, Surroundings } from './case.ts';
import { addThisComputer } from './steps.ts';

/** Rows 6 to 10, and 14: what is at the port of PingID Desktop. The real page, added to the list of devices or not. */

const withoutQuestion = ['chromium_without_window', 'firefox'] as const;

const unreachable: Expected = {
  codes: ['unreachable'],
  permission: 'granted',
  title: /couldn’t reach PingID Desktop/,
  never: ['allow it', 'use another browser', 'update it'],
};
const unreachableOrUnasked: Expected = {
  codes: ['unreachable_or_unasked'],
  permission: 'prompt',
  title: /couldn’t reach PingID Desktop/,
  never: ['use another browser', 'update it'],
};
const somethingAnswers = ['start it', 'allow it', 'use another browser'] as const;
const siteRefused: Expected = {
  codes: ['site_refused'],
  permission: 'granted',
  title: /doesn’t accept this site/,
  never: somethingAnswers,
};
const lost: Expected = {
  codes: ['interrupted'],
  permission: 'granted',
  reason: 'still_there',
  title: /lost PingID Desktop’s answer/,
  never: ['start it', 'allow it', 'use another browser', 'update it'],
};
const refused: Expected = { codes: ['refused'], title: /PingID Desktop/, never: somethingAnswers };
const unexpectedAnswer: Expected = {
  codes: ['unexpected_answer'],
  title: /didn’t understand the answer/,
  never: somethingAnswers,
};

/** The same in each of the browsers: the person adds this computer, and sees what went wrong. */
function failing(
  row: number,
  browsers: readonly BrowserKind[],
  how: string,
  surroundings: Surroundings,
  expected: Expected,
  isBorderline = false,
): Case[] {
  return browsers.map((browser) => ({
    row,
    browser,
    how,
    isBorderline,
    surroundings: { isGranted: true, ...surroundings },
    play: async (scene) => {
      await addThisComputer(scene);
      return seeFailure(scene.tab);
    },
    expected,
  }));
}

const laterStarted: Case[] = withoutQuestion.map((browser) => ({
  row: 6,
  browser,
  how: 'nothing listens; then PingID Desktop is started: the page goes on by itself',
  surroundings: { isGranted: true, isAgentStopped: true },
  play: async (scene) => {
    await addThisComputer(scene);
    const seen = await seeFailure(scene.tab);
    await scene.deployment.desktopAgent.start();
    await seeWords(scene.tab, /This computer (is|was) added/);
    return seen;
  },
  expected: unreachable,
}));

export const reachingCases: readonly Case[] = [
  ...laterStarted,
  {
    row: 6,
    browser: 'chromium',
    how: 'nothing listens, and it was never asked: it asks when the call has already failed',
    surroundings: { isAgentStopped: true },
    play: async (scene) => {
      await addThisComputer(scene);
      const seen = await seeFailure(scene.tab);
      await scene.browser.answer('allow');
      return seen;
    },
    expected: unreachableOrUnasked,
  },
  ...failing(
    6,
    ['firefox'],
    'nothing listens, and it was never asked: it does not ask',
    { isGranted: false, isAgentStopped: true },
    unreachableOrUnasked,
  ),
  ...failing(
    6,
    withoutQuestion,
    'nothing listens, and the page comes from a private network: it never asks',
    { addressSpace: 'private', isGranted: false, isAgentStopped: true },
    unreachableOrUnasked,
  ),
  ...failing(6, withoutQuestion, 'the connection is reset', { network: 'reset' }, unreachable),
  {
    row: 7,
    browser: 'chromium_without_window',
    how: 'it takes the request and never answers',
    surroundings: { isGranted: true, behaviour: 'hang', ownClock: true },
    play: async (scene) => {
      await addThisComputer(scene);
      const { desktopAgent } = scene.deployment;
      await desktopAgent.until(() => desktopAgent.prompt);
      await scene.tab.passTime(16_000);
      await seeWords(scene.tab, /No answer yet/);
      await scene.tab.passTime(5 * 60_000);
      return seeFailure(scene.tab);
    },
    expected: {
      codes: ['timed_out'],
      title: /didn’t answer in time/,
      never: ['allow it', 'use another browser', 'update it'],
    },
  },
  ...failing(8, withoutQuestion, 'it does not accept the origin', { network: 'refuse_origin' }, siteRefused),
  ...failing(9, withoutQuestion, '500, readable', { network: 'http_error' }, refused),
  ...failing(
    9,
    withoutQuestion,
    '503, readable: it is open for somebody else on this computer',
    { behaviour: { name: 'fail', status: 503, body: '' } },
    { ...refused, title: /already asking for something/ },
  ),
  ...failing(
    9,
    withoutQuestion,
    '404, readable: it is too old',
    { network: { name: 'no_route', action: 'register' } },
    { ...refused, title: /too old/ },
  ),
  ...failing(10, withoutQuestion, 'it sends no CORS headers', { network: 'no_cors' }, siteRefused),
  ...failing(
    10,
    withoutQuestion,
    '500 to the call alone, not readable: looks as an answer that broke off does',
    { network: { name: 'http_error', cors: false } },
    lost,
    true,
  ),
  ...failing(
    14,
    withoutQuestion,
    'a web server that answers every origin',
    { network: 'open_web_server' },
    unexpectedAnswer,
  ),
  ...failing(
    14,
    withoutQuestion,
    'a web server without CORS headers: looks as row 8 does',
    { network: 'web_server' },
    siteRefused,
    true,
  ),
];
