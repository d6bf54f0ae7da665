import type { Platform } from './platform.ts';

/** What this browser has been through with this site. Nothing about the person, and nothing breaks when it is lost. */
interface Memory {
  /** The address that answered last. */
  address?: string | undefined;
  /** The person has read what the browser is going to ask. */
  wasExplained?: boolean | undefined;
  /** How often the browser's prompt was closed without a choice, or left open. */
  timesUndecided?: number | undefined;
}

export interface BrowserMemory {
  read: () => Memory;
  change: (change: Memory) => void;
}

const storageKey = 'desktop-agent';

// Where the browser stores nothing, it holds for as long as the page is open.
const memoryOfWindow = new WeakMap<EventTarget, Memory>();

export function memoryOf({ storage, window }: Pick<Platform, 'storage' | 'window'>): BrowserMemory {
  // Read anew each time: another tab may have changed it.
  const read = () => ({ ...memoryOfWindow.get(window), ...readMemory(storage) });
  return {
    read,
    change: (change) => {
      const memory = { ...read(), ...change };
      try {
        if (storage) return storage.setItem(storageKey, JSON.stringify(memory));
      } catch {
        // Full or forbidden.
      }
      memoryOfWindow.set(window, memory);
    },
  };
}

function readMemory(storage: Platform['storage']): Memory {
  try {
    return asMemory(JSON.parse(storage?.getItem(storageKey) ?? '{}'));
  } catch {
    return {};
  }
}

function asMemory(value: unknown): Memory {
  if (typeof value !== 'object' || value === null) return {};
  const { address, wasExplained, timesUndecided }: { [Field in keyof Memory]?: unknown } = value;
  return {
    ...(typeof address === 'string' && { address }),
    ...(wasExplained === true && { wasExplained }),
    ...(typeof timesUndecided === 'number' && { timesUndecided }),
  };
}

/**
 * Runs a task that clears the site's storage, for example a sign-out answered with `Clear-Site-Data`, and keeps what the
 * client remembers: it is about the browser, not about the person who signs out.
 *
 * @example
 * await keepBrowserMemory(() => fetch('/sign-out', { method: 'POST' }));
 */
export async function keepBrowserMemory<Result>(
  task: () => Promise<Result>,
  storage: Platform['storage'] = storageOrNone(),
): Promise<Result> {
  const kept = attempt(() => storage?.getItem(storageKey));
  try {
    return await task();
  } finally {
    if (kept) attempt(() => storage?.setItem(storageKey, kept));
  }
}

/** Reading the property alone throws where the person has switched storage off. */
export function storageOrNone(): Storage | undefined {
  return attempt(() => globalThis.localStorage);
}

function attempt<Result>(access: () => Result): Result | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

// Chromium stops prompting for a week once its prompt was closed three times, or left open four times. No other browser does.
const undecidedBeforeLastChance = 2;

/** Whether closing the prompt once more ends in a block that nobody chose. */
export function isLastChance(memory: BrowserMemory, { browser }: Pick<Platform, 'browser'>): boolean {
  const { timesUndecided = 0 } = memory.read();
  return browser.engine === 'chromium' && timesUndecided >= undecidedBeforeLastChance;
}

/** The prompt came and went without a choice. */
export function noteUndecided(memory: BrowserMemory): void {
  memory.change({ timesUndecided: (memory.read().timesUndecided ?? 0) + 1 });
}

/** The person has chosen, or isn't prompted at all. */
export function noteDecided(memory: BrowserMemory): void {
  if (memory.read().timesUndecided) memory.change({ timesUndecided: 0 });
}
