import type { DesktopAgentState } from './state.ts';

type Listener = (state: DesktopAgentState) => void;

/** What goes on now, and those who are told when it changes. */
export class ObservedState {
  #state: DesktopAgentState = { phase: 'idle' };
  readonly #listeners = new Set<Listener>();

  get current(): DesktopAgentState {
    return this.#state;
  }

  enter(state: DesktopAgentState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
