/** Tells whoever looks at the agent (a test, the control page) that something about it changed. */
export class Changes {
  readonly #listeners = new Set<() => void>();
  readonly #ended = Promise.withResolvers<never>();

  constructor() {
    this.#ended.promise.catch(() => {});
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Resolves with the first truthy value of `condition`, looked at now and after every change. */
  async until<T>(condition: () => T | undefined | null | false): Promise<T> {
    const met = Promise.withResolvers<T>();
    const look = () => {
      const value = condition();
      if (value) met.resolve(value);
    };
    const unsubscribe = this.subscribe(look);
    look();
    return Promise.race([met.promise, this.#ended.promise]).finally(unsubscribe);
  }

  end(): void {
    this.#ended.reject(new Error('The desktop agent simulator was closed.'));
    this.#listeners.clear();
  }
}
