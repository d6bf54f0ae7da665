export type StartErrorCode = 'port_in_use' | 'address_unavailable' | 'state_unreadable';

/** The simulator could not start; `code` says why. */
export class StartError extends Error {
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
    this.code = code;
  }
}
