import { describe, expect, it, vi } from 'vitest';
import {
  getPasskeyAssertion,
  PasskeyError,
  passkeyCompatibility,
} from '../../../src/features/mfa/passkey.ts';
import { fakePasskeys, passkeyAssertion, passkeyOptions } from './fake-passkeys.ts';

const browsers = [
  ['that reads and writes JSON itself', true],
  ['that does not', false],
] as const;

describe.each(browsers)('a passkey in a browser %s', (_which, json) => {
  it('brings exactly what the server takes', async () => {
    fakePasskeys({ json });
    expect(await getPasskeyAssertion(passkeyOptions)).toStrictEqual(passkeyAssertion);
  });

  it('without a user handle leaves it out', async () => {
    fakePasskeys({ json, userHandle: '' });
    const assertion = await getPasskeyAssertion(passkeyOptions);
    expect('userHandle' in assertion.response).toBe(false);
  });

  it.each([
    ['NotAllowedError', 'dismissed'],
    ['SecurityError', 'wrong_site'],
    ['NotSupportedError', 'unsupported'],
    ['UnknownError', 'failed'],
    ['InvalidStateError', 'failed'],
  ])('that ends with %s is %s', async (name, code) => {
    fakePasskeys({ json }).rejectsWith(name);
    const error = await getPasskeyAssertion(passkeyOptions).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PasskeyError);
    expect(error).toMatchObject({ code });
  });

  it('that brings nothing has failed', async () => {
    fakePasskeys({ json }).get.mockResolvedValueOnce(null);
    await expect(getPasskeyAssertion(passkeyOptions)).rejects.toMatchObject({ code: 'failed' });
  });

  it('is taken back where the caller aborts', async () => {
    const passkeys = fakePasskeys({ json });
    passkeys.staysOpen();
    const controller = new AbortController();
    const answer = getPasskeyAssertion(passkeyOptions, { signal: controller.signal });
    const rejected = expect(answer).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => expect(passkeys.get).toHaveBeenCalled());
    controller.abort();
    await rejected;
  });

  it('is not asked for once the caller has aborted', async () => {
    const { get } = fakePasskeys({ json });
    const signal = AbortSignal.abort();
    await expect(getPasskeyAssertion(passkeyOptions, { signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(get).not.toHaveBeenCalled();
  });
});

describe('the options', () => {
  it('are read by the browser where it can', async () => {
    const { get } = fakePasskeys();
    await getPasskeyAssertion(passkeyOptions);
    expect(get.mock.lastCall?.[0].publicKey).toMatchObject({
      challenge: 'read Y2hhbGxlbmdl',
      rpId: 'rp.test',
    });
  });

  it('become bytes where it cannot', async () => {
    const { get } = fakePasskeys({ json: false });
    await getPasskeyAssertion(passkeyOptions);
    const challenge = get.mock.lastCall?.[0].publicKey?.challenge;
    expect(challenge instanceof ArrayBuffer && new TextDecoder().decode(challenge)).toBe('challenge');
  });
});

describe('a browser', () => {
  it('with a fingerprint reader or the like can do all', async () => {
    fakePasskeys();
    expect(await passkeyCompatibility()).toBe('FULL');
  });

  it('without one takes keys only', async () => {
    fakePasskeys().hasNoPlatform();
    expect(await passkeyCompatibility()).toBe('SECURITY_KEY_ONLY');
  });

  it('that knows no passkeys can do nothing, and says so', async () => {
    vi.stubGlobal('PublicKeyCredential', undefined);
    expect(await passkeyCompatibility()).toBe('NONE');
    await expect(getPasskeyAssertion(passkeyOptions)).rejects.toMatchObject({ code: 'unsupported' });
  });
});
