import { describe, expect, test } from 'vitest';
import { portal } from './desktop.ts';
import { at, textAt } from './json.ts';
import { assertWith, type PasskeyChanges } from './passkey.ts';
import { fay, faysEmail, faysPasskey, ownPingOne, type Stage, sharedPingOne } from './setup.ts';

const stage = await sharedPingOne({ choices: { lockAfterFailures: Number.POSITIVE_INFINITY } });
const { pingOne, client } = stage;

/** The options in the default form, as PingOne's examples show them. */
interface Options {
  challenge: number[];
  rpId: string;
  allowCredentials: { type: string; id: number[] }[];
  userVerification: string;
}

function optionsIn(body: unknown): Options {
  return JSON.parse(textAt(body, 'publicKeyCredentialRequestOptions'));
}

function base64url(signedBytes: number[]): string {
  return Buffer.from(Int8Array.from(signedBytes).buffer).toString('base64url');
}

/** A device authentication that waits for Fay's passkey. */
async function startFlow({ client, pingOne }: Stage = stage) {
  const { body } = await client.initiate(fay);
  const id = textAt(body, 'id');
  const challenge = base64url(optionsIn(body).challenge);
  return {
    id,
    challenge,
    body,
    sign: (changes?: PasskeyChanges) => assertWith(pingOne.passkeyOf(fay), challenge, changes),
    check: (assertion: string, origin = portal) => client.checkAssertion(id, origin, assertion),
  };
}

test('the options are a JSON string with signed bytes, for the credential of the selected device', async () => {
  const { body } = await startFlow();
  expect(body).toMatchObject({
    status: 'ASSERTION_REQUIRED',
    selectedDevice: { id: faysPasskey },
    _links: { self: {}, 'device.select': {}, 'assertion.check': {} },
    _embedded: { devices: [{ type: 'FIDO2', rp: { id: 'example.com' } }, { type: 'EMAIL' }] },
  });
  expect(at(body, 'pingIdDesktopCredentialRequestOptions')).toBeUndefined();
  const { challenge, rpId, allowCredentials, userVerification } = optionsIn(body);
  expect(challenge).toHaveLength(32);
  expect(challenge.every((byte) => byte >= -128 && byte <= 127)).toBe(true);
  expect([rpId, userVerification]).toEqual(['example.com', 'required']);
  const { credentialId } = pingOne.passkeyOf(fay);
  expect(allowCredentials.map(({ type }) => type)).toEqual(['public-key']);
  expect(Buffer.from(credentialId, 'base64').toString('base64url')).toBe(
    base64url(allowCredentials[0]?.id ?? []),
  );
});

test.each(['json-string-with-base64url', 'object-with-base64url'] as const)(
  'passkeyOptionsForm: they can be %s',
  async (passkeyOptionsForm) => {
    const own = await ownPingOne({ choices: { passkeyOptionsForm, passkeyUserVerification: 'preferred' } });
    const { body } = await own.client.initiate(fay);
    const options = at(body, 'publicKeyCredentialRequestOptions');
    expect(typeof options).toBe(passkeyOptionsForm === 'object-with-base64url' ? 'object' : 'string');
    const parsed: unknown = typeof options === 'string' ? JSON.parse(options) : options;
    expect(parsed).toEqual({
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      timeout: 300_000,
      rpId: 'example.com',
      allowCredentials: [{ type: 'public-key', id: expect.stringMatching(/^[\w-]{43}$/) }],
      userVerification: 'preferred',
    });
  },
);

test.each(['base64', 'base64url'] as const)(
  'a right assertion completes, with its bytes in %s',
  async (encoding) => {
    const flow = await startFlow();
    const { status, body } = await flow.check(flow.sign({ encoding }));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'COMPLETED',
      authenticators: ['fido', 'hwk', 'mfa', 'user'],
      publicKeyCredentialRequestOptions: textAt(flow.body, 'publicKeyCredentialRequestOptions'),
    });
    expect(Object.keys(Object(at(body, '_links')))).toEqual(['self']);
  },
);

test('passkeyAuthenticators are what one likes', async () => {
  const own = await ownPingOne({ choices: { passkeyAuthenticators: ['fpt', 'mfa'] } });
  const flow = await startFlow(own);
  expect(at((await flow.check(flow.sign())).body, 'authenticators')).toEqual(['fpt', 'mfa']);
});

test('the signature counter is kept, and shown to whoever puts the passkey into an authenticator', async () => {
  const own = await ownPingOne();
  const flow = await startFlow(own);
  await flow.check(flow.sign({ signCount: 7 }));
  expect(own.pingOne.passkeyOf(fay).signCount).toBe(7);
});

describe('an assertion is refused that', () => {
  test.each<[string, PasskeyChanges, string]>([
    ['is of a page of another origin', { origin: 'https://other.example.com' }, 'origin'],
    ['is for another relying party', { rpId: 'example.org' }, 'RP ID'],
    ['is of another ceremony', { type: 'webauthn.create' }, 'type'],
    ['was made without verifying the user', { userVerified: false }, 'User verification'],
    ['counts back', { signCount: 0 }, 'counter'],
    ['names another credential', { credentialId: 'AAAA' }, 'credential'],
    ['names another user', { userHandle: 'AAAA' }, 'user'],
  ])('%s', async (_what, changes, why) => {
    // So that there is a counter to fall behind.
    const before = await startFlow();
    await before.check(before.sign());
    const flow = await startFlow();
    const { status, body } = await flow.check(flow.sign(changes));
    expect([status, at(body, 'details', 0, 'code')]).toEqual([400, 'INVALID_VALUE']);
    expect(at(body, 'details', 0, 'message')).toContain(why);
  });

  test.each([
    ['is no JSON', 'assertion'],
    ['lacks its parts', '{}'],
    ['is a list', '[]'],
  ])('%s', async (_what, assertion) => {
    const flow = await startFlow();
    expect((await flow.check(assertion)).status).toBe(400);
  });

  test('is signed by another key', async () => {
    const other = await ownPingOne();
    const flow = await startFlow();
    const { credentialId, signCount } = pingOne.passkeyOf(fay);
    const stranger = { ...other.pingOne.passkeyOf(fay), credentialId, signCount };
    const { status } = await flow.check(assertWith(stranger, flow.challenge));
    expect(status).toBe(400);
  });

  test('is of an origin outside the relying party, whatever page and server agree on', async () => {
    const flow = await startFlow();
    const origin = 'https://attacker.example';
    const { status, body } = await flow.check(flow.sign({ origin }), origin);
    expect([status, at(body, 'details', 0, 'message')]).toEqual([
      400,
      expect.stringContaining('relying party'),
    ]);
  });

  test('answers the challenge of another flow', async () => {
    const [flow, other] = [await startFlow(), await startFlow()];
    expect((await flow.check(other.sign())).status).toBe(400);
  });

  test('comes after a wrong one, until the device is selected again', async () => {
    const flow = await startFlow();
    await flow.check('{}');
    const late = await flow.check(flow.sign());
    expect(at(late.body, 'details', 0, 'message')).toContain('answered before');
    const challenge = base64url(optionsIn((await client.select(flow.id, faysPasskey)).body).challenge);
    const { body } = await flow.check(assertWith(pingOne.passkeyOf(fay), challenge));
    expect(at(body, 'status')).toBe('COMPLETED');
  });

  test('comes when the options have expired', async () => {
    const own = await ownPingOne();
    const flow = await startFlow(own);
    own.pingOne.clock.advance(300);
    expect(at((await flow.check(flow.sign())).body, 'details', 0, 'message')).toContain('expired');
  });
});

test('of two right assertions at once, one completes', async () => {
  const flow = await startFlow();
  const answers = await Promise.all([flow.check(flow.sign()), flow.check(flow.sign())]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
});

test('user verification can be left to the authenticator', async () => {
  const own = await ownPingOne({ choices: { passkeyUserVerification: 'preferred' } });
  const flow = await startFlow(own);
  expect(at((await flow.check(flow.sign({ userVerified: false }))).body, 'status')).toBe('COMPLETED');
});

test("a browser's compatibility is taken in PingOne's words, and in no others", async () => {
  const flow = await startFlow();
  expect((await client.select(flow.id, faysPasskey, { compatibility: 'FULL' })).status).toBe(200);
  expect((await client.select(flow.id, faysEmail, { compatibility: 'NONE' })).status).toBe(200);
  const refused = await client.select(flow.id, faysPasskey, { compatibility: 'SOME' });
  expect([refused.status, at(refused.body, 'details', 0, 'target')]).toEqual([400, 'compatibility']);
  const again = await startFlow();
  const more = { compatibility: 'SECURITY_KEY_ONLY' };
  expect((await client.checkAssertion(again.id, portal, again.sign(), more)).status).toBe(200);
});

test('with a passcode asked for, no passkey options are left', async () => {
  const { id } = await startFlow();
  const { body } = await client.select(id, faysEmail);
  expect(at(body, 'publicKeyCredentialRequestOptions')).toBeUndefined();
});
