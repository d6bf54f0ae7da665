import type {
  Behaviour,
  BehaviourName,
  NetworkCondition,
  NetworkConditionName,
} from '../../simulators/desktop-agent/index.ts';
import type { Scene } from '../scene.ts';
import type { Seen } from '../seen.ts';
import type { AddressSpace } from '../tab.ts';

export type BrowserKind = 'chromium' | 'chromium_without_window' | 'firefox' | 'webkit';

/** What is there before somebody opens the page. */
export interface Surroundings {
  /** Default `public`: the page comes from the internet, as far as the browser can tell. */
  addressSpace?: AddressSpace;
  /** The permission was given some other day. */
  isGranted?: boolean;
  /** What the company has set for Chromium; needs root. */
  policies?: (origins: { page: string; embedding: string }) => Record<string, unknown>;
  /** PingID Desktop is not running. */
  isAgentStopped?: boolean;
  /** What stands at its port, and what it does with what it gets. */
  network?: NetworkCondition | NetworkConditionName;
  behaviour?: Behaviour | BehaviourName;
  /** Firefox gives up asking after so long, and not after five minutes. */
  asksForMs?: number;
  /** The page has a clock of its own, so that minutes pass in no time. */
  ownClock?: boolean;
}

/** Advice that would be wrong, so that nobody may get it. */
export type WrongAdvice = 'start it' | 'allow it' | 'use another browser' | 'update it';

/** One failure in one browser: how it comes about, and what has to be seen then. */
export interface Case {
  /** Of the list of failures. */
  row: number;
  browser: BrowserKind;
  /** How it was brought about. */
  how: string;
  surroundings?: Surroundings;
  /** It belongs to the row, but is no mark of it: it looks as another row does, or does not fail at all. */
  isBorderline?: boolean;
  /** Brings it about, and answers what the person sees then. */
  play: (scene: Scene) => Promise<Seen>;
  expected: Expected;
}

export interface Expected {
  /** Of which one has to be seen; none where nothing fails. */
  codes: readonly string[];
  /** Before and after, as the help desk reads it; not looked at where absent. */
  permission?: string;
  reason?: string;
  title: RegExp;
  never?: readonly WrongAdvice[];
}
