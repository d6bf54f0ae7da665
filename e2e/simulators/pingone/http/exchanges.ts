import type { IncomingHttpHeaders } from 'node:http';
import type { OperationName } from './operation.ts';

/** One request to the API and what became of it, for tests that compare with the documentation. */
export interface Exchange {
  /** `unknown` where no operation has this method, path and Content-Type. */
  operation: OperationName | 'unknown';
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** The answered status, or how the answer failed to come. Absent while the request is being worked on. */
  status?: number | 'hang' | 'reset' | 'lose-answer';
  /** Also in the answer's `Correlation-Id` header. */
  correlationId: string;
}
