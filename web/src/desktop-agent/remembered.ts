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

const key = 'desktop-agent';

export function rememberedIn(storage: Platform['storage']): Remembered {
  // Where the browser keeps nothing, it holds for as long as the agent object does.
  let memory = readMemory(storage);
  return {
    read: () => memory,
    change: (change) => {
      memory = { ...memory, ...change };
      try {
        storage?.setItem(key, JSON.stringify(memory));
      } catch {
        // Full or forbidden: then it is forgotten.
      }
    },
  };
}

function readMemory(storage: Platform['storage']): Memory {
  try {
    return asMemory(JSON.parse(storage?.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

function asMemory(value: unknown): Memory {
  if (typeof value !== 'object' || value === null) return {};
  const { address, wasExplained, timesUndecided }: { [Field in keyof Memory]?: unknown } = value;
  return {
    address: typeof address === 'string' ? address : undefined,
    wasExplained: wasExplained === true,
    timesUndecided: typeof timesUndecided === 'number' ? timesUndecided : undefined,
  };
}
