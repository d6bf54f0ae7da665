import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, network, problem } from '../../fake-network.ts';
import { asked, askedForPasskey, authenticate } from '../../people.ts';
import { button, focusOn, press } from '../../render-app.tsx';
import { fakePasskeys, passkeyAssertion } from './fake-passkeys.ts';
import {
  arrived,
  beginWith,
  check,
  checkPasskey,
  expectNoProblem,
  giveUp,
  go,
  problemNotice,
  select,
  start,
  view,
  yes,
} from './open-mfa.ts';

const waiting = 'Use your passkey';
const goOn = 'Continue with your passkey';

function hasClick(isActive: boolean) {
  Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive } });
}

describe('a passkey', () => {
  it('is asked for by the browser, and its answer checked', async () => {
    const { get } = fakePasskeys();
    await Promise.all([beginWith(askedForPasskey()), network.on(checkPasskey, yes())]);
    await arrived();
    expect(get).toHaveBeenCalledTimes(1);
    expect(JSON.parse(network.calls(checkPasskey)[0]?.body ?? '')).toEqual({
      assertion: passkeyAssertion,
      compatibility: 'FULL',
    });
    expect(network.sent()).toEqual([start, checkPasskey]);
  });

  it('that the browser asks for only after a click gets one, and nothing is said to be wrong', async () => {
    hasClick(false);
    fakePasskeys().rejectsWith('NotAllowedError');
    await beginWith(askedForPasskey());
    await focusOn(await button(goOn));
    expectNoProblem();
    network.on(checkPasskey, yes());
    await press(goOn);
    await arrived();
  });

  it.each([
    ['NotAllowedError', 'Your passkey wasn’t used'],
    ['UnknownError', 'Your passkey didn’t work'],
  ])('that ends with %s says so, and can be asked for again', async (name, title) => {
    hasClick(true);
    fakePasskeys().rejectsWith(name);
    await beginWith(askedForPasskey());
    expect((await problemNotice()).getByText(title)).toBeDefined();
    network.on(checkPasskey, yes());
    await press(goOn);
    await arrived();
    expect(network.sent()).toEqual([start, checkPasskey]);
  });

  it.each([
    ['SecurityError', 'Your passkey doesn’t belong to this address', 'passkey · wrong_site'],
    ['NotSupportedError', 'This browser can’t use passkeys', 'passkey · unsupported'],
  ])('that cannot work (%s) leads to another device', async (name, title, reference) => {
    hasClick(true);
    fakePasskeys().rejectsWith(name);
    await beginWith(askedForPasskey());
    const notice = await problemNotice();
    expect(notice.getByText(title)).toBeDefined();
    expect(notice.getByText(reference)).toBeDefined();
    expect(notice.queryByRole('button', { name: goOn })).toBeNull();
    network.on(select, json(asked()));
    await press('Try another way');
    await press('Work laptop Computer with PingID Desktop');
    await arrived();
    expect(network.sent()).toEqual([start, select, authenticate, check]);
  });

  it('that is not accepted is asked for anew', async () => {
    fakePasskeys();
    network.on(checkPasskey, problem('assertion_rejected', 422));
    network.on(select, json(askedForPasskey()));
    await beginWith(askedForPasskey());
    await problemNotice();
    network.on(checkPasskey, yes());
    await press('Try again');
    await arrived();
    expect(JSON.parse(network.calls(select)[0]?.body ?? '')).toEqual({
      deviceId: 'passkey-1',
      compatibility: 'FULL',
    });
  });

  it('gives way to another device while the browser’s dialog is open, which closes', async () => {
    const passkeys = fakePasskeys();
    passkeys.staysOpen();
    await beginWith(askedForPasskey());
    await view(waiting);
    network.on(select, json(asked()));
    await press('Try another way');
    await press('Work laptop Computer with PingID Desktop');
    await arrived();
    expect(passkeys.get.mock.lastCall?.[0].signal?.aborted).toBe(true);
    expect(network.sent()).toEqual([start, select, authenticate, check]);
  });

  it('can be given up, and the browser’s dialog closes', async () => {
    const passkeys = fakePasskeys();
    passkeys.staysOpen();
    await beginWith(askedForPasskey());
    await view(waiting);
    await press('Cancel');
    await button(go);
    expect(passkeys.get.mock.lastCall?.[0].signal?.aborted).toBe(true);
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
  });
});
