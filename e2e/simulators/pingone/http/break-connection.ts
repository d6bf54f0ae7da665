import type { ServerResponse } from 'node:http';

/** Ends the connection so that the client sees ECONNRESET, not an empty answer. */
export function breakConnection(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
