import { createDesktopAgent } from 'pingid-desktop-agent';
import { describe, expect, it, vi } from 'vitest';
import { carryOn } from '../../../src/features/mfa/verification.ts';
import type { Progress } from '../../../src/features/mfa/verification-step.ts';
import { held, json, network, oneAfterTheOther, plain, problem } from '../../fake-network.ts';
import {
  agentUrl,
  asked,
  askedForCode,
  assertion,
  authenticate,
  completed,
  confirmedSharon,
  readAsCompleted,
  requestOptions,
} from '../../people.ts';

const read = 'GET /api/device-authentications/auth-1';
const complete = 'POST /api/device-authentications/auth-1/completion';
const check = 'POST /api/device-authentications/auth-1/assertion';

function carryOnWith(authentication = asked()) {
  const controller = new AbortController();
  const shown: Progress['name'][] = [];
  let isBusy = false;
  const outcome = carryOn(authentication, {
    loadAgent: async () => createDesktopAgent({ addresses: [agentUrl] }),
    signal: controller.signal,
    show: (progress) => {
      const { name } = progress;
      isBusy = 'isBusy' in progress;
      if (shown.at(-1) !== name) shown.push(name);
    },
  }).catch((error: unknown) => error);
  return { outcome, shown, busy: () => isBusy, cancel: () => controller.abort() };
}

describe('a verification with PingID Desktop', () => {
  it('takes one request after its answer', async () => {
    network.on(authenticate, plain(assertion));
    network.on(check, json(completed()));
    const { outcome, shown } = carryOnWith();
    expect(await outcome).toEqual({ name: 'completed', session: confirmedSharon() });
    expect(network.sent()).toEqual([authenticate, check]);
    expect(network.calls(authenticate)[0]?.body).toBe(requestOptions);
    expect(network.calls(check)[0]?.body).toBe(JSON.stringify({ assertion }));
    expect(shown).toEqual(['desktop', 'checking']);
  });

  it('that is refused checks nothing', async () => {
    network.on(authenticate, plain('{"error":"user_declined"}', 403));
    expect(await carryOnWith().outcome).toMatchObject({ code: 'refused', agentError: 'user_declined' });
    expect(network.sent()).toEqual([authenticate]);
  });

  it('that is cancelled takes the question back and checks nothing', async () => {
    network.on(authenticate, held().waiting);
    const { outcome, cancel } = carryOnWith();
    await vi.waitFor(() => expect(network.calls(authenticate)).toHaveLength(1));
    cancel();
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(true);
    expect(network.sent()).toEqual([authenticate]);
  });

  it('whose assertion is rejected is not checked again', async () => {
    network.on(authenticate, plain(assertion));
    network.on(check, problem('assertion_rejected', 422));
    expect(await carryOnWith().outcome).toMatchObject({ code: 'assertion_rejected' });
    expect(network.calls(check)).toHaveLength(1);
  });

  it('after which PingOne asks for more goes on with that', async () => {
    network.on(authenticate, plain(assertion));
    network.on(check, json(askedForCode()));
    expect(await carryOnWith().outcome).toEqual({ name: 'code', authentication: askedForCode() });
  });
});

describe('a verification that is completed', () => {
  it('needs no further request where the answer brings the session', async () => {
    expect(await carryOnWith(completed()).outcome).toEqual({ name: 'completed', session: confirmedSharon() });
    expect(network.sent()).toEqual([]);
  });

  it('S21: raises the session by a request where it was only read', async () => {
    network.on(complete, json(completed()));
    expect(await carryOnWith(readAsCompleted()).outcome).toEqual({
      name: 'completed',
      session: confirmedSharon(),
    });
    expect(network.sent()).toEqual([complete]);
  });
});

describe('a check that is being made already', () => {
  it('S7: is waited for, and what came of it counts', async () => {
    vi.useFakeTimers();
    network.on(authenticate, plain(assertion));
    network.on(check, problem('ceremony_busy', 409, { retryAfterSeconds: 25 }));
    network.on(read, oneAfterTheOther(json(readAsCompleted())));
    network.on(complete, json(completed()));
    const { outcome, busy } = carryOnWith();
    await vi.waitFor(() => expect(busy()).toBe(true));
    await vi.advanceTimersByTimeAsync(2000);
    expect(await outcome).toMatchObject({ name: 'completed' });
    expect(network.sent()).toEqual([authenticate, check, complete]);
    vi.useRealTimers();
  });
});

describe('what PingOne asks for', () => {
  const { requestOptions: _, ...bare } = asked();

  it.each([
    ['OTP_REQUIRED', 'code'],
    ['DEVICE_SELECTION_REQUIRED', 'choice'],
    ['PUSH_CONFIRMATION_TIMED_OUT', 'push-over'],
    ['ASSERTION_REQUIRED', 'other'],
    ['SOMETHING_NEW', 'other'],
  ])(
    'as %s is left to the person as the step “%s”, without a call to PingID Desktop',
    async (status, name) => {
      expect(await carryOnWith({ ...bare, status }).outcome).toMatchObject({ name });
      expect(network.sent()).toEqual([]);
    },
  );
});
