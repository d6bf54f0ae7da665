import type { PingOneSimulator } from '../index.ts';
import { textAt } from './json.ts';

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface Request {
  /** A media type of PingOne's own, without the prefix: `device.activate`. Default `application/json` where there is a body. */
  action?: string;
  contentType?: string;
  /** A string is sent as it is. */
  body?: unknown;
  /** `null`: no Authorization header. Default: the worker application's token. */
  token?: string | null;
}

/** Just enough of a PingOne client: one worker token, and every call of the API in one line. */
export type Client = ReturnType<typeof createClient>;

export function createClient(pingOne: PingOneSimulator) {
  const { apiUrl, authUrl, environmentId } = pingOne;
  let token: Promise<string> | undefined;
  const workerToken = () => {
    token ??= requestWorkerToken(pingOne).then(({ body }) => textAt(body, 'access_token'));
    return token;
  };
  const send = async (method: string, url: string, request: Request = {}): Promise<Answer> => {
    const bearer = request.token === undefined ? await workerToken() : request.token;
    const contentType = contentTypeOf(request);
    const headers = {
      ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      ...(contentType && { 'content-type': contentType }),
    };
    const { body } = request;
    return read(await fetch(url, { method, headers, ...(body !== undefined && { body: bodyText(body) }) }));
  };
  const devicesUrl = (userId: string) => `${apiUrl}/environments/${environmentId}/users/${userId}/devices`;
  const flowsUrl = `${authUrl}/${environmentId}/deviceAuthentications`;
  const act = (flowId: string, action: string, body: unknown) =>
    send('POST', `${flowsUrl}/${flowId}`, { action, body });
  return {
    workerToken,
    send,
    devicesUrl,
    flowsUrl,
    listDevices: (userId: string) => send('GET', devicesUrl(userId)),
    createDevice: (userId: string, body: unknown = newDevice) => send('POST', devicesUrl(userId), { body }),
    readDevice: (userId: string, deviceId: string) => send('GET', `${devicesUrl(userId)}/${deviceId}`),
    activate: (userId: string, deviceId: string, attestation: string) =>
      send('POST', `${devicesUrl(userId)}/${deviceId}`, {
        action: 'device.activate',
        body: { attestation },
      }),
    rename: (userId: string, deviceId: string, nickname: string) =>
      send('PUT', `${devicesUrl(userId)}/${deviceId}/nickname`, { body: { nickname } }),
    remove: (userId: string, deviceId: string) => send('DELETE', `${devicesUrl(userId)}/${deviceId}`),
    order: (userId: string, ids: readonly string[]) =>
      send('POST', devicesUrl(userId), {
        action: 'devices.reorder',
        body: { order: ids.map((id) => ({ id })) },
      }),
    removeOrder: (userId: string, method = 'DELETE') =>
      send(method, devicesUrl(userId), { action: 'devices.order.remove' }),
    initiate: (userId: string, more: object = {}) =>
      send('POST', flowsUrl, { body: { user: { id: userId }, ...more } }),
    readFlow: (flowId: string) => send('GET', `${flowsUrl}/${flowId}`),
    select: (flowId: string, deviceId: string, more: object = {}) =>
      act(flowId, 'device.select', { device: { id: deviceId }, ...more }),
    checkOtp: (flowId: string, otp: string) => act(flowId, 'otp.check', { otp }),
    checkAssertion: (flowId: string, origin: string, assertion: string, more: object = {}) =>
      act(flowId, 'assertion.check', { origin, assertion, ...more }),
    cancel: (flowId: string, reason = 'CHANGE_DEVICE') =>
      act(flowId, 'cancel.push.authentication', { reason }),
  };
}

export const newDevice = { type: 'PINGID_DESKTOP_GEN2', status: 'ACTIVATION_REQUIRED' };

/** Client credentials, by client_secret_basic. */
export async function requestWorkerToken(
  { authUrl, environmentId, workerApplication }: PingOneSimulator,
  { clientId, clientSecret } = workerApplication,
): Promise<Answer> {
  const response = await fetch(`${authUrl}/${environmentId}/as/token`, {
    method: 'POST',
    headers: { authorization: basic(clientId, clientSecret) },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return read(response);
}

export function basic(clientId: string, clientSecret: string): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
}

export async function read(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = headers.get('content-type')?.startsWith('application/json') && text !== '';
  return { status, headers, body: isJson ? JSON.parse(text) : text };
}

function contentTypeOf({ contentType, action, body }: Request): string | undefined {
  if (contentType) return contentType;
  if (action) return `application/vnd.pingidentity.${action}+json`;
  return body === undefined ? undefined : 'application/json';
}

function bodyText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
