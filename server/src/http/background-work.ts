/**
 * Work that no answer waits for, such as canceling a device authentication at PingOne. A process that ends waits for
 * it, within a bound.
 */
export class BackgroundWork {
  readonly #running = new Set<Promise<unknown>>();

  /** Handle the failure of `work` before: here it only counts as the end of it. */
  track(work: Promise<unknown>): void {
    this.#running.add(work);
    const forget = () => this.#running.delete(work);
    void work.then(forget, forget);
  }

  /** Waits until all of it has ended, including what is added in the meantime, but at most `timeoutMs`. */
  async settled(timeoutMs: number): Promise<void> {
    const timeout = Promise.withResolvers<void>();
    const timer = setTimeout(timeout.resolve, timeoutMs);
    await Promise.race([this.#allEnded(), timeout.promise]);
    clearTimeout(timer);
  }

  async #allEnded(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }
}
