import type { Choices } from '../choices.ts';

const optionalFields = new Set(['usableStatus', 'blockedDevices', 'bypassAllowed', 'userBypassEnabled']);

/** An answer's body as an older or a newer PingOne might send it. */
export function vary(body: unknown, choices: Choices): unknown {
  const kept = choices.omitOptionalFields ? withoutOptionalFields(body) : body;
  return choices.answerExtras ? withExtras(kept) : kept;
}

function withoutOptionalFields(value: unknown): unknown {
  return mapObjects(value, (entries) => entries.filter(([name]) => !optionalFields.has(name)));
}

function withExtras(value: unknown): unknown {
  return mapObjects(value, (entries) => [...entries, ['addedLater', { by: 'the simulator' }]]);
}

type Entry = [name: string, value: unknown];

function mapObjects(value: unknown, change: (entries: Entry[]) => Entry[]): unknown {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): Entry => [name, mapObjects(inner, change)]);
  return Object.fromEntries(change(entries));
}
