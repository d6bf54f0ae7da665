import type { Tab } from './tab.ts';
import { until } from './until.ts';

/** What somebody in front of the page can tell the help desk. */
export interface Seen {
  /** Of the failure; none where nothing failed. */
  code?: string;
  reason?: string;
  status?: string;
  /** `prompt → denied`, or the one where it stayed the same. */
  permission?: string;
  title: string;
  /** The first thing that the person is told to do. */
  firstAction: string;
  /** All the words, also those that are folded away. */
  words: string;
  seconds?: number;
}

/** In the page: what it says about a failure. */
const readNotice = `(() => {
  const notice = [...document.querySelectorAll('[role=note]')].find((note) => note.querySelector('pre'));
  if (!notice) return undefined;
  const textsOf = (selector) => [...notice.querySelectorAll(selector)].map((each) => each.textContent.trim());
  const [title = '', sentence = ''] = textsOf('p');
  const [step] = textsOf('ol li');
  return {
    title,
    firstAction: step ?? sentence,
    report: textsOf('pre').join('\\n'),
    words: textsOf('p, li, button, a').join('\\n'),
  };
})()`;

interface Notice {
  title: string;
  firstAction: string;
  report: string;
  words: string;
}

/** Waits for the notice of a failure, and reads it. */
export async function seeFailure(tab: Tab): Promise<Seen> {
  const notice = await until('the page to say what went wrong', () => tab.evaluate<Notice>(readNotice));
  const { title, firstAction, words, report } = notice;
  const fact = (label: string) => new RegExp(`^${label}: (.*)$`, 'm').exec(report)?.[1];
  const seen = { reason: fact('Reason'), status: fact('Status'), permission: fact('Permission') };
  const seconds = /after ([\d.]+) s/.exec(fact('Time') ?? '')?.[1];
  return {
    title,
    firstAction,
    words,
    code: fact('Code') ?? codeOfReference(report),
    ...Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined)),
    ...(seconds && { seconds: Number(seconds) }),
  };
}

/** "attestation_rejected · 0f9a…" */
function codeOfReference(reference: string): string {
  return /^(\w+) · /m.exec(reference)?.[1] ?? '';
}

/** Waits for words on the page, and reads the sentence that has them. */
export async function seeWords(tab: Tab, pattern: RegExp): Promise<Seen> {
  const sentence = await until(`${pattern} on the page`, () =>
    tab.evaluate<string>(`[...document.querySelectorAll('h1, h2, legend, p, li, button')]
      .filter((each) => each.getClientRects().length > 0)
      .map((each) => each.textContent.trim().replace(/\\s+/g, ' '))
      .find((text) => ${pattern}.test(text)) ?? ''`),
  );
  return { title: sentence, firstAction: '', words: sentence };
}
