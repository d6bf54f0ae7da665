import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { LogoutTokenError, LogoutTokens } from '../../src/oidc/logout-token.ts';

const issuer = 'https://auth.example.com/env/as';
const logoutEvent = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const { privateKey, publicKey } = await generateKeyPair('RS256');
const stranger = await generateKeyPair('RS256');

const keys = createServer(async (_request, response) => {
  const jwk = await exportJWK(publicKey);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'key-1', alg: 'RS256', use: 'sig' }] }));
});
let tokens: LogoutTokens;

beforeAll(async () => {
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const { port } = keys.address() as AddressInfo;
  const logoutParameters = async () => ({
    issuer,
    jwks_uri: `http://127.0.0.1:${port}/jwks`,
    clientId: 'web',
  });
  tokens = new LogoutTokens({ logoutParameters });
});

afterAll(() => {
  keys.close();
});

interface Changes {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: Parameters<SignJWT['sign']>[0];
}

function logoutToken({ claims, header, key = privateKey }: Changes = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const usual = { iss: issuer, aud: 'web', iat: now, exp: now + 120, jti: crypto.randomUUID() };
  return new SignJWT({ ...usual, sub: 'user-1', sid: 'sid-1', events: logoutEvent, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'logout+jwt', ...header })
    .sign(key);
}

describe('a logout token', () => {
  test('names a session at the OpenID Provider', async () => {
    const logout = await tokens.verify(await logoutToken());
    expect(logout).toEqual({
      sid: 'sid-1',
      subject: 'user-1',
      at: expect.any(Number),
      tokenId: expect.any(String),
    });
    expect(Math.abs(logout.at - Date.now() / 1000)).toBeLessThan(5);
  });

  test('or a person', async () => {
    expect(await tokens.verify(await logoutToken({ claims: { sid: undefined } }))).toEqual({
      subject: 'user-1',
      at: expect.any(Number),
      tokenId: expect.any(String),
    });
  });
});

describe('rejected is one that', () => {
  const past = Math.floor(Date.now() / 1000) - 3600;
  test.each<[string, Changes]>([
    ['was signed by somebody else', { key: stranger.privateKey }],
    ['is of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['is for another application', { claims: { aud: 'another' } }],
    ['is an ID token by its type', { header: { typ: 'JWT' } }],
    ['has no type', { header: { typ: undefined } }],
    ['is over its time', { claims: { iat: past, exp: past + 120 } }],
    ['is old, whatever it says of its end', { claims: { iat: past, exp: past + 7200 } }],
    ['has no end', { claims: { exp: undefined } }],
    ['has no id', { claims: { jti: undefined } }],
    ['has no events', { claims: { events: undefined } }],
    ['has another event', { claims: { events: { 'https://example.com/other': {} } } }],
    [
      'has an event that is no object',
      { claims: { events: { [Object.keys(logoutEvent)[0] ?? '']: 'yes' } } },
    ],
    ['has a nonce, as only an ID token has', { claims: { nonce: 'n' } }],
    ['names nobody', { claims: { sub: undefined, sid: undefined } }],
  ])('%s', async (_what, changes) => {
    await expect(tokens.verify(await logoutToken(changes))).rejects.toBeInstanceOf(LogoutTokenError);
  });

  test('is not signed at all', async () => {
    const [, payload] = (await logoutToken()).split('.');
    const header = Buffer.from('{"alg":"none","typ":"logout+jwt"}').toString('base64url');
    await expect(tokens.verify(`${header}.${payload}.`)).rejects.toBeInstanceOf(LogoutTokenError);
  });

  test('is signed with the public key as a secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey)));
    const token = logoutToken({ header: { alg: 'HS256' }, key: secret });
    await expect(tokens.verify(await token)).rejects.toBeInstanceOf(LogoutTokenError);
  });

  test('is no token', async () => {
    await expect(tokens.verify('x')).rejects.toBeInstanceOf(LogoutTokenError);
  });
});

describe('where the keys cannot be had, nothing is judged: they', () => {
  test.each([
    ['cannot be reached', undefined],
    ['are a server error', { status: 500, body: '{}' }],
    ['are a page', { status: 200, body: '<html>' }],
    ['are something else', { status: 200, body: '{"hello":1}' }],
  ])('%s', async (_what, answer) => {
    const server = createServer((_request, response) => {
      response.writeHead(answer?.status ?? 200, { 'content-type': 'application/json' }).end(answer?.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const port = answer ? (server.address() as AddressInfo).port : 1;
    const logoutParameters = async () => ({
      issuer,
      jwks_uri: `http://127.0.0.1:${port}/jwks`,
      clientId: 'web',
    });
    const cutOff = new LogoutTokens({ logoutParameters });
    const failure = await cutOff.verify(await logoutToken()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(LogoutTokenError);
  });
});

test('S20: a token without a key id, where the provider has two keys, is rejected as such', async () => {
  const [one, other] = await Promise.all([exportJWK(publicKey), exportJWK(stranger.publicKey)]);
  const both = [
    { ...one, kid: 'key-1', alg: 'RS256', use: 'sig' },
    { ...other, kid: 'key-2', alg: 'RS256', use: 'sig' },
  ];
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: both }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const logoutParameters = async () => ({
    issuer,
    jwks_uri: `http://127.0.0.1:${port}/jwks`,
    clientId: 'web',
  });
  const twoKeys = new LogoutTokens({ logoutParameters });
  const failure = await twoKeys
    .verify(await logoutToken({ header: { kid: undefined } }))
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(LogoutTokenError);
  expect(failure).toMatchObject({ code: 'ERR_JWKS_MULTIPLE_MATCHING_KEYS' });
});
