import type { Adapter, AdapterPayload } from 'oidc-provider';

/** oidc-provider's storage, for as long as the simulator runs. Expiry is judged by oidc-provider, from the payload. */
export interface MemoryStorage {
  adapter(model: string): Adapter;
  /** The sessions in which this person is signed in. */
  sessionIdsOf(accountId: string): string[];
}

export function createMemoryStorage(): MemoryStorage {
  const stored = new Map<string, AdapterPayload>();
  return {
    adapter: (model) => memoryAdapter(stored, model),
    sessionIdsOf: (accountId) =>
      entriesOf(stored, 'Session')
        .filter(([, payload]) => payload.accountId === accountId)
        .map(([key]) => key.slice('Session:'.length)),
  };
}

function memoryAdapter(stored: Map<string, AdapterPayload>, model: string): Adapter {
  const key = (id: string) => `${model}:${id}`;
  const findBy = async (property: 'uid' | 'userCode', value: string) =>
    entriesOf(stored, model).find(([, payload]) => payload[property] === value)?.[1];
  return {
    upsert: async (id, payload) => {
      stored.set(key(id), payload);
    },
    find: async (id) => stored.get(key(id)),
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('userCode', userCode),
    consume: async (id) => {
      const payload = stored.get(key(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => {
      stored.delete(key(id));
    },
    revokeByGrantId: async (grantId) => {
      for (const [id, payload] of entriesOf(stored, model))
        if (payload.grantId === grantId) stored.delete(id);
    },
  };
}

function entriesOf(stored: Map<string, AdapterPayload>, model: string): [string, AdapterPayload][] {
  return [...stored].filter(([id]) => id.startsWith(`${model}:`));
}
