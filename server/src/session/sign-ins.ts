import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { ExpiringStore } from '../storage/expiring-store.ts';
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

/**
 * The sign-ins that are going on. Whoever has ended one has ended every session id that came of it, also one that a
 * step-up is just about to write.
 */
export class SignIns {
  readonly activity: Activity;
  readonly #store: ExpiringStore;
  readonly #overallSeconds: number;

  constructor(store: ExpiringStore, { overallSeconds, idleSeconds }: SessionLifetimes) {
    this.activity = new Activity(store, idleSeconds);
    this.#store = store;
    this.#overallSeconds = overallSeconds;
  }

  /** @returns whether it has begun: not where the OpenID Provider has ended that session of its own already */
  async begin(signIn: SignIn): Promise<boolean> {
    await this.activity.extend(signIn.lineage);
    await this.#write(signIn);
    const sets = [userKey(signIn.userId), subjectKey(signIn.subject)];
    if (signIn.sid) sets.push(sidKey(signIn.sid));
    for (const set of sets) await this.#store.include(set, signIn.lineage, this.#overallSeconds);
    // Only now: a logout that comes from here on finds the sign-in in the sets.
    const hasEnded = signIn.sid && (await this.#store.get(endedSidKey(signIn.sid))) !== undefined;
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
    const [ended, lastActiveAt] = await Promise.all([
      this.#store.get(endedKey(lineage)),
      this.activity.lastAt(lineage),
    ]);
    return ended === undefined && lastActiveAt !== undefined;
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
    await this.#store.set(endedKey(lineage), '1', this.#overallSeconds);
    const signIn = await this.#read(lineage);
    if (signIn) await this.#store.exclude(userKey(signIn.userId), lineage);
  }

  /** @returns how many were ended */
  async endBySid(sid: string): Promise<number> {
    await this.#store.set(endedSidKey(sid), '1', this.#overallSeconds);
    return this.#endAll(sidKey(sid));
  }

  /** @returns how many were ended */
  endBySubject(subject: string): Promise<number> {
    return this.#endAll(subjectKey(subject));
  }

  async #endAll(set: string): Promise<number> {
    const live = [];
    for (const lineage of await this.#store.members(set)) {
      if (await this.isLive(lineage)) live.push(lineage);
      await this.end(lineage);
      await this.#store.exclude(set, lineage);
    }
    return live.length;
  }

  async #readLive(lineage: string): Promise<LiveSignIn | undefined> {
    const [signIn, isLive, lastActiveAt] = await Promise.all([
      this.#read(lineage),
      this.isLive(lineage),
      this.activity.lastAt(lineage),
    ]);
    return signIn && isLive && lastActiveAt ? { ...signIn, lastActiveAt } : undefined;
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

const recordKey = (lineage: string) => `sign-in:${lineage}`;
const endedKey = (lineage: string) => `ended-lineage:${lineage}`;
const userKey = (userId: string) => `sign-ins-of-user:${userId}`;
const subjectKey = (subject: string) => `sign-ins-of-subject:${subject}`;
const sidKey = (sid: string) => `sign-ins-of-sid:${sid}`;
const endedSidKey = (sid: string) => `ended-sid:${sid}`;
