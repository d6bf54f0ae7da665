import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { ExpiringStore } from '../store/expiring-store.ts';
import { Activity } from './activity.ts';
import type { SessionLifetimes } from './lifetimes.ts';

/** A sign-in, by its lineage: what its session ids have in common, and what a list of them shows. */
const SignIn = Type.Object({
  lineage: Type.String(),
  userId: Type.String(),
  /** The ID token's `sub`, which need not be the PingOne user id. */
  subject: Type.String(),
  /** The ID token's `sid`: the session at the OpenID Provider, where it names one. */
  sid: Type.Optional(Type.String()),
  level: Type.Enum([1, 2]),
  withoutDevice: Type.Optional(Type.Boolean()),
  signedInAt: Type.String(),
  browser: Type.Optional(Type.String()),
  system: Type.Optional(Type.String()),
});
export type SignIn = Static<typeof SignIn>;

export interface LiveSignIn extends SignIn {
  lastActiveAt: string;
}

/** What the OpenID Provider says is over: one session of its own, or all of a person's. */
export interface ProviderLogout {
  sid?: string;
  subject?: string;
  /** When it said so, in seconds since 1970. */
  at: number;
}

/** A logout of a person is remembered for as long as an answer to a sign-in before it may still be on its way. */
const endedSubjectSeconds = 10 * 60;

/**
 * The sign-ins that are going on. Whoever has ended one has ended every session id that came of it, also one that a
 * step-up is just about to write.
 */
export class SignIns {
  readonly activity: Activity;
  /** Told of each that was ended, so that nothing it had open is left behind. Not waited for. */
  onEnded: (ended: Pick<SignIn, 'lineage' | 'userId'>) => void = () => undefined;
  readonly #store: ExpiringStore;
  readonly #overallSeconds: number;

  constructor(store: ExpiringStore, { overallSeconds, idleSeconds }: SessionLifetimes) {
    this.activity = new Activity(store, idleSeconds);
    this.#store = store;
    this.#overallSeconds = overallSeconds;
  }

  /**
   * @param issuedAt when the OpenID Provider said that they are signed in, in seconds since 1970
   * @returns whether it has begun: not where the OpenID Provider has said since that it is over
   */
  async begin(signIn: SignIn, issuedAt: number): Promise<boolean> {
    await this.activity.begin(signIn.lineage);
    await this.#write(signIn);
    for (const set of setsOf(signIn)) {
      await this.#prune(set);
      await this.#store.include(set, signIn.lineage, this.#overallSeconds);
    }
    // Only now: a logout that comes from here on finds the sign-in in the sets.
    const hasEnded = await this.#hasEndedAtProvider(signIn, issuedAt);
    if (hasEnded) await this.end(signIn.lineage);
    return !hasEnded;
  }

  /** @param withoutDevice whether PingOne let the person in without asking for one */
  async raise(lineage: string, withoutDevice: boolean): Promise<void> {
    const signIn = await this.#read(lineage);
    if (signIn) await this.#write({ ...signIn, level: 2, withoutDevice });
  }

  /** Neither ended nor idle for too long. */
  async isLive(lineage: string): Promise<boolean> {
    return (await this.#lastActiveAt(lineage)) !== undefined;
  }

  /** Those of a person, the latest first. */
  async ofUser(userId: string): Promise<LiveSignIn[]> {
    const lineages = await this.#store.members(userKey(userId));
    const signIns = await Promise.all(lineages.map((lineage) => this.#readLive(lineage)));
    return signIns
      .filter((signIn) => signIn !== undefined)
      .sort((one, other) => other.signedInAt.localeCompare(one.signedInAt));
  }

  /** Ends one at once and for good, for requests in flight, too. */
  async end(lineage: string): Promise<void> {
    const isFirst = await this.#store.add(endedKey(lineage), '1', this.#overallSeconds);
    const signIn = isFirst ? await this.#read(lineage) : undefined;
    if (!signIn) return;
    for (const set of setsOf(signIn)) await this.#store.exclude(set, lineage);
    this.onEnded(signIn);
  }

  /** @returns how many were ended */
  async endByProvider({ sid, subject, at }: ProviderLogout): Promise<number> {
    if (sid) await this.#store.set(endedSidKey(sid), '1', this.#overallSeconds);
    else if (subject) await this.#store.set(endedSubjectKey(subject), String(at), endedSubjectSeconds);
    const ofSid = sid ? await this.#store.members(sidKey(sid)) : [];
    const ofSubject = subject ? await this.#store.members(subjectKey(subject)) : [];
    const meant = sid ? [...ofSid, ...(await this.#withoutSid(ofSubject))] : ofSubject;
    const wereLive = await Promise.all(meant.map((lineage) => this.isLive(lineage)));
    await Promise.all(meant.map((lineage) => this.end(lineage)));
    return wereLive.filter(Boolean).length;
  }

  /** A sign-in that named no session of the provider's may be of any. */
  async #withoutSid(lineages: string[]): Promise<string[]> {
    const signIns = await Promise.all(lineages.map((lineage) => this.#read(lineage)));
    return lineages.filter((_lineage, index) => signIns[index]?.sid === undefined);
  }

  async #hasEndedAtProvider({ sid, subject }: SignIn, issuedAt: number): Promise<boolean> {
    const [endedSid, endedSubjectAt] = await Promise.all([
      sid ? this.#store.get(endedSidKey(sid)) : undefined,
      this.#store.get(endedSubjectKey(subject)),
    ]);
    return endedSid !== undefined || (endedSubjectAt !== undefined && issuedAt <= Number(endedSubjectAt));
  }

  /** Who signs in again and again would otherwise keep what is long over in the sets. */
  async #prune(set: string): Promise<void> {
    const lineages = await this.#store.members(set);
    const areLive = await Promise.all(lineages.map((lineage) => this.isLive(lineage)));
    const over = lineages.filter((_lineage, index) => !areLive[index]);
    await Promise.all(over.map((lineage) => this.#store.exclude(set, lineage)));
  }

  async #readLive(lineage: string): Promise<LiveSignIn | undefined> {
    const [signIn, lastActiveAt] = await Promise.all([this.#read(lineage), this.#lastActiveAt(lineage)]);
    return signIn && lastActiveAt ? { ...signIn, lastActiveAt } : undefined;
  }

  /** @returns undefined where it has ended, or the person has been idle for too long */
  async #lastActiveAt(lineage: string): Promise<string | undefined> {
    const [ended, lastActiveAt] = await Promise.all([
      this.#store.get(endedKey(lineage)),
      this.activity.lastAt(lineage),
    ]);
    return ended === undefined ? lastActiveAt : undefined;
  }

  async #read(lineage: string): Promise<SignIn | undefined> {
    const record = await this.#store.get(recordKey(lineage));
    const signIn: unknown = record && JSON.parse(record);
    return Value.Check(SignIn, signIn) ? signIn : undefined;
  }

  #write(signIn: SignIn): Promise<void> {
    return this.#store.set(recordKey(signIn.lineage), JSON.stringify(signIn), this.#overallSeconds);
  }
}

function setsOf({ userId, subject, sid }: SignIn): string[] {
  return [userKey(userId), subjectKey(subject), ...(sid ? [sidKey(sid)] : [])];
}

const recordKey = (lineage: string) => `sign-in:${lineage}`;
const endedKey = (lineage: string) => `ended-lineage:${lineage}`;
const userKey = (userId: string) => `sign-ins-of-user:${userId}`;
const subjectKey = (subject: string) => `sign-ins-of-subject:${subject}`;
const sidKey = (sid: string) => `sign-ins-of-sid:${sid}`;
const endedSidKey = (sid: string) => `ended-sid:${sid}`;
const endedSubjectKey = (subject: string) => `ended-subject:${subject}`;
