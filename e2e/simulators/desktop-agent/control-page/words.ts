import type { BehaviourName } from '../behaviour.ts';
import type { OsType } from '../choices.ts';
import type { Exchange, Outcome } from '../exchanges.ts';
import type { Question } from '../prompts.ts';

export interface BehaviourWords {
  readonly name: BehaviourName;
  readonly title: string;
  readonly effect: string;
}

export const behaviourGroups: readonly { title: string; behaviours: readonly BehaviourWords[] }[] = [
  {
    title: 'A person',
    behaviours: [
      { name: 'approve', title: 'Approve', effect: 'The imagined person approves.' },
      { name: 'ask', title: 'Ask me', effect: 'You approve or refuse, here.' },
      { name: 'refuse', title: 'Refuse', effect: 'The imagined person says no.' },
    ],
  },
  {
    title: 'Trouble on this computer',
    behaviours: [
      { name: 'hang', title: 'Hang', effect: 'Never answers.' },
      { name: 'fail', title: 'Fail', effect: 'Answers with status 500.' },
      { name: 'garbage', title: 'Garbage', effect: 'Answers with something that is no JWT.' },
      { name: 'huge', title: 'Huge', effect: 'Answers with a megabyte of nothing.' },
    ],
  },
  {
    title: 'Forgery, for PingOne to reject',
    behaviours: [
      { name: 'wrong_origin', title: 'Wrong origin', effect: 'Signs for another website.' },
      { name: 'altered', title: 'Altered', effect: 'The signature does not fit.' },
      { name: 'replay', title: 'Replay', effect: 'Gives the previous answer again.' },
    ],
  },
];

export const biometrics: Readonly<Record<OsType, string>> = { MAC: 'Touch ID', WINDOWS: 'Windows Hello' };

/** The question, as the desktop app would put it. */
export function questionWords({ action, origin }: Question): string {
  const { host } = new URL(origin);
  return action === 'register'
    ? `${host} wants to set up this computer for sign-in`
    : `${host} wants to check that it is you`;
}

const networkOutcomeWords: Partial<Readonly<Record<Outcome, string>>> = {
  silent: 'left without an answer',
  stalled: 'answered in part',
  reset: 'connection reset',
  no_route: 'address not known',
  http_error: 'error',
  redirect: 'sent elsewhere',
  web_server: 'answered by another program',
  open_web_server: 'answered by another program',
  not_http: 'answered in no HTTP',
};

export function outcomeWords(outcome: Outcome): string {
  if (outcome === 'user_refused') return 'refused by the person';
  const words = networkOutcomeWords[outcome];
  if (words) return words;
  return outcome.replaceAll('_', ' ').replace('pingone', 'PingOne');
}

export type Tone = 'good' | 'bad' | 'plain';

export function outcomeTone(outcome: Outcome): Tone {
  if (outcome === 'approved') return 'good';
  return ['pending', 'preflight', 'aborted'].includes(outcome) ? 'plain' : 'bad';
}

/** One sentence for a screen reader. */
export function exchangeWords({ at, method, path, origin, outcome }: Exchange): string {
  return `${timeWords(at)}, ${method} ${path} from ${origin ?? 'no origin'}: ${outcomeWords(outcome)}`;
}

/** The clock of this computer, which is also the browser's. */
export function timeWords(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB');
}

export function dateWords(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
