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

/** In the page: the parts of the notice that says what went wrong. */
const readNotice = `(() => {
  const notice = document.querySelector('.notice[role=alert]');
  if (!notice) return undefined;
  const text = (selector) => notice.querySelector(selector)?.textContent.trim() ?? '';
  const [step] = [...notice.querySelectorAll('.how-steps li')].map((item) => item.textContent.trim());
  const [sentence] = [...notice.querySelectorAll(':scope > p:not(.notice-title)')].map((p) => p.textContent.trim());
  return {
    title: text('.notice-title'),
    firstAction: step ?? sentence ?? '',
    report: text('.report'),
    reference: text('.reference'),
    words: [...notice.querySelectorAll('p, li, button, a')].map((each) => each.textContent.trim()).join('\\n'),
  };
})()`;

interface Notice {
  title: string;
  firstAction: string;
  report: string;
  reference: string;
  words: string;
}

/** Waits for the notice of a failure, and reads it. */
export async function seeFailure(tab: Tab): Promise<Seen> {
  const notice = await until('the page to say what went wrong', () => tab.evaluate<Notice>(readNotice));
  const { title, firstAction, words, report, reference } = notice;
  const fact = (label: string) => new RegExp(`^${label}: (.*)$`, 'm').exec(report)?.[1];
  const seen = { reason: fact('Reason'), status: fact('Status'), permission: fact('Permission') };
  const seconds = /after ([\d.]+) s/.exec(fact('Time') ?? '')?.[1];
  return {
    title,
    firstAction,
    words,
    code: fact('Code') ?? codeOfReference(reference),
    ...Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined)),
    ...(seconds && { seconds: Number(seconds) }),
  };
}

/** "Reference: attestation_rejected · 0f9a…" */
function codeOfReference(reference: string): string {
  return /Reference: (\w+)/.exec(reference)?.[1] ?? '';
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
