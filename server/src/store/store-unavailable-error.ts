/** The store cannot be reached. It says nothing about the session: nobody is signed out by an outage. */
export class StoreUnavailableError extends Error {
  constructor(cause: unknown) {
    super('The session store is unavailable', { cause });
    this.name = 'StoreUnavailableError';
  }
}
