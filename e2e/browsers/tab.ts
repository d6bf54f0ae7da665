/** What a case does with a page, in whatever browser. */
export interface Tab {
  open(address: string): Promise<void>;
  /** Clicks the button or link with this name, once it is there and can be clicked. */
  click(name: string | RegExp): Promise<void>;
  /** The value of an expression in the page; a promise is waited for. */
  evaluate<T>(expression: string): Promise<T>;
  /** Makes it the tab that the person looks at. */
  /** Lets time pass for the page alone, where it was opened with a clock of its own. */
  passTime(ms: number): Promise<void>;
}

/** What people choose in the browser's own question; `dismiss` leaves it without a choice. */
export type Answer = 'allow' | 'allow_and_remember' | 'block' | 'block_and_remember' | 'dismiss';

/** How the browser looks at the page's address. */
export type AddressSpace = 'public' | 'private';

/** A real browser with a profile of its own. */
export interface RealBrowser {
  /** Name and version, as in "Chromium 156". */
  name: string;
  newTab(options?: { ownClock?: boolean }): Promise<Tab>;
  /** Whether the browser is asking the person right now. */
  isAsking(): Promise<boolean>;
  /** Answers as a person does, with the buttons of the browser's own question, and waits until it is gone. */
  answer(answer: Answer): Promise<void>;
  /** Takes a block back as a person does, in the panel beside the address. */
  unblock(): Promise<void>;
  /** Gives the permission beforehand, as if the person had allowed it some other day. */
  grant(origin: string): Promise<void>;
  close(): Promise<void>;
}
