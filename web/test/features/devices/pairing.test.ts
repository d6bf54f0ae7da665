import { createDesktopAgent } from 'pingid-desktop-agent';
import { describe, expect, it, vi } from 'vitest';
import {
  type Attested,
  type PairingProgress,
  pairThisComputer,
} from '../../../src/features/devices/pairing.ts';
import type { WithStepUp } from '../../../src/session/step-up.ts';
import {
  held,
  json,
  network,
  noContent,
  offline,
  oneAfterTheOther,
  plain,
  problem,
} from '../../fake-network.ts';
import { activeDesktop, agentUrl, attestation, creationOptions, newDesktop, register } from '../../people.ts';

const start = 'POST /api/devices';
const activate = 'POST /api/devices/new-1/activation';
const remove = 'DELETE /api/devices/new-1/activation';
const list = 'GET /api/devices';

/** All goes well, except for what a test says otherwise. */
interface PairOptions {
  unfinishedId?: string;
  attested?: Attested | undefined;
  before?: Promise<unknown>;
  withStepUp?: WithStepUp;
}

function pair(more: PairOptions = {}) {
  const controller = new AbortController();
  const shown: PairingProgress['name'][] = [];
  let kept: Attested | undefined;
  const pairing = pairThisComputer({
    loadAgent: async () => createDesktopAgent({ addresses: [agentUrl] }),
    signal: controller.signal,
    show: ({ name }) => {
      if (shown.at(-1) !== name) shown.push(name);
    },
    withStepUp: (action) => action(),
    keep: (attested) => {
      kept = attested;
    },
    ...more,
  });
  const outcome = pairing.catch((error: unknown) => error);
  return { outcome, shown, kept: () => kept, cancel: () => controller.abort() };
}

function allGoesWell() {
  network.on(start, json({ device: newDesktop, creationOptions }, 201));
  network.on(register, plain(attestation));
  network.on(activate, json({ device: activeDesktop }));
  network.on(remove, noContent);
}

describe('adding this computer', () => {
  it('takes one request before PingID Desktop’s answer and one after', async () => {
    allGoesWell();
    const { outcome, shown } = pair();
    expect(await outcome).toEqual(activeDesktop);
    expect(network.sent()).toEqual([start, register, activate]);
    expect(network.calls(list)).toEqual([]);
    expect(shown).toEqual(['preparing', 'asking', 'finishing']);
  });

  it('hands each JWT on as it is', async () => {
    allGoesWell();
    await pair().outcome;
    expect(network.calls(start)[0]?.body).toBe('{}');
    expect(network.calls(register)[0]?.body).toBe(creationOptions);
    expect(network.calls(activate)[0]?.body).toBe(JSON.stringify({ attestation }));
  });

  it('that does not begin leaves nothing to remove', async () => {
    network.on(start, problem('device_limit_reached', 409));
    const { outcome } = pair();
    expect(await outcome).toMatchObject({ code: 'device_limit_reached' });
    expect(network.sent()).toEqual([start]);
  });

  it('whose first answer never comes is not asked for twice', async () => {
    network.on(start, offline);
    expect(await pair().outcome).toMatchObject({ code: 'network_unreachable' });
    expect(network.sent()).toEqual([start]);
  });
});

describe('a PingID Desktop that does not answer as hoped', () => {
  it.each([
    ['refuses', plain('{"error":"user_declined"}', 403), { code: 'refused', agentError: 'user_declined' }],
    ['cannot be reached', offline, { code: 'unreachable' }],
    ['answers with something else', plain('<html>'), { code: 'unexpected_answer' }],
  ])('and %s leaves no unfinished device behind', async (_how, answer, failure) => {
    allGoesWell();
    network.on(register, answer);
    expect(await pair().outcome).toMatchObject(failure);
    expect(network.sent()).toEqual([start, register, remove]);
    expect(network.calls(remove)[0]?.keepalive).toBe(true);
  });

  it('fails for its own reason where the removal fails too', async () => {
    allGoesWell();
    network.on(register, plain('', 500));
    network.on(remove, offline);
    expect(await pair().outcome).toMatchObject({ code: 'refused', status: 500 });
  });
});

describe('cancelling', () => {
  it('while PingID Desktop is asking takes the question back and removes the unfinished device', async () => {
    allGoesWell();
    network.on(register, held().waiting);
    const { outcome, cancel } = pair();
    await vi.waitFor(() => expect(network.calls(register)).toHaveLength(1));
    const { signal } = network.calls(register)[0] ?? {};
    expect(signal?.aborted).toBe(false);
    cancel();
    expect(signal?.aborted).toBe(true);
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    expect(network.sent()).toEqual([start, register, remove]);
  });

  it('while it is being prepared waits for the device in order to remove it, and never asks', async () => {
    allGoesWell();
    const { waiting, release } = held();
    network.on(start, waiting);
    const { outcome, shown, cancel } = pair();
    cancel();
    release(json({ device: newDesktop, creationOptions }, 201));
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    expect(network.sent()).toEqual([start, remove]);
    expect(shown).toEqual(['preparing']);
  });

  it('while it is being prepared keeps the person from being asked to verify', async () => {
    const { waiting, release } = held();
    network.on(start, waiting);
    const { outcome, cancel } = pair();
    cancel();
    release(problem('step_up_required', 401));
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    expect(network.sent()).toEqual([start]);
  });
});

describe('an activation', () => {
  it('that is rejected removes the unfinished device', async () => {
    allGoesWell();
    network.on(activate, problem('attestation_rejected', 422));
    expect(await pair().outcome).toMatchObject({ code: 'attestation_rejected' });
    expect(network.sent()).toEqual([start, register, activate, remove]);
  });

  const lost = [
    ['the connection broke', offline],
    ['PingOne did not answer', problem('pingone_timeout', 504)],
    ['our store was away', problem('session_store_unavailable', 503)],
    ['a proxy answered', plain('<html>Bad Gateway</html>', 502)],
    ['the answer was not one', json({ something: 'else' })],
  ] as const;

  it.each(lost)('whose answer never came because %s is read back, and has happened', async (_why, answer) => {
    allGoesWell();
    network.on(activate, answer);
    network.on(list, json({ devices: [activeDesktop] }));
    expect(await pair().outcome).toEqual(activeDesktop);
    expect(network.sent()).toEqual([start, register, activate]);
  });

  it.each([
    ['is still unfinished', json({ devices: [newDesktop] })],
    ['is not in the list', json({ devices: [] })],
  ])(
    'whose answer never came fails where the device %s, and removes nothing on a guess',
    async (_how, answer) => {
      allGoesWell();
      network.on(activate, problem('pingone_timeout', 504));
      network.on(list, answer);
      expect(await pair().outcome).toMatchObject({ code: 'pingone_timeout' });
      expect(network.sent()).toEqual([start, register, activate]);
      expect(network.calls(list)).toHaveLength(1);
    },
  );

  it('that the browser has sent twice by itself has happened all the same', async () => {
    allGoesWell();
    network.on(activate, problem('ceremony_expired', 410));
    network.on(list, json({ devices: [activeDesktop] }));
    expect(await pair().outcome).toEqual(activeDesktop);
    expect(network.sent()).toEqual([start, register, activate]);
  });

  it('that is over without the device being active leaves nothing behind', async () => {
    allGoesWell();
    network.on(activate, problem('ceremony_expired', 410));
    network.on(list, json({ devices: [newDesktop] }));
    expect(await pair().outcome).toMatchObject({ code: 'ceremony_expired' });
    expect(network.sent()).toEqual([start, register, activate, remove]);
  });

  it('whose answer never came is read back until it can be read', async () => {
    allGoesWell();
    network.on(activate, problem('session_store_unavailable', 503, { effectUnknown: true }));
    network.on(list, oneAfterTheOther(offline, json({ devices: [activeDesktop] })));
    expect(await pair().outcome).toEqual(activeDesktop);
    expect(network.sent()).toEqual([start, register, activate]);
  });

  it('S7: that is being made already is waited for, and has happened', async () => {
    vi.useFakeTimers();
    allGoesWell();
    network.on(activate, problem('ceremony_busy', 409, { retryAfterSeconds: 25 }));
    network.on(list, json({ devices: [activeDesktop] }));
    const { outcome } = pair();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await outcome).toEqual(activeDesktop);
    expect(network.sent()).toEqual([start, register, activate]);
    vi.useRealTimers();
  });
});

describe('an activation whose answer was lost', () => {
  const attested = { deviceId: 'new-1', attestation };

  it('W4: is tried again with the same attestation: PingID Desktop is not asked again, no second device made', async () => {
    allGoesWell();
    network.on(activate, oneAfterTheOther(problem('pingone_timeout', 504), json({ device: activeDesktop })));
    network.on(list, json({ devices: [newDesktop] }));
    const first = pair();
    expect(await first.outcome).toMatchObject({ code: 'pingone_timeout' });
    expect(first.kept()).toEqual(attested);
    const second = pair({ attested: first.kept() });
    expect(await second.outcome).toEqual(activeDesktop);
    expect(second.kept()).toBeUndefined();
    expect(network.sent()).toEqual([start, register, activate, activate]);
  });

  it('W4: is kept no longer than the pairing is open', async () => {
    allGoesWell();
    network.on(activate, problem('ceremony_expired', 410));
    network.on(list, json({ devices: [newDesktop] }));
    const { outcome, kept } = pair({ attested });
    expect(await outcome).toMatchObject({ code: 'ceremony_expired' });
    expect(kept()).toBeUndefined();
    expect(network.sent()).toEqual([activate, remove]);
  });
});

describe('a pairing that was left half-way', () => {
  const read = 'GET /api/devices/new-1/activation';

  it('is finished, and no second one begun', async () => {
    allGoesWell();
    network.on(read, json({ device: newDesktop, creationOptions }));
    expect(await pair({ unfinishedId: 'new-1' }).outcome).toEqual(activeDesktop);
    expect(network.calls(read)).toHaveLength(1);
    expect(network.sent()).toEqual([register, activate]);
  });

  it('is removed before another one begins where it can no longer be finished', async () => {
    allGoesWell();
    network.on('GET /api/devices/old-1/activation', problem('ceremony_expired', 410));
    network.on(list, json({ devices: [{ ...newDesktop, id: 'old-1' }] }));
    network.on('DELETE /api/devices/old-1/activation', noContent);
    expect(await pair({ unfinishedId: 'old-1' }).outcome).toEqual(activeDesktop);
    expect(network.sent()).toEqual(['DELETE /api/devices/old-1/activation', start, register, activate]);
  });

  it('that is finished after all is the result: nothing is removed, and no second one begun', async () => {
    allGoesWell();
    network.on(read, problem('ceremony_expired', 410));
    network.on(list, json({ devices: [activeDesktop] }));
    expect(await pair({ unfinishedId: 'new-1' }).outcome).toEqual(activeDesktop);
    expect(network.sent()).toEqual([]);
  });

  it('that is finished while the person verifies with it stays', async () => {
    allGoesWell();
    network.on(read, problem('ceremony_expired', 410));
    network.on(list, oneAfterTheOther(json({ devices: [newDesktop] }), json({ devices: [activeDesktop] })));
    network.on(remove, problem('step_up_required', 401));
    network.on(start, problem('step_up_required', 401));
    const verified: WithStepUp = (action) =>
      action().catch(() => {
        // From now on the backend lets them remove any device.
        network.on(remove, noContent);
        network.on('DELETE /api/devices/new-1', noContent);
        return action();
      });
    expect(await pair({ unfinishedId: 'new-1', withStepUp: verified }).outcome).toEqual(activeDesktop);
    expect(network.sent().filter((route) => route.startsWith('DELETE'))).toEqual([remove]);
  });

  it('that becomes active right before it would be removed is the result', async () => {
    allGoesWell();
    network.on(read, problem('ceremony_expired', 410));
    network.on(list, oneAfterTheOther(json({ devices: [newDesktop] }), json({ devices: [activeDesktop] })));
    network.on(remove, problem('pingone_conflict', 409));
    expect(await pair({ unfinishedId: 'new-1' }).outcome).toEqual(activeDesktop);
    expect(network.sent()).toEqual([remove]);
  });

  it('is not gone on with while an attempt before is still taking it back', async () => {
    allGoesWell();
    const { promise: before, resolve: isOver } = Promise.withResolvers<void>();
    network.on(read, json({ device: newDesktop, creationOptions }));
    const { outcome } = pair({ unfinishedId: 'new-1', before });
    await Promise.resolve();
    expect(network.calls(read)).toEqual([]);
    network.on(read, problem('ceremony_expired', 410));
    network.on(list, json({ devices: [] }));
    isOver();
    expect(await outcome).toEqual(activeDesktop);
    expect(network.sent()).toEqual([start, register, activate]);
  });
});
