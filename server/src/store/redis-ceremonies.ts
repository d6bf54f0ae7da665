import {
  type Ceremony,
  type CeremonyRepository,
  type CeremonyState,
  type Claim,
  ceremonySeconds,
  type OpenCeremony,
} from '../session/ceremony-repository.ts';
import { personOf } from '../session/session-id.ts';
import type { AuthContext } from '../session/session-record.ts';
import type { RecordCipher } from './record-cipher.ts';
import type { RedisConnection, RedisScript } from './redis-connection.ts';
import { hashOf, type RedisKeys } from './redis-keys.ts';
import { luaNow } from './redis-lua.ts';
import { listIn, textIn } from './redis-reply.ts';

// One hash per sign-in; a field per ceremony: "<state> <expires at>", and "<lease until> <lease>" while it is claimed.
// Beside it, while it is open, "details <ceremony>": "details <expires at> <encrypted>", where it has any.

const openScript = `
local ceremony, ttlMs, details = unpack(ARGV)
${luaNow}
if redis.call('EXISTS', KEYS[1]) == 0 then return 'session_ended' end
local fields = { ceremony, string.format('open %d', now + ttlMs) }
if details then
  fields[3] = 'details ' .. ceremony
  fields[4] = string.format('details %d %s', now + ttlMs, details)
end
redis.call('HSET', KEYS[2], unpack(fields))
redis.call('PEXPIRE', KEYS[2], ttlMs)
local entries = redis.call('HGETALL', KEYS[2])
for i = 1, #entries, 2 do
  if tonumber(string.match(entries[i + 1], '^%a+ (%d+)')) <= now then redis.call('HDEL', KEYS[2], entries[i]) end
end
return 'opened'`;

const listOpenScript = `
${luaNow}
local entries = redis.call('HGETALL', KEYS[1])
local details = {}
for i = 1, #entries, 2 do details[entries[i]] = string.match(entries[i + 1], '^details %d+ (.*)$') end
local open = {}
for i = 1, #entries, 2 do
  local state, expiresAt = string.match(entries[i + 1], '^(%a+) (%d+)')
  if state == 'open' and now < tonumber(expiresAt) then
    open[#open + 1] = { entries[i], details['details ' .. entries[i]] or '' }
  end
end
return open`;

const findScript = `
${luaNow}
local entry = redis.call('HGET', KEYS[1], ARGV[1])
if not entry then return 'missing' end
local state, expiresAt = string.match(entry, '^(%a+) (%d+)')
return now < tonumber(expiresAt) and state or 'unknown'`;

const claimScript = `
local ceremony, lease, leaseMs = unpack(ARGV)
${luaNow}
if redis.call('EXISTS', KEYS[1]) == 0 then return { 'session_ended' } end
local entry = redis.call('HGET', KEYS[2], ceremony)
if not entry then return { 'missing' } end
local state, expiresAt, leaseUntil = string.match(entry, '^(%a+) (%d+) ?(%d*)')
if now >= tonumber(expiresAt) then return { 'unknown' } end
if state ~= 'open' then return { state } end
if leaseUntil ~= '' and now < tonumber(leaseUntil) then return { 'busy', leaseUntil - now } end
redis.call('HSET', KEYS[2], ceremony, string.format('open %s %d %s', expiresAt, now + leaseMs, lease))
return { 'claimed', leaseUntil ~= '' and 1 or 0 }`;

const releaseScript = `
local ceremony, lease = unpack(ARGV)
local state, expiresAt, held = string.match(redis.call('HGET', KEYS[1], ceremony) or '', '^(%a+) (%d+) %d+ (.*)$')
if held == lease then redis.call('HSET', KEYS[1], ceremony, state .. ' ' .. expiresAt) end
return 1`;

const interruptScript = `
local ceremony, lease = unpack(ARGV)
${luaNow}
local state, expiresAt, held = string.match(redis.call('HGET', KEYS[1], ceremony) or '', '^(%a+) (%d+) %d+ (.*)$')
if held == lease then redis.call('HSET', KEYS[1], ceremony, string.format('%s %s %d %s', state, expiresAt, now, lease)) end
return 1`;

const finishScript = `
local ceremony, finished = unpack(ARGV)
${luaNow}
local state, expiresAt = string.match(redis.call('HGET', KEYS[1], ceremony) or '', '^(%a+) (%d+)')
if state ~= 'open' or now >= tonumber(expiresAt) then return 0 end
redis.call('HSET', KEYS[1], ceremony, finished .. ' ' .. expiresAt)
redis.call('HDEL', KEYS[1], 'details ' .. ceremony)
return 1`;

/** Ceremonies on Redis: one hash per sign-in, and a mark by which others can tell a foreign one from none. */
export class RedisCeremonies implements CeremonyRepository {
  readonly #connection: RedisConnection;
  readonly #keys: RedisKeys;
  readonly #cipher: RecordCipher;
  readonly #open: RedisScript;
  readonly #listOpen: RedisScript;
  readonly #find: RedisScript;
  readonly #claim: RedisScript;
  readonly #release: RedisScript;
  readonly #interrupt: RedisScript;
  readonly #finish: RedisScript;

  constructor(connection: RedisConnection, keys: RedisKeys, cipher: RecordCipher) {
    this.#connection = connection;
    this.#keys = keys;
    this.#cipher = cipher;
    this.#listOpen = connection.script('listOpenCeremonies', listOpenScript);
    this.#open = connection.script('openCeremony', openScript);
    this.#find = connection.script('findCeremony', findScript);
    this.#claim = connection.script('claimCeremony', claimScript);
    this.#release = connection.script('releaseCeremony', releaseScript);
    this.#interrupt = connection.script('interruptCeremony', interruptScript);
    this.#finish = connection.script('finishCeremony', finishScript);
  }

  async open(auth: AuthContext, ceremony: Ceremony, details?: string): Promise<'opened' | 'session_ended'> {
    const ttlMs = ceremonySeconds * 1000;
    const field = ceremonyField(ceremony);
    const mark = this.#keys.of('ceremony', field);
    await this.#connection.run((client) => client.set(mark, hashOf(auth.signInId), 'PX', ttlMs));
    const { session, ceremonies } = this.#keysOf(auth);
    const encrypted = details ? [this.#cipher.encrypt(details, placeOf(auth, field))] : [];
    const outcome = await this.#open([session, ceremonies], [field, ttlMs, ...encrypted]);
    return outcome === 'opened' ? 'opened' : 'session_ended';
  }

  async listOpen(auth: AuthContext): Promise<OpenCeremony[]> {
    const open = listIn(await this.#listOpen(this.#ownKey(auth), []));
    return open.map((entry) => {
      const [field, encrypted] = listIn(entry).map(textIn);
      const details = field && encrypted ? this.#cipher.decrypt(encrypted, placeOf(auth, field)) : undefined;
      return { ceremony: ceremonyOf(field ?? ''), ...(details && { details }) };
    });
  }

  async find(auth: AuthContext, ceremony: Ceremony): Promise<CeremonyState> {
    const state = textIn(await this.#find(this.#ownKey(auth), [ceremonyField(ceremony)]));
    return state === 'missing' ? this.#stateOfMissing(auth, ceremony) : stateIn(state);
  }

  async claim(auth: AuthContext, ceremony: Ceremony, lease: string, leaseMs: number): Promise<Claim> {
    const { session, ceremonies } = this.#keysOf(auth);
    const reply = await this.#claim([session, ceremonies], [ceremonyField(ceremony), lease, leaseMs]);
    const [outcome, detail] = listIn(reply);
    if (outcome === 'claimed') return { outcome, lease, interrupted: detail === 1 };
    if (outcome === 'busy') return { outcome, retryAfterMs: Number(detail) };
    if (outcome === 'session_ended') return { outcome };
    if (outcome === 'missing') return { outcome: await this.#stateOfMissing(auth, ceremony) };
    const state = stateIn(outcome);
    return { outcome: state === 'open' ? 'unknown' : state };
  }

  async release(auth: AuthContext, ceremony: Ceremony, lease: string): Promise<void> {
    await this.#release(this.#ownKey(auth), [ceremonyField(ceremony), lease]);
  }

  async interrupt(auth: AuthContext, ceremony: Ceremony, lease: string): Promise<void> {
    await this.#interrupt(this.#ownKey(auth), [ceremonyField(ceremony), lease]);
  }

  async consume(auth: AuthContext, ceremony: Ceremony): Promise<boolean> {
    return (await this.#finish(this.#ownKey(auth), [ceremonyField(ceremony), 'completed'])) === 1;
  }

  async close(auth: AuthContext, ceremony: Ceremony): Promise<boolean> {
    return (await this.#finish(this.#ownKey(auth), [ceremonyField(ceremony), 'closed'])) === 1;
  }

  async #stateOfMissing({ signInId }: AuthContext, ceremony: Ceremony): Promise<'foreign' | 'unknown'> {
    const mark = this.#keys.of('ceremony', ceremonyField(ceremony));
    const owner = await this.#connection.run((client) => client.get(mark));
    return owner === null || owner === hashOf(signInId) ? 'unknown' : 'foreign';
  }

  #ownKey(auth: AuthContext): [string] {
    return [this.#keysOf(auth).ceremonies];
  }

  #keysOf({ user, signInId }: AuthContext) {
    const { session, ceremonies } = this.#keys.ofPerson(personOf(user.id));
    return { session: session(signInId), ceremonies: ceremonies(signInId) };
  }
}

/** What is encrypted for one ceremony cannot be read as that of another. */
function placeOf({ user, signInId }: AuthContext, field: string): string {
  return `ceremony ${personOf(user.id)} ${signInId} ${field}`;
}

/** A ceremony's field in the hash of its sign-in. */
export function ceremonyField({ kind, id }: Ceremony): string {
  return `${kind} ${id}`;
}

export function ceremonyOf(field: string): Ceremony {
  const at = field.indexOf(' ');
  return {
    kind: field.slice(0, at) === 'pairing' ? 'pairing' : 'device-authentication',
    id: field.slice(at + 1),
  };
}

const states = ['open', 'completed', 'closed'] as const;

function stateIn(reply: unknown): CeremonyState {
  return states.find((state) => state === reply) ?? 'unknown';
}
