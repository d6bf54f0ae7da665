import { randomUUID } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { demoPeople } from '../index.ts';
import { type Changes, portal } from './desktop.ts';
import { at, textAt } from './json.ts';
import { dana, danasMac, ownPingOne, type Stage, sam, samsMac, samsWindows, sharedPingOne } from './setup.ts';

// So that one refusal after the other can be looked at.
const stage = await sharedPingOne({ choices: { lockAfterFailures: Number.POSITIVE_INFINITY } });
const { pingOne, client, danaMac, samMac, samWindows } = stage;

/** A device authentication that waits for an assertion of the person's first desktop. */
async function startFlow(userId = dana, { client }: Stage = stage) {
  const initiated = await client.initiate(userId);
  const id = textAt(initiated.body, 'id');
  return {
    id,
    options: textAt(initiated.body, 'pingIdDesktopCredentialRequestOptions'),
    check: (assertion: string, origin = portal) => client.checkAssertion(id, origin, assertion),
    read: async () => (await client.readFlow(id)).body,
    select: async (deviceId: string) => {
      const { body } = await client.select(id, deviceId);
      return textAt(body, 'pingIdDesktopCredentialRequestOptions');
    },
  };
}

type Flow = Awaited<ReturnType<typeof startFlow>>;

/** Refused as an assertion is, for the reason that the test is about, and the flow is as open as before. */
async function expectRefused(flow: Flow, assertion: string, why: string, origin?: string): Promise<void> {
  const { status, body } = await flow.check(assertion, origin);
  expect([status, at(body, 'code')]).toEqual([400, 'INVALID_DATA']);
  expect(at(body, 'details', 0)).toEqual({
    code: 'INVALID_VALUE',
    message: expect.stringContaining(why),
    target: 'assertion',
  });
  expect(await flow.read()).toMatchObject({ status: 'ASSERTION_REQUIRED' });
}

test('the request options are signed by PingOne, for this flow and the selected credential', async () => {
  const { id, options } = await startFlow();
  const { payload } = await jwtVerify(options, createRemoteJWKSet(new URL(pingOne.keysUrl)), {
    algorithms: ['RS256'],
    typ: 'pingid-desktop-request-options+jwt',
    issuer: `${pingOne.authUrl}/${pingOne.environmentId}`,
    audience: 'pingid-desktop',
    requiredClaims: ['jti', 'iat', 'exp'],
  });
  expect(payload).toMatchObject({
    rpId: 'example.com',
    allowCredentials: [{ id: danaMac.credential.credentialId }],
    deviceAuthenticationId: id,
    challenge: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(300);
});

test('the right assertion completes, and after that nothing more is possible', async () => {
  const flow = await startFlow();
  const assertion = await danaMac.assert(flow.options);
  expect(at((await flow.check(assertion)).body, 'status')).toBe('COMPLETED');

  const answers = await Promise.all([
    flow.check(assertion),
    flow.check(await danaMac.assert(flow.options)),
    client.select(flow.id, danasMac),
    client.checkOtp(flow.id, '000000'),
    client.cancel(flow.id),
  ]);
  for (const { status, body } of answers) {
    expect([status, at(body, 'code')]).toEqual([400, 'REQUEST_FAILED']);
    expect(at(body, 'details', 0)).toMatchObject({ code: 'CONSTRAINT_VIOLATION', target: 'status' });
  }
  expect(await flow.read()).toMatchObject({
    status: 'COMPLETED',
    authenticators: ['desktop', 'mfa', 'user'],
  });
});

test('of two right assertions at once, one completes', async () => {
  const flow = await startFlow();
  const assertions = [await danaMac.assert(flow.options), await danaMac.assert(flow.options)];
  const answers = await Promise.all(assertions.map((assertion) => flow.check(assertion)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  expect(await flow.read()).toMatchObject({ status: 'COMPLETED' });
});

test('a selection that comes while the assertion is checked does not open the flow again', async () => {
  for (const _round of Array(10)) {
    const flow = await startFlow();
    const assertion = await danaMac.assert(flow.options);
    const [, checked] = await Promise.all([client.select(flow.id, danasMac), flow.check(assertion)]);
    const completed = at(checked.body, 'status') === 'COMPLETED';
    expect(at(await flow.read(), 'status')).toBe(completed ? 'COMPLETED' : 'ASSERTION_REQUIRED');
  }
});

describe('an assertion is refused that', () => {
  test('is no JWT', async () => {
    await expectRefused(await startFlow(), 'assertion', 'Compact JWS');
  });

  test('was altered', async () => {
    const flow = await startFlow();
    const [header, , signature] = (await danaMac.assert(flow.options)).split('.');
    const [, payload] = (await danaMac.assert(flow.options)).split('.');
    await expectRefused(flow, [header, payload, signature].join('.'), 'signature verification failed');
  });

  test('is signed by another key', async () => {
    const flow = await startFlow();
    const assertion = await danaMac.assert(flow.options, { signWith: samMac.privateKey });
    await expectRefused(flow, assertion, 'signature verification failed');
  });

  test("is another person's, whatever it says of itself", async () => {
    const flow = await startFlow();
    await expectRefused(flow, await samMac.assert(flow.options), 'signature verification failed');
    const other = await startFlow();
    const { credentialId } = danaMac.credential;
    const disguised = await samMac.assert(other.options, {
      claims: { credentialId },
      header: { kid: credentialId },
    });
    await expectRefused(other, disguised, 'signature verification failed');
  });

  test("is of another desktop of the same person's, until that is selected", async () => {
    const flow = await startFlow(sam);
    await expectRefused(flow, await samWindows.assert(flow.options), 'signature verification failed');
    const options = await flow.select(samsWindows);
    expect(at((await flow.check(await samWindows.assert(options))).body, 'status')).toBe('COMPLETED');
  });

  test('is not signed at all (alg none)', async () => {
    const flow = await startFlow();
    const [, payload] = (await danaMac.assert(flow.options)).split('.');
    const header = { alg: 'none', typ: 'pingid-desktop-assertion+jwt', kid: danaMac.credential.credentialId };
    const assertion = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.`;
    await expectRefused(flow, assertion, '"alg"');
  });

  test('uses the public key as an HMAC secret (HS256)', async () => {
    const flow = await startFlow();
    const { credentialId: kid, publicJwk } = danaMac.credential;
    const assertion = await new SignJWT(decodeJwt(await danaMac.assert(flow.options)))
      .setProtectedHeader({ alg: 'HS256', typ: 'pingid-desktop-assertion+jwt', kid })
      .sign(new TextEncoder().encode(JSON.stringify(publicJwk)));
    await expectRefused(flow, assertion, '"alg"');
  });

  test.each<[string, string, Changes['header']]>([
    ['is of another type', '"typ"', { typ: 'pingid-desktop-attestation+jwt' }],
    ['names another key', 'kid', { kid: samMac.credential.credentialId }],
  ])('%s', async (_what, why, header = {}) => {
    const flow = await startFlow();
    await expectRefused(flow, await danaMac.assert(flow.options, { header }), why);
  });

  test.each<[string, string, Changes['claims']]>([
    ['has expired', '"exp"', { exp: Math.floor(Date.now() / 1000) - 1 }],
    ['answers another challenge', 'challenge', { challenge: 'another' }],
    ['names another credential', 'credential', { credentialId: samMac.credential.credentialId }],
    ['is for another relying party ID', 'relying party', { rpId: 'portal.example.com' }],
    ['says that the user was not verified', 'not verified', { userVerified: false }],
    ['says that the user was verified in words', 'userVerified', { userVerified: 'true' }],
  ])('%s', async (_what, why, claims = {}) => {
    const flow = await startFlow();
    await expectRefused(flow, await danaMac.assert(flow.options, { claims }), why);
  });

  test.each(['jti', 'iat', 'exp', 'challenge', 'origin', 'rpId', 'credentialId', 'userVerified'])(
    'says nothing about %s',
    async (name) => {
      const flow = await startFlow();
      const claims = { [name]: undefined };
      await expectRefused(flow, await danaMac.assert(flow.options, { claims }), name);
    },
  );

  test.each([
    ['the page was of another origin than the server says', 'https://attacker.example', portal],
    ['the server says another origin than the page was of', portal, 'https://www.example.com'],
    ['both say an origin of somebody else', 'https://attacker.example', 'https://attacker.example'],
    ['both say a host that only ends like it', 'https://notexample.com', 'https://notexample.com'],
    ['both say http', 'http://portal.example.com', 'http://portal.example.com'],
  ])('is about an origin where %s', async (_what, claimed, reported) => {
    const flow = await startFlow();
    const assertion = await danaMac.assert(flow.options, { claims: { origin: claimed } });
    await expectRefused(flow, assertion, 'origin', reported);
  });

  test('belongs to another flow', async () => {
    const [flow, other] = [await startFlow(), await startFlow()];
    await expectRefused(flow, await danaMac.assert(other.options), 'challenge');
  });

  test('was used before', async () => {
    const claims = { jti: randomUUID() };
    const first = await startFlow();
    await first.check(await danaMac.assert(first.options, { claims }));
    const second = await startFlow();
    await expectRefused(second, await danaMac.assert(second.options, { claims }), 'used before');
  });

  test('answers the challenge before the last', async () => {
    const flow = await startFlow();
    await flow.select(danasMac);
    await expectRefused(flow, await danaMac.assert(flow.options), 'challenge');
  });

  test('comes when the request options have expired', async () => {
    const stage = await ownPingOne();
    const flow = await startFlow(dana, stage);
    stage.pingOne.clock.advance(300);
    await expectRefused(flow, await stage.danaMac.assert(flow.options), 'options expired');
  });

  test('is of a device that was removed meanwhile', async () => {
    const { client, ...stage } = await ownPingOne();
    const flow = await startFlow(dana, { client, ...stage });
    await client.remove(dana, danasMac);
    await expectRefused(flow, await stage.danaMac.assert(flow.options), 'device is gone');
  });
});

test('a refused assertion spends the challenge; selecting the device again brings a new one', async () => {
  const flow = await startFlow();
  await expectRefused(flow, 'assertion', 'refused');
  await expectRefused(flow, await danaMac.assert(flow.options), 'answered before');
  const options = await flow.select(danasMac);
  expect(at((await flow.check(await danaMac.assert(options))).body, 'status')).toBe('COMPLETED');
});

test('failedAssertion: a refused assertion can end the flow with status FAILED', async () => {
  const stage = await ownPingOne({
    choices: { failedAssertion: 'status-failed', failedAssertionCode: 'NO' },
  });
  const flow = await startFlow(dana, stage);
  const { status, body } = await flow.check('assertion');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: 'FAILED',
    error: { code: 'NO', message: expect.stringContaining('The assertion was refused') },
    _links: { self: { href: `${stage.client.flowsUrl}/${flow.id}` } },
  });
  expect(Object.keys(Object(at(body, '_links')))).toEqual(['self']);
  expect(at(body, 'authenticators')).toBeUndefined();
  expect((await flow.check(await stage.danaMac.assert(flow.options))).status).toBe(400);
  expect(at(await flow.read(), 'status')).toBe('FAILED');
});

test('refusedAssertionCode and impossibleActionCode are what one likes', async () => {
  const stage = await ownPingOne({ choices: { refusedAssertionCode: 'BAD', impossibleActionCode: 'LATE' } });
  const flow = await startFlow(dana, stage);
  expect(at((await flow.check('assertion')).body, 'details', 0, 'code')).toBe('BAD');
  expect(at((await stage.client.checkOtp(flow.id, '1')).body, 'details', 0, 'code')).toBe('LATE');
});

describe('a desktop from the data whose key nobody holds', () => {
  test('refuses every assertion, until pair() gives it one', async () => {
    const { samMac, client, pingOne, ...stage } = await ownPingOne({ people: demoPeople() });
    const flow = await startFlow(sam, { samMac, client, pingOne, ...stage });
    const { credentialId } = samMac.credential;
    const guess = { claims: { credentialId }, header: { kid: credentialId } };
    await expectRefused(flow, await samMac.assert(flow.options, guess), 'nobody holds the key');

    pingOne.pair(sam, samsMac, samMac.credential);
    const options = await flow.select(samsMac);
    expect(at(decodeJwt(options), 'allowCredentials')).toEqual([{ id: credentialId }]);
    expect(at((await flow.check(await samMac.assert(options))).body, 'status')).toBe('COMPLETED');
  });
});
