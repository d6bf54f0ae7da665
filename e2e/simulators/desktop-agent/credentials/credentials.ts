import { randomUUID } from 'node:crypto';
import type { Changes } from '../changes.ts';
import { type Credential, newCredential } from './credential.ts';
import { type AgentState, readState, writeState } from './state-file.ts';

/** The credentials of one installation; with a file they outlive it. */
export class Credentials {
  readonly unitId: string;
  readonly #file: string | undefined;
  readonly #changes: Changes;
  #held: readonly Credential[];
  #saved: Promise<void> = Promise.resolve();

  static async load(file: string | undefined, changes: Changes): Promise<Credentials> {
    const state = file ? await readState(file) : undefined;
    return new Credentials(state ?? { unitId: randomUUID(), credentials: [] }, file, changes);
  }

  private constructor(state: AgentState, file: string | undefined, changes: Changes) {
    this.unitId = state.unitId;
    this.#held = state.credentials;
    this.#file = file;
    this.#changes = changes;
  }

  get held(): readonly Credential[] {
    return this.#held;
  }

  async create(rpId: string): Promise<Credential> {
    const credential = await newCredential(rpId);
    await this.#hold([...this.#held, credential]);
    return credential;
  }

  async forget(credentialId?: string): Promise<void> {
    await this.#hold(this.#held.filter(({ id }) => credentialId !== undefined && id !== credentialId));
  }

  /** The first of the allowed ones that this installation holds for the relying party. */
  find(rpId: string, allowedIds: readonly string[]): Credential | undefined {
    return this.#held.find((credential) => credential.rpId === rpId && allowedIds.includes(credential.id));
  }

  async #hold(credentials: readonly Credential[]): Promise<void> {
    this.#held = credentials;
    this.#changes.announce();
    await this.#save();
  }

  /** One write after the other; each writes what is held when its turn comes. */
  #save(): Promise<void> {
    const file = this.#file;
    if (!file) return Promise.resolve();
    const write = () => writeState(file, { unitId: this.unitId, credentials: this.#held });
    const saved = this.#saved.then(write);
    this.#saved = saved.catch(() => {});
    return saved;
  }
}
