import { randomUUID } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { newDevice } from './client.ts';
import { type Changes, newDesktop } from './desktop.ts';
import { at, textAt } from './json.ts';
import { dana, nora, omar, ownPingOne, type Stage, sam, sharedPingOne } from './setup.ts';

const stage = await sharedPingOne({ choices: { deviceLimit: 100 } });
const { pingOne } = stage;
/** Not paired, unless a test says so. */
const mac = await newDesktop();

/** A device that waits for activation, and what PingID Desktop is to be given. */
async function startPairing(userId = nora, body: object = newDevice, { client }: Stage = stage) {
  const created = await client.createDevice(userId, body);
  const id = textAt(created.body, 'id');
  return {
    id,
    options: textAt(created.body, 'pingIdDesktopCredentialCreationOptions'),
    activate: (attestation: string) => client.activate(userId, id, attestation),
    status: async () => at((await client.readDevice(userId, id)).body, 'status'),
  };
}

type Pairing = Awaited<ReturnType<typeof startPairing>>;

/** Refused as an attestation is, for the reason that the test is about, and nothing is paired. */
async function expectRefused(pairing: Pairing, attestation: string, why: string): Promise<void> {
  const { status, body } = await pairing.activate(attestation);
  expect([status, at(body, 'code')]).toEqual([400, 'INVALID_DATA']);
  expect(at(body, 'details', 0)).toEqual({
    code: 'INVALID_VALUE',
    message: expect.stringContaining(why),
    target: 'attestation',
  });
  expect(await pairing.status()).toBe('ACTIVATION_REQUIRED');
}

test('the creation options are signed by PingOne, for this device, user and relying party', async () => {
  const { id, options } = await startPairing();
  const { payload } = await jwtVerify(options, createRemoteJWKSet(new URL(pingOne.keysUrl)), {
    algorithms: ['RS256'],
    typ: 'pingid-desktop-creation-options+jwt',
    issuer: `${pingOne.authUrl}/${pingOne.environmentId}`,
    audience: 'pingid-desktop',
    requiredClaims: ['jti', 'iat', 'exp'],
  });
  expect(payload).toMatchObject({
    rp: { id: 'example.com', name: 'example.com' },
    user: { id: nora },
    deviceId: id,
    challenge: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(300);
});

test('the right attestation pairs the device, once', async () => {
  const desktop = await newDesktop();
  const pairing = await startPairing();
  const attestation = await desktop.attest(pairing.options);
  expect((await pairing.activate(attestation)).status).toBe(200);

  const again = await pairing.activate(attestation);
  expect([again.status, at(again.body, 'code')]).toEqual([400, 'REQUEST_FAILED']);
  expect(at(again.body, 'details', 0)).toMatchObject({ code: 'CONSTRAINT_VIOLATION', target: 'status' });
  const device = pingOne.devicesOf(nora).find(({ id }) => id === pairing.id);
  expect(device).toMatchObject({ status: 'ACTIVE', desktop: desktop.credential });
});

test('of two activations at once, one wins', async () => {
  const pairing = await startPairing();
  const attestations = [
    await (await newDesktop()).attest(pairing.options),
    await (await newDesktop()).attest(pairing.options),
  ];
  const answers = await Promise.all(attestations.map(pairing.activate));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
});

test('a newly paired device comes last in the order', async () => {
  const desktop = await newDesktop();
  const waiting = await startPairing(dana);
  const pairing = await startPairing(dana);
  await pairing.activate(await desktop.attest(pairing.options));
  expect(pingOne.devicesOf(dana).map(({ id }) => id)).toEqual([
    expect.any(String),
    expect.any(String),
    waiting.id,
    pairing.id,
  ]);
});

test('another relying party can be asked for, and is then the one that counts', async () => {
  const rp = { id: 'other.example', name: 'Other' };
  const pairing = await startPairing(nora, { ...newDevice, rp });
  expect(at(decodeJwt(pairing.options), 'rp')).toEqual(rp);
  const desktop = await newDesktop();
  await expectRefused(pairing, await desktop.attest(pairing.options), 'origin');
  const claims = { origin: 'https://www.other.example' };
  expect((await pairing.activate(await desktop.attest(pairing.options, { claims }))).status).toBe(200);
});

describe('an attestation is refused that', () => {
  test('is no JWT', async () => {
    await expectRefused(await startPairing(), 'attestation', 'not a JWT');
  });

  test('was altered', async () => {
    const pairing = await startPairing();
    const [header = '', , signature = ''] = (await mac.attest(pairing.options)).split('.');
    const [, payload = ''] = (await mac.attest(pairing.options)).split('.');
    await expectRefused(pairing, [header, payload, signature].join('.'), 'signature verification failed');
  });

  test('is signed by another key than it brings along', async () => {
    const pairing = await startPairing();
    const { privateKey: signWith } = await newDesktop();
    const attestation = await mac.attest(pairing.options, { signWith });
    await expectRefused(pairing, attestation, 'signature verification failed');
  });

  test('is not signed at all (alg none)', async () => {
    const pairing = await startPairing();
    const [, payload] = (await mac.attest(pairing.options)).split('.');
    const { publicJwk: jwk } = mac.credential;
    const header = { alg: 'none', typ: 'pingid-desktop-attestation+jwt', jwk };
    const attestation = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.`;
    await expectRefused(pairing, attestation, '"alg"');
  });

  test('uses the public key as an HMAC secret (HS256)', async () => {
    const pairing = await startPairing();
    const { publicJwk: jwk } = mac.credential;
    const attestation = await new SignJWT(decodeJwt(await mac.attest(pairing.options)))
      .setProtectedHeader({ alg: 'HS256', typ: 'pingid-desktop-attestation+jwt', jwk })
      .sign(new TextEncoder().encode(JSON.stringify(jwk)));
    await expectRefused(pairing, attestation, '"alg"');
  });

  test('brings a symmetric key along', async () => {
    const pairing = await startPairing();
    const jwk = { kty: 'oct', k: Buffer.from('secret').toString('base64url') };
    await expectRefused(pairing, await mac.attest(pairing.options, { header: { jwk } }), 'key');
  });

  test('brings its private key along', async () => {
    const pairing = await startPairing();
    const jwk = await exportJWK(mac.privateKey);
    await expectRefused(pairing, await mac.attest(pairing.options, { header: { jwk } }), 'private key');
  });

  test('is of another curve', async () => {
    const pairing = await startPairing();
    const { publicKey, privateKey } = await generateKeyPair('ES384', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const attestation = await new SignJWT(decodeJwt(await mac.attest(pairing.options)))
      .setProtectedHeader({ alg: 'ES384', typ: 'pingid-desktop-attestation+jwt', jwk })
      .sign(privateKey);
    await expectRefused(pairing, attestation, 'no P-256 key');
  });

  test('is of another type', async () => {
    const pairing = await startPairing();
    const header = { typ: 'pingid-desktop-assertion+jwt' };
    await expectRefused(pairing, await mac.attest(pairing.options, { header }), '"typ"');
  });

  test("answers another device's challenge", async () => {
    const pairing = await startPairing();
    const other = await startPairing();
    await expectRefused(pairing, await mac.attest(other.options), 'challenge');
  });

  test("answers another person's challenge", async () => {
    const pairing = await startPairing(nora);
    const other = await startPairing(sam);
    await expectRefused(pairing, await mac.attest(other.options), 'challenge');
  });

  test('was used before', async () => {
    const desktop = await newDesktop();
    const jti = randomUUID();
    const first = await startPairing();
    await first.activate(await desktop.attest(first.options, { claims: { jti } }));
    const second = await startPairing();
    const claims = { jti, credentialId: randomUUID() };
    await expectRefused(second, await desktop.attest(second.options, { claims }), 'used before');
  });

  test('brings a credential that a device has already, whoever that belongs to', async () => {
    const pairing = await startPairing(nora);
    await expectRefused(pairing, await stage.danaMac.attest(pairing.options), 'belongs to a device');
  });

  test.each<[string, string, Changes['claims']]>([
    ['has expired', '"exp"', { exp: Math.floor(Date.now() / 1000) - 1 }],
    ['is for another relying party ID', 'relying party', { rpId: 'portal.example.com' }],
    ['comes from another origin', 'origin', { origin: 'https://attacker.example' }],
    ['comes from a host that only ends like it', 'origin', { origin: 'https://notexample.com' }],
    [
      'comes from a host that only begins like it',
      'origin',
      { origin: 'https://example.com.attacker.example' },
    ],
    ['comes over http', 'origin', { origin: 'http://portal.example.com' }],
    ['comes from no origin', 'origin', { origin: 'null' }],
    ['names no credential', 'credentialId', { credentialId: '' }],
  ])('%s', async (_what, why, claims = {}) => {
    const pairing = await startPairing();
    await expectRefused(pairing, await mac.attest(pairing.options, { claims }), why);
  });

  test.each([
    'jti',
    'iat',
    'exp',
    'challenge',
    'origin',
    'rpId',
    'credentialId',
    'unitId',
    'os',
    'application',
  ])('says nothing about %s', async (name) => {
    const pairing = await startPairing();
    const claims = { [name]: undefined };
    await expectRefused(pairing, await mac.attest(pairing.options, { claims }), name);
  });

  test('comes when the creation options have expired', async () => {
    const stage = await ownPingOne();
    const pairing = await startPairing(nora, newDevice, stage);
    stage.pingOne.clock.advance(300);
    await expectRefused(pairing, await mac.attest(pairing.options), 'options expired');
  });
});

test('after a refusal the right attestation still pairs', async () => {
  const pairing = await startPairing();
  const desktop = await newDesktop();
  const claims = { origin: 'https://attacker.example' };
  await expectRefused(pairing, await desktop.attest(pairing.options, { claims }), 'origin');
  expect((await pairing.activate(await desktop.attest(pairing.options))).status).toBe(200);
});

test('the device limit holds at activation too', async () => {
  const stage = await ownPingOne({ choices: { deviceLimit: 1 } });
  const [first, second] = [
    await startPairing(nora, newDevice, stage),
    await startPairing(nora, newDevice, stage),
  ];
  expect((await first.activate(await mac.attest(first.options))).status).toBe(200);
  const refused = await second.activate(await (await newDesktop()).attest(second.options));
  expect(at(refused.body, 'details', 0, 'code')).toBe('LIMIT_EXCEEDED');
});

describe('choices', () => {
  test('refusedAttestation: of two activations at once, the late one does not remove the device', async () => {
    const stage = await ownPingOne({ choices: { refusedAttestation: 'device-removed' } });
    const pairing = await startPairing(nora, newDevice, stage);
    const attestations = [await mac.attest(pairing.options), await mac.attest(pairing.options)];
    const answers = await Promise.all(attestations.map(pairing.activate));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await pairing.status()).toBe('ACTIVE');
  });

  test('refusedAttestation: the device can be removed at once, with a code of its own', async () => {
    const stage = await ownPingOne({
      choices: { refusedAttestation: 'device-removed', refusedAttestationCode: 'REFUSED' },
    });
    const pairing = await startPairing(nora, newDevice, stage);
    const { status, body } = await pairing.activate('attestation');
    expect([status, at(body, 'details', 0, 'code')]).toEqual([400, 'REFUSED']);
    expect(stage.pingOne.devicesOf(nora)).toEqual([]);
  });

  test.each([
    [true, 200],
    [false, 400],
  ])('apexOriginAccepted %s: a page at the relying party ID itself gets %i', async (accepted, status) => {
    const stage = await ownPingOne({ choices: { apexOriginAccepted: accepted } });
    const pairing = await startPairing(nora, newDevice, stage);
    const claims = { origin: 'https://example.com' };
    const attestation = await mac.attest(pairing.options, { claims });
    expect((await pairing.activate(attestation)).status).toBe(status);
  });

  test('a page on localhost may be http', async () => {
    const stage = await ownPingOne({ rp: { id: 'localhost' } });
    const pairing = await startPairing(nora, newDevice, stage);
    const claims = { origin: 'http://localhost:3000' };
    const attestation = await mac.attest(pairing.options, { claims });
    expect((await pairing.activate(attestation)).status).toBe(200);
  });

  test('relyingPartyName and defaultNickname', async () => {
    const stage = await ownPingOne({
      rp: { id: 'example.com', name: 'Example' },
      choices: { relyingPartyName: 'configured-name', defaultNickname: 'none' },
    });
    const pairing = await startPairing(nora, newDevice, stage);
    expect(at(decodeJwt(pairing.options), 'rp', 'name')).toBe('Example');
    const { body } = await pairing.activate(await mac.attest(pairing.options));
    expect(at(body, 'status')).toBe('ACTIVE');
    expect(at(body, 'nickname')).toBeUndefined();
  });

  test('a Windows computer is called so', async () => {
    const pairing = await startPairing(omar);
    const claims = { os: { type: 'WINDOWS', version: '11' } };
    const { body } = await pairing.activate(await (await newDesktop()).attest(pairing.options, { claims }));
    expect(at(body, 'nickname')).toBe('Desktop Windows 1');
  });
});
