import { describe, expect, it } from 'vitest';
import { ownDesktopAgent } from '../../src/desktop-app/own-desktop-agent.ts';
import { json, network, noContent, offline, plain, problem } from '../fake-network.ts';

const address = 'http://localhost:9410';
const outcomes = 'POST /api/desktop-agent-outcomes';
const settings = (reportOutcomes: boolean) => ({
  desktopAgent: { url: address, urls: [address], reportOutcomes },
});

describe('our client of PingID Desktop', () => {
  it('tells the backend how a call ended, and nothing about anybody', async () => {
    network.on(outcomes, noContent);
    network.on(`POST ${address}/register`, problem('x', 403));
    await ownDesktopAgent(settings(true))
      .register('a.b.c')
      .catch(() => undefined);
    const [report] = network.calls(outcomes);
    expect(report?.keepalive).toBe(true);
    expect(JSON.parse(report?.body ?? '')).toEqual({
      code: 'refused',
      browser: { family: expect.any(String) },
      elapsedMs: expect.any(Number),
    });
  });

  it('tells nothing where the backend does not want to know', async () => {
    network.on(`POST ${address}/register`, plain('a.b.c'));
    expect(await ownDesktopAgent(settings(false)).register('a.b.c')).toBe('a.b.c');
    expect(network.sent()).toEqual([`POST ${address}/register`]);
  });

  it.each([
    ['cannot be sent', offline],
    ['is refused', problem('rate_limited', 429)],
    ['is answered with something else', json({})],
  ])('goes on where the report %s', async (_what, answer) => {
    network.on(outcomes, answer);
    network.on(`POST ${address}/register`, plain('a.b.c'));
    expect(await ownDesktopAgent(settings(true)).register('a.b.c')).toBe('a.b.c');
  });
});
