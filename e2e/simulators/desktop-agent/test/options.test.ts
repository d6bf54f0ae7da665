import { UnsecuredJWT } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { Changes } from '../changes.ts';
import { startDesktopAgentSimulator } from '../index.ts';
import { LoopbackPort } from '../loopback/loopback-port.ts';
import { newPingOne, type OptionsChanges } from './pingone.ts';
import { pingOne, post, refusal, startAgent } from './setup.ts';

const invalid = [400, { error: 'invalid_options' }];

async function refusalOf(jwt: string, path = '/register'): Promise<[number, unknown]> {
  const agent = await startAgent();
  return refusal(post(`${agent.url}${path}`, jwt));
}

const unfit: [string, OptionsChanges][] = [
  ['of another issuer', { claims: { iss: 'https://auth.example' } }],
  ['for another audience', { claims: { aud: 'somebody-else' } }],
  ['of another type', { typ: 'JWT' }],
  ['signed with another algorithm', { alg: 'PS256' }],
  ['without a challenge', { claims: { challenge: '' } }],
  ['without a relying party', { claims: { rp: undefined } }],
];

test.each(unfit)('options %s are refused', async (_, changes) => {
  expect(await refusalOf(await pingOne.creationOptions(changes))).toEqual(invalid);
});

test('altered options are refused', async () => {
  const [header, claims = '', signature] = (await pingOne.creationOptions()).split('.');
  const altered = Buffer.from(claims, 'base64url').toString().replace('a-challenge', 'b-challenge');
  expect(await refusalOf([header, Buffer.from(altered).toString('base64url'), signature].join('.'))).toEqual(
    invalid,
  );
});

test('options signed with a foreign key are refused', async () => {
  const foreign = await newPingOne();
  expect(await refusalOf(await foreign.creationOptions())).toEqual(invalid);
});

test('unsigned options are refused', async () => {
  const unsigned = new UnsecuredJWT({ challenge: 'a-challenge', rp: { id: 'rp.test' } });
  expect(
    await refusalOf(unsigned.setAudience('pingid-desktop').setExpirationTime('1 minute').encode()),
  ).toEqual(invalid);
});

test('what is no JWT at all is refused', async () => {
  expect(await refusalOf('')).toEqual(invalid);
  expect(await refusalOf('{"options":"…"}')).toEqual(invalid);
});

test('creation options do not authenticate, and request options do not register', async () => {
  expect(await refusalOf(await pingOne.creationOptions(), '/authenticate')).toEqual(invalid);
  expect(await refusalOf(await pingOne.requestOptions([]), '/register')).toEqual(invalid);
});

test('expired options are refused as such', async () => {
  const jwt = await pingOne.creationOptions({ claims: { exp: Math.floor(Date.now() / 1000) - 10 } });
  expect(await refusalOf(jwt)).toEqual([400, { error: 'options_expired' }]);
});

test('without a configured issuer any will do', async () => {
  const agent = await startDesktopAgentSimulator({ rpIds: ['rp.test'], pingOneKeys: pingOne.keys });
  onTestFinished(() => agent.close());
  const jwt = await pingOne.creationOptions({ claims: { iss: 'https://auth.example' } });
  expect((await post(`${agent.url}/register`, jwt)).status).toBe(200);
});

test('PingOne’s keys are fetched from their address, and anew each time', async () => {
  let served = pingOne.keys;
  const keys = new LoopbackPort('both', new Changes());
  await keys.take(0, (_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(served));
  });
  onTestFinished(() => keys.close());
  const pingOneKeysUrl = `http://localhost:${keys.number}/jwks`;
  const agent = await startDesktopAgentSimulator({ rpIds: ['rp.test'], pingOneKeysUrl });
  onTestFinished(() => agent.close());
  expect((await post(`${agent.url}/register`, await pingOne.creationOptions())).status).toBe(200);

  const restarted = await newPingOne();
  served = restarted.keys;
  expect((await post(`${agent.url}/register`, await restarted.creationOptions())).status).toBe(200);
});

test('keys that cannot be had are PingOne’s trouble, not the page’s', async () => {
  const closed = new LoopbackPort('both', new Changes());
  await closed.take(0, () => {});
  await closed.close();
  const pingOneKeysUrl = `http://localhost:${closed.number}/jwks`;
  const agent = await startDesktopAgentSimulator({ rpIds: ['rp.test'], pingOneKeysUrl });
  onTestFinished(() => agent.close());
  const answer = post(`${agent.url}/register`, await pingOne.creationOptions());
  expect(await refusal(answer)).toEqual([503, { error: 'pingone_keys_unavailable' }]);
});
