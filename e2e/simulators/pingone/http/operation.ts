import type { IncomingHttpHeaders } from 'node:http';

export const operationNames = [
  'workerToken',
  'signInToken',
  'devices.list',
  'devices.create',
  'devices.read',
  'devices.activate',
  'devices.rename',
  'devices.remove',
  'devices.order',
  'devices.removeOrder',
  'mfaSettings.read',
  'deviceAuthenticationPolicies.list',
  'deviceAuthenticationPolicies.read',
  'deviceAuthentications.initiate',
  'deviceAuthentications.read',
  'deviceAuthentications.select',
  'deviceAuthentications.checkOtp',
  'deviceAuthentications.checkAssertion',
  'deviceAuthentications.cancel',
] as const;

export type OperationName = (typeof operationNames)[number];

/** One thing the API can do: what is asked of the request, and the work. */
export interface Operation {
  name: OperationName;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** A URLPattern pathname. */
  path: string;
  /** The Content-Type that asks for this operation; several share a method and a path. */
  mediaType?: string;
  /** Has a media type, but a body is neither needed nor read. */
  bodyless?: true;
  run(call: Call): Answer | Promise<Answer>;
}

export interface Call {
  /** A named part of the path. */
  parameter(name: string): string;
  /** The parsed JSON body, not checked yet. */
  body: unknown;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What arrived, before anything is known about it. */
export interface ApiRequest {
  method: string;
  pathname: string;
  headers: IncomingHttpHeaders;
  body: string;
}
