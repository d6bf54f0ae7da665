import { memoryKey } from './memory-key.ts';
import type { Platform } from './platform.ts';

/** What this browser has been through with this site. Nothing about the person, and nothing breaks where it is lost. */
interface Memory {
  /** The address that answered last. */
  address?: string | undefined;
  /** The person was told about the browser's question. */
  wasExplained?: boolean | undefined;
  /** How often the browser's question was closed without a choice, or left open. */
  timesUndecided?: number | undefined;
}

export interface Remembered {
  read: () => Memory;
  change: (change: Memory) => void;
}

// Where the browser keeps nothing, it holds for as long as the page is open.
const ofThisPage = new WeakMap<EventTarget, Memory>();

export function rememberedBy({ storage, window }: Pick<Platform, 'storage' | 'window'>): Remembered {
  // Read anew each time: another tab may have changed it.
  const read = () => ({ ...ofThisPage.get(window), ...readMemory(storage) });
  return {
    read,
    change: (change) => {
      const memory = { ...read(), ...change };
      try {
        if (storage) return storage.setItem(memoryKey, JSON.stringify(memory));
      } catch {
        // Full or forbidden.
      }
      ofThisPage.set(window, memory);
    },
  };
}

function readMemory(storage: Platform['storage']): Memory {
  try {
    return asMemory(JSON.parse(storage?.getItem(memoryKey) ?? '{}'));
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
