import type { SessionLifetimes } from '../session/lifetimes.ts';
import { hashSessionId, parseSessionId, personOf, type SessionIds } from '../session/session-id.ts';
import type { AuthContext, StepUp } from '../session/session-record.ts';
import {
  type ListedSession,
  maxSessionsPerPerson,
  type NewSession,
  type ProviderLogout,
  type ReadOptions,
  type RevokedSession,
  type SessionRepository,
  type StepUpResult,
} from '../session/session-repository.ts';
import { asSuperseded, authOf } from './auth-context.ts';
import { ceremonyField, ceremonyOf } from './redis-ceremonies.ts';
import type { RedisConnection, RedisScript } from './redis-connection.ts';
import type { RedisKeys } from './redis-keys.ts';
import { luaExtend, luaLive, luaNow, luaRevoke } from './redis-lua.ts';
import type { RedisProviderIndex } from './redis-provider-index.ts';
import { isoInstant, type RedisRecords, recordFields } from './redis-record.ts';
import { listIn, textIn } from './redis-reply.ts';

const fields = recordFields.map((field) => `'${field}'`).join(', ');

const createScript = `
local base, signIn, id, record, idleMs, overallMs, issuedAt, sid, sub, most = unpack(ARGV)
${luaNow}
${luaRevoke}
${luaExtend}
${luaLive}
for i = 11, #ARGV do
  local at = redis.call('HGET', KEYS[3], ARGV[i])
  if at and (string.sub(ARGV[i], 1, 4) == 'sid:' or tonumber(issuedAt) <= tonumber(at)) then return false end
end
redis.call('HSET', KEYS[1], 'id', id, 'record', record, 'createdAt', now, 'activeAt', now,
  'endsAt', now + overallMs, 'issuedAt', issuedAt, 'sid', sid, 'sub', sub)
redis.call('PEXPIRE', KEYS[1], math.min(idleMs, overallMs))
local latest = redis.call('ZRANGE', KEYS[2], -1, -1, 'WITHSCORES')[2]
redis.call('ZADD', KEYS[2], math.max(now, (latest or 0) + 1), signIn)
extend(KEYS[2], overallMs)
local signIns = live()
local revoked = {}
for i = 1, #signIns - most do revoked[i] = { signIns[i], revoke(signIns[i]) } end
return { now, now + overallMs, revoked }`;

const readScript = `
local id, idleMs, touchAfterMs = unpack(ARGV)
${luaNow}
local ids = redis.call('HMGET', KEYS[1], 'id', 'earlierId', 'earlierUntil', 'activeAt', 'endsAt')
local isCurrent = ids[1] == id
if not isCurrent and not (ids[2] == id and now < tonumber(ids[3])) then return false end
if touchAfterMs and now - ids[4] >= tonumber(touchAfterMs) then
  redis.call('HSET', KEYS[1], 'activeAt', now)
  redis.call('PEXPIRE', KEYS[1], math.min(idleMs, ids[5] - now))
end
return { isCurrent and 'current' or 'superseded', redis.call('HMGET', KEYS[1], ${fields}) }`;

const stepUpScript = `
local id, stepUp, ceremony, idleMs, earlierMs = unpack(ARGV)
${luaNow}
local ids = redis.call('HMGET', KEYS[1], 'id', 'earlierId', 'earlierUntil', 'endsAt')
if ids[1] ~= id then
  if ids[2] ~= id or now >= tonumber(ids[3]) then return { 'session_ended' } end
  for i = 6, #ARGV do
    if ids[1] == ARGV[i] then return { 'repeated', i - 6, redis.call('HMGET', KEYS[1], ${fields}) } end
  end
  return { 'ceremony_over' }
end
local state, expiresAt = string.match(redis.call('HGET', KEYS[2], ceremony) or '', '^(%a+) (%d+)')
if state ~= 'open' or now >= tonumber(expiresAt) then return { 'ceremony_over' } end
redis.call('HSET', KEYS[1], 'id', ARGV[6], 'earlierId', id, 'earlierUntil', now + earlierMs,
  'activeAt', now, 'stepUp', stepUp)
redis.call('PEXPIRE', KEYS[1], math.min(idleMs, ids[4] - now))
redis.call('HSET', KEYS[2], ceremony, 'completed ' .. expiresAt)
return { 'raised', 0, redis.call('HMGET', KEYS[1], ${fields}) }`;

const revokeScript = `
local base, signIn = unpack(ARGV)
${luaNow}
${luaRevoke}
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
return revoke(signIn)`;

const revokeAllScript = `
local base, except = unpack(ARGV)
${luaNow}
${luaRevoke}
${luaLive}
local revoked = {}
for _, signIn in ipairs(live()) do
  if signIn ~= except then revoked[#revoked + 1] = { signIn, revoke(signIn) } end
end
return revoked`;

const listScript = `
local base = ARGV[1]
${luaLive}
local sessions = {}
for i, signIn in ipairs(live()) do
  sessions[i] = { signIn, redis.call('HMGET', base .. ':session:' .. signIn, ${fields}) }
end
return sessions`;

export interface RedisSessionsOptions {
  readonly ids: SessionIds;
  readonly lifetimes: SessionLifetimes;
  readonly supersededSeconds: number;
  readonly connection: RedisConnection;
  readonly keys: RedisKeys;
  readonly records: RedisRecords;
  readonly provider: RedisProviderIndex;
}

/** Sessions on Redis: a hash each, which Redis removes when its idle time or its lifetime is over. */
export class RedisSessions implements SessionRepository {
  readonly #options: RedisSessionsOptions;
  readonly #create: RedisScript;
  readonly #read: RedisScript;
  readonly #stepUp: RedisScript;
  readonly #revoke: RedisScript;
  readonly #revokeAll: RedisScript;
  readonly #list: RedisScript;

  constructor(options: RedisSessionsOptions) {
    this.#options = options;
    const { connection } = options;
    this.#create = connection.script('createSession', createScript);
    this.#read = connection.script('readSession', readScript);
    this.#stepUp = connection.script('stepUpSession', stepUpScript);
    this.#revoke = connection.script('revokeSession', revokeScript);
    this.#revokeAll = connection.script('revokeAllSessions', revokeAllScript);
    this.#list = connection.script('listSessions', listScript);
  }

  async create(signInId: string, session: NewSession) {
    const { ids, keys, records, provider } = this.#options;
    const person = personOf(session.user.id);
    const { base, session: sessionKey, signIns, logouts } = keys.ofPerson(person);
    const names = await provider.register(person, session);
    if (!names) return undefined;
    const sessionId = ids.issue(session.user.id, signInId);
    const record = records.encodeSession(person, signInId, session);
    const { idleMs, overallMs } = this.#lifetimes;
    const { sid, sub, logoutFields } = names;
    const reply = await this.#create(
      [sessionKey(signInId), signIns, logouts],
      [
        ...[base, signInId, hashSessionId(sessionId), record, idleMs, overallMs, session.issuedAt],
        ...[sid, sub, maxSessionsPerPerson, ...logoutFields],
      ],
    );
    if (reply === null) return undefined;
    const [now, endsAt, revoked] = listIn(reply);
    const times = { signedInAt: isoInstant(now), expiresAt: isoInstant(endsAt) };
    const auth = authOf({ ...session, signInId, level: 1, ...times }, sessionId, Number(now));
    return { auth, revoked: revokedIn(revoked, session.user.id) };
  }

  async read(sessionId: string, { touchAfterMs }: ReadOptions = {}): Promise<AuthContext | undefined> {
    const parts = parseSessionId(sessionId);
    if (!parts) return undefined;
    const { person, signInId } = parts;
    const touch = touchAfterMs === undefined ? [] : [touchAfterMs];
    const reply = await this.#read(
      [this.#options.keys.ofPerson(person).session(signInId)],
      [hashSessionId(sessionId), this.#lifetimes.idleMs, ...touch],
    );
    if (reply === null) return undefined;
    const [standing, values] = listIn(reply);
    const stored = this.#options.records.decode(person, signInId, listIn(values));
    const auth = stored && authOf(stored.record, sessionId, stored.lastActiveAt);
    return auth && standing === 'superseded' ? asSuperseded(auth) : auth;
  }

  async stepUp({ sessionId, signInId }: AuthContext, stepUp: StepUp): Promise<StepUpResult> {
    const { keys, records, ids, supersededSeconds } = this.#options;
    const person = parseSessionId(sessionId)?.person;
    if (!person) return { outcome: 'session_ended' };
    const own = keys.ofPerson(person);
    const ceremony = { kind: 'device-authentication', id: stepUp.deviceAuthenticationId } as const;
    const successors = ids.successors(sessionId, stepUp.deviceAuthenticationId);
    const reply = await this.#stepUp(
      [own.session(signInId), own.ceremonies(signInId)],
      [
        ...[
          hashSessionId(sessionId),
          records.encodeStepUp(person, signInId, stepUp),
          ceremonyField(ceremony),
        ],
        ...[this.#lifetimes.idleMs, Math.round(supersededSeconds * 1000), ...successors.map(hashSessionId)],
      ],
    );
    const [outcome, index, values] = listIn(reply);
    if (outcome === 'ceremony_over' || outcome === 'session_ended') return { outcome };
    const stored = records.decode(person, signInId, listIn(values));
    const successor = successors[Number(index)];
    if (!stored || !successor) return { outcome: 'session_ended' };
    const auth = authOf(stored.record, successor, stored.lastActiveAt);
    return { outcome: outcome === 'raised' ? 'raised' : 'repeated', auth };
  }

  async revoke(userId: string, signInId: string): Promise<RevokedSession | undefined> {
    const { base, session } = this.#options.keys.ofPerson(personOf(userId));
    const reply = await this.#revoke([session(signInId)], [base, signInId]);
    return reply === null ? undefined : revokedOf(signInId, userId, reply);
  }

  async revokeAll(userId: string, exceptSignInId?: string): Promise<RevokedSession[]> {
    const { base, signIns } = this.#options.keys.ofPerson(personOf(userId));
    return revokedIn(await this.#revokeAll([signIns], [base, exceptSignInId ?? '']), userId);
  }

  async revokeByProvider(logout: ProviderLogout): Promise<RevokedSession[]> {
    const { provider, records } = this.#options;
    const ended = await provider.logOut(logout);
    return ended.flatMap(({ person, signInId, values, open }) => {
      const stored = records.decode(person, signInId, values);
      return stored ? [revokedOf(signInId, stored.record.user.id, open)] : [];
    });
  }

  async listOf(userId: string): Promise<ListedSession[]> {
    const { keys, records } = this.#options;
    const person = personOf(userId);
    const { base, signIns } = keys.ofPerson(person);
    const listed = listIn(await this.#list([signIns], [base])).flatMap((entry) => {
      const [signInId, values] = listIn(entry);
      const stored = records.decode(person, textIn(signInId), listIn(values));
      return stored ? [{ ...stored.record, lastActiveAt: isoInstant(stored.lastActiveAt) }] : [];
    });
    return listed.reverse();
  }

  get #lifetimes() {
    const { idleSeconds, overallSeconds } = this.#options.lifetimes;
    return { idleMs: Math.round(idleSeconds * 1000), overallMs: Math.round(overallSeconds * 1000) };
  }
}

function revokedIn(reply: unknown, userId: string): RevokedSession[] {
  return listIn(reply).map((entry) => {
    const [signInId, open] = listIn(entry);
    return revokedOf(textIn(signInId), userId, open);
  });
}

function revokedOf(signInId: string, userId: string, open: unknown): RevokedSession {
  return { signInId, userId, openCeremonies: listIn(open).map((field) => ceremonyOf(textIn(field))) };
}
