import { expect, it, vi } from 'vitest';
import { PingOnePairingLimits } from '../../src/devices/pairing-limits.ts';

function limitsThat(read: () => Promise<number | undefined>) {
  const failures: unknown[] = [];
  const limits = new PingOnePairingLimits({
    configuration: { maxAllowedDevices: read, forbidsDesktopPairing: async () => false },
    background: { run: (task) => void task().catch((error: unknown) => failures.push(error)) },
    log: { warn: vi.fn() },
    waitMs: 60_000,
  });
  return { limits, failures };
}

it('an error that nobody foresaw keeps no person waiting, and the limits are read again for the next one', async () => {
  const read = vi.fn(async (): Promise<number> => {
    throw new RangeError('A mistake of ours');
  });
  const { limits, failures } = limitsThat(read);
  expect(await limits.of(Promise.resolve([]))).toEqual({ allowed: true });
  await vi.waitFor(() => expect(failures).toHaveLength(1));
  read.mockResolvedValue(0);
  expect(await limits.of(Promise.resolve([]))).toEqual({
    allowed: false,
    reason: 'device_limit',
    maxDevices: 0,
  });
});
