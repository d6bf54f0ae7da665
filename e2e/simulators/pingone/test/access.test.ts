import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { requestWorkerToken } from './client.ts';
import { at, textAt } from './json.ts';
import { dana, ownPingOne, sharedPingOne } from './setup.ts';

const { pingOne, client } = await sharedPingOne();
const issuer = `${pingOne.authUrl}/${pingOne.environmentId}/as`;

const call = (token: string | null) => client.send('GET', client.devicesUrl(dana), { token });

async function expectRefused(token: string | null): Promise<void> {
  const { status, body } = await call(token);
  expect([status, at(body, 'code'), at(body, 'details', 0, 'code')]).toEqual([
    401,
    'ACCESS_FAILED',
    'INVALID_TOKEN',
  ]);
}

test('the worker token is an RS256 JWT for the API, without scopes', async () => {
  const token = await client.workerToken();
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
  const { clientId } = pingOne.workerApplication;
  const claims = decodeJwt(token);
  expect(claims).toMatchObject({ iss: issuer, aud: pingOne.apiUrl, client_id: clientId, sub: clientId });
  expect(claims.scope).toBeUndefined();
  expect(Number(claims.exp) - Number(claims.iat)).toBe(3600);
});

test('a wrong secret gets no token', async () => {
  const { clientId } = pingOne.workerApplication;
  const answer = await requestWorkerToken(pingOne, { clientId, clientSecret: 'wrong' });
  expect([answer.status, at(answer.body, 'error')]).toEqual([401, 'invalid_client']);
});

test('the web application gets no token of its own', async () => {
  const answer = await requestWorkerToken(pingOne, pingOne.webApplication);
  expect([answer.status, at(answer.body, 'access_token')]).toEqual([400, undefined]);
});

test('without a token nothing opens, whatever is asked', async () => {
  await expectRefused(null);
  await expectRefused('');
  const { send, flowsUrl, devicesUrl } = client;
  const elsewhere = `${pingOne.apiUrl}/nothing/here`;
  for (const [method, url] of [
    ['POST', flowsUrl],
    ['DELETE', devicesUrl(dana)],
    ['GET', elsewhere],
  ] as const) {
    expect((await send(method, url, { token: null })).status).toBe(401);
  }
});

test('text that is no JWT is refused', () => expectRefused('abc'));

test('an altered token is refused', async () => {
  const [header = '', payload = '', signature = ''] = (await client.workerToken()).split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), exp: 4_000_000_000 };
  const altered = Buffer.from(JSON.stringify(claims)).toString('base64url');
  await expectRefused([header, altered, signature].join('.'));
});

test('a token without a signature is refused', async () => {
  const [, payload = ''] = (await client.workerToken()).split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  await expectRefused(`${header}.${payload}.`);
});

test('a token that somebody else signed is refused', async () => {
  const token = await client.workerToken();
  const { privateKey } = await generateKeyPair('RS256');
  const { kid } = decodeProtectedHeader(token);
  const header = { alg: 'RS256', typ: 'at+jwt', ...(kid && { kid }) };
  await expectRefused(await new SignJWT(decodeJwt(token)).setProtectedHeader(header).sign(privateKey));
});

test('a token of another environment is refused', async () => {
  const other = await ownPingOne();
  await expectRefused(await other.client.workerToken());
});

test('a revoked token is refused, and a new one is not', async () => {
  const before = textAt((await requestWorkerToken(pingOne)).body, 'access_token');
  expect((await call(before)).status).toBe(200);
  pingOne.revokeTokens();
  await expectRefused(before);
  const after = textAt((await requestWorkerToken(pingOne)).body, 'access_token');
  expect((await call(after)).status).toBe(200);
});

test('a token lives by the clock of the API, and so does the next one', async () => {
  const { client, pingOne } = await ownPingOne({ choices: { accessTokenLifetimeSeconds: 60 } });
  const first = await requestWorkerToken(pingOne);
  expect(at(first.body, 'expires_in')).toBe(60);
  const call = async ({ body }: typeof first) => {
    const token = textAt(body, 'access_token');
    return (await client.send('GET', client.devicesUrl(dana), { token })).status;
  };
  expect(await call(first)).toBe(200);
  pingOne.clock.advance(61);
  expect(await call(first)).toBe(401);
  expect(await call(await requestWorkerToken(pingOne))).toBe(200);
});
