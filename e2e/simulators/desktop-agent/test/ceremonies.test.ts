import { decodeProtectedHeader, EmbeddedJWK, importJWK, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { authenticate, pingOne, portal, post, register, startAgent } from './setup.ts';

describe('register', () => {
  test('answers with an attestation signed by the new key it carries', async () => {
    const agent = await startAgent();
    const response = await register(agent);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/jwt');

    const { payload } = await jwtVerify(await response.text(), EmbeddedJWK, {
      algorithms: ['ES256'],
      typ: 'pingid-desktop-attestation+jwt',
      requiredClaims: ['jti', 'iat', 'exp'],
    });
    expect(payload).toMatchObject({
      challenge: 'a-challenge',
      origin: portal,
      rpId: 'rp.test',
      credentialId: agent.credentials[0]?.id,
      unitId: agent.unitId,
      os: { type: 'MAC', version: '15.7.3' },
      application: { name: 'PingID Desktop', version: '1.0.0' },
    });
  });

  test('never puts the private key into the attestation', async () => {
    const response = await register(await startAgent());
    expect(Object.keys(decodeProtectedHeader(await response.text()).jwk ?? {}).sort()).toEqual([
      'crv',
      'kty',
      'x',
      'y',
    ]);
  });

  test('can be a Windows computer', async () => {
    const response = await register(await startAgent({ os: 'WINDOWS' }));
    const { payload } = await jwtVerify(await response.text(), EmbeddedJWK);
    expect(payload.os).toEqual({ type: 'WINDOWS', version: '10.0.26200' });
  });

  test('makes a new credential each time, on the same unit', async () => {
    const agent = await startAgent();
    await register(agent);
    await register(agent);
    expect(new Set(agent.credentials.map(({ id }) => id)).size).toBe(2);
  });
});

describe('authenticate', () => {
  test('answers with an assertion signed by the credential PingOne allows', async () => {
    const agent = await startAgent();
    await agent.createCredential();
    const { credentialId, publicJwk } = await agent.createCredential();
    const options = await pingOne.requestOptions(['unknown', credentialId]);
    const response = await post(`${agent.url}/authenticate`, options);
    expect(response.status).toBe(200);

    const { payload, protectedHeader } = await jwtVerify(
      await response.text(),
      await importJWK(publicJwk, 'ES256'),
      {
        typ: 'pingid-desktop-assertion+jwt',
        requiredClaims: ['jti', 'iat', 'exp'],
      },
    );
    expect(protectedHeader.kid).toBe(credentialId);
    expect(payload).toMatchObject({
      challenge: 'a-challenge',
      origin: portal,
      rpId: 'rp.test',
      credentialId,
      userVerified: true,
    });
  });

  test('says so when it holds none of the allowed credentials', async () => {
    const agent = await startAgent();
    const response = await authenticate(agent);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'no_credential' });
  });

  test('does not use a credential of another relying party', async () => {
    const agent = await startAgent({ rpIds: ['rp.test', 'other.test'] });
    const { credentialId } = await agent.createCredential('other.test');
    const response = await post(`${agent.url}/authenticate`, await pingOne.requestOptions([credentialId]));
    expect(await response.json()).toEqual({ error: 'no_credential' });
  });
});

describe('reply format', () => {
  test('json puts the JWT into a field of its own', async () => {
    const agent = await startAgent({ choices: { reply: 'json' } });
    expect(await (await register(agent)).json()).toEqual({
      attestation: expect.stringMatching(/^ey.+\..+\./),
    });
    expect(await (await authenticate(agent)).json()).toEqual({
      assertion: expect.stringMatching(/^ey.+\..+\./),
    });
  });

  test('the field has any name one likes, and the format changes at run time', async () => {
    const agent = await startAgent({ choices: { replyFields: { register: 'jwt', authenticate: 'token' } } });
    expect((await register(agent)).headers.get('content-type')).toBe('application/jwt');
    agent.replyAs('json');
    const response = await authenticate(agent);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ token: expect.any(String) });
  });
});
