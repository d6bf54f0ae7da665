import { fakePermissions } from 'pingid-desktop-agent/test/fake-permissions';
import type { PageSettings } from 'shared';
import { vi } from 'vitest';
import { loadAgent } from '../../../src/features/setup-check/load-agent.ts';
import { defaultSettings } from '../../../src/settings.tsx';
import { json, network } from '../../fake-network.ts';
import { agentUrl, nobody } from '../../people.ts';
import { button, heading, openPage, press } from '../../render-app.tsx';
import { fakeCheckableAgent } from './fake-checkable-agent.ts';

vi.mock('../../../src/features/setup-check/load-agent.ts', () => ({ loadAgent: vi.fn() }));

export const setupCheck = 'GET /api/setup-check';
export const accepted = { address: agentUrl, status: 400 };
export const userAgent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

export function pingOneIs(reachable: boolean) {
  return json({ pingOne: { reachable }, checkedAt: '2026-11-12T09:02:00.000Z' });
}

type Answer = ReturnType<typeof json>;

interface Surroundings {
  /** Who is there. */
  session?: Answer;
  path?: string;
  isSecure?: boolean;
  permission?: PermissionState;
  pingOne?: Answer;
  settings?: PageSettings;
}

/** The page, with a client of PingID Desktop that does as the test says. */
export async function openSetupCheck({
  session = json(nobody),
  path = '/setup-check',
  isSecure = true,
  permission = 'prompt',
  pingOne = pingOneIs(true),
  settings = defaultSettings,
}: Surroundings = {}) {
  const fake = fakeCheckableAgent();
  const load = vi.mocked(loadAgent).mockReset();
  load.mockImplementation(async () => fake.agent);
  const browser = fakePermissions(permission);
  const written: string[] = [];
  const clipboard = { writeText: vi.fn(async (text: string) => void written.push(text)) };
  vi.stubGlobal('isSecureContext', isSecure);
  vi.stubGlobal('navigator', {
    permissions: browser.permissions,
    clipboard,
    userAgent,
    onLine: true,
    languages: ['en-US'],
  });
  network.on('GET /api/session', session);
  network.on(setupCheck, pingOne);
  openPage(path, { settings });
  await heading('Check my computer');
  await button('Check my computer');
  return { ...fake, load, browser, clipboard, written };
}

/** The same with the check begun. */
export async function startSetupCheck(surroundings: Surroundings = {}) {
  const opened = await openSetupCheck(surroundings);
  await vi.waitFor(async () => {
    if ((await button('Check my computer')).ariaDisabled === 'true') throw new Error('not yet');
  });
  await press('Check my computer');
  await vi.waitFor(() => {
    if (opened.signals.length === 0) throw new Error('not yet');
  });
  return opened;
}
