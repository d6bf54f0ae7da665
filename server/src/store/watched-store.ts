import { type ExpiringStore, StoreUnavailableError } from './expiring-store.ts';

/** The store, with every failure of it told as an outage: whoever uses it need not think of that. */
export function watchedStore(store: ExpiringStore): ExpiringStore {
  return {
    get: (key) => store.get(key).catch(asOutage),
    set: (key, value, ttlSeconds) => store.set(key, value, ttlSeconds).catch(asOutage),
    add: (key, value, ttlSeconds) => store.add(key, value, ttlSeconds).catch(asOutage),
    replace: (key, value, ttlSeconds) => store.replace(key, value, ttlSeconds).catch(asOutage),
    take: (key) => store.take(key).catch(asOutage),
    include: (key, member, ttlSeconds) => store.include(key, member, ttlSeconds).catch(asOutage),
    exclude: (key, member) => store.exclude(key, member).catch(asOutage),
    members: (key) => store.members(key).catch(asOutage),
    count: (key, windowMs) => store.count(key, windowMs).catch(asOutage),
  };
}

function asOutage(error: unknown): never {
  throw new StoreUnavailableError(error);
}
