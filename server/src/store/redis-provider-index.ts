import { logoutMemoryMs, type NewSession, type ProviderLogout } from '../session/session-repository.ts';
import type { RedisConnection, RedisScript } from './redis-connection.ts';
import type { ProviderKeys, RedisKeys } from './redis-keys.ts';
import { luaExtend, luaLive, luaNow, luaRevoke } from './redis-lua.ts';
import { recordFields } from './redis-record.ts';
import { listIn, textIn } from './redis-reply.ts';

const registerScript = `
local person, issuedAt, ttlMs = unpack(ARGV)
${luaExtend}
for i = 4, #ARGV do
  local at = redis.call('HGET', KEYS[2], ARGV[i])
  if at and (ARGV[i] == 'sid' or tonumber(issuedAt) <= tonumber(at)) then return 0 end
end
if person ~= '' then
  redis.call('SADD', KEYS[1], person)
  extend(KEYS[1], ttlMs)
end
return 1`;

const rememberScript = `
local scope, at, ttlMs = unpack(ARGV)
${luaExtend}
local earlier = redis.call('HGET', KEYS[2], scope) or 0
redis.call('HSET', KEYS[2], scope, math.max(at, earlier))
extend(KEYS[2], ttlMs)
return redis.call('SMEMBERS', KEYS[1])`;

const logOutScript = `
local base, at, ttlMs = unpack(ARGV)
${luaExtend}
${luaNow}
${luaRevoke}
${luaLive}
local ended = {}
for i = 4, #ARGV do
  ended[ARGV[i]] = true
  redis.call('HSET', KEYS[2], ARGV[i], math.max(at, redis.call('HGET', KEYS[2], ARGV[i]) or 0))
end
extend(KEYS[2], ttlMs)
local revoked = {}
for _, signIn in ipairs(live()) do
  local session = base .. ':session:' .. signIn
  local sid, sub, issuedAt = unpack(redis.call('HMGET', session, 'sid', 'sub', 'issuedAt'))
  local isOfSubject = ended['sub:' .. sub] or (sid == '' and ended['sub-without-sid:' .. sub])
  if ended['sid:' .. sid] or (isOfSubject and tonumber(issuedAt) <= tonumber(at)) then
    local values = redis.call('HMGET', session, ${recordFields.map((field) => `'${field}'`).join(', ')})
    revoked[#revoked + 1] = { signIn, values, revoke(signIn) }
  end
end
return revoked`;

/** How a session is found by what the OpenID Provider calls it. */
export interface ProviderNames {
  /** Empty where the provider named no session of its own. */
  readonly sid: string;
  readonly sub: string;
  /** What the person's own record of logouts must not hold. */
  readonly logoutFields: readonly string[];
}

export interface EndedByProvider {
  readonly person: string;
  readonly signInId: string;
  readonly values: readonly unknown[];
  readonly open: unknown;
}

/**
 * Finds a person by the `sid` and `sub` of the OpenID Provider, which live in other hash slots than the person's
 * sessions. No logout is missed in between: a sign-in registers first, and is refused where the logout came before;
 * a logout that comes later finds the person, and leaves a mark in their slot that `create` looks for when it writes.
 */
export class RedisProviderIndex {
  readonly #keys: RedisKeys;
  readonly #overallMs: number;
  readonly #register: RedisScript;
  readonly #remember: RedisScript;
  readonly #logOut: RedisScript;

  constructor(connection: RedisConnection, keys: RedisKeys, overallSeconds: number) {
    this.#keys = keys;
    this.#overallMs = Math.round(overallSeconds * 1000);
    this.#register = connection.script('registerSignIn', registerScript);
    this.#remember = connection.script('rememberLogout', rememberScript);
    this.#logOut = connection.script('logOutPerson', logOutScript);
  }

  /** @returns undefined where the provider has ended its session since it issued the ID token */
  async register(person: string, session: NewSession): Promise<ProviderNames | undefined> {
    const { sid, subject, issuedAt } = session;
    const bySid = sid === undefined ? [] : this.#keys.ofProvider('sid', sid);
    const bySub = this.#keys.ofProvider('sub', subject);
    const subScopes = sid === undefined ? ['sub', 'sub-without-sid'] : ['sub'];
    const register = (keys: ProviderKeys, index: number, scopes: string[]) =>
      this.#register(
        [keys.people, keys.logouts],
        [index === 0 ? person : '', issuedAt, this.#overallMs, ...scopes],
      );
    const answers = await Promise.all([
      ...bySid.map((keys, index) => register(keys, index, ['sid'])),
      ...bySub.map((keys, index) => register(keys, index, subScopes)),
    ]);
    if (answers.includes(0)) return undefined;
    const logoutFields = [
      ...bySid.map(({ hash }) => `sid:${hash}`),
      ...bySub.flatMap(({ hash }) => subScopes.map((scope) => `${scope}:${hash}`)),
    ];
    return { sid: bySid[0]?.hash ?? '', sub: bySub[0].hash, logoutFields };
  }

  async logOut({ sid, subject, at }: ProviderLogout): Promise<EndedByProvider[]> {
    const bySid = sid ? this.#keys.ofProvider('sid', sid) : [];
    const bySub = subject ? this.#keys.ofProvider('sub', subject) : [];
    const subScope = sid ? 'sub-without-sid' : 'sub';
    const remember = ({ people, logouts }: ProviderKeys, scope: string, ttlMs: number) =>
      this.#remember([people, logouts], [scope, at, ttlMs]);
    const found = await Promise.all([
      ...bySid.map((keys) => remember(keys, 'sid', Math.max(this.#overallMs, logoutMemoryMs))),
      ...bySub.map((keys) => remember(keys, subScope, logoutMemoryMs)),
    ]);
    const people = new Set(found.flatMap((reply) => listIn(reply).map(textIn)));
    const fields = [
      ...bySid.map(({ hash }) => `sid:${hash}`),
      ...bySub.map(({ hash }) => `${subScope}:${hash}`),
    ];
    const ended = await Promise.all([...people].map((person) => this.#logOutPerson(person, at, fields)));
    return ended.flat();
  }

  async #logOutPerson(person: string, at: number, fields: string[]): Promise<EndedByProvider[]> {
    const { base, signIns, logouts } = this.#keys.ofPerson(person);
    const reply = await this.#logOut([signIns, logouts], [base, at, logoutMemoryMs, ...fields]);
    return listIn(reply).map((entry) => {
      const [signInId, values, open] = listIn(entry);
      return { person, signInId: textIn(signInId), values: listIn(values), open };
    });
  }
}
