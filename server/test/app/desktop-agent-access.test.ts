import { Session } from 'shared';
import { expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import { startPortal } from './portal.ts';

test('what the page is told, and what its browser is told, come from the one setting', async () => {
  const urls = ['http://localhost:9410', 'http://127.0.0.1:9411'];
  const portal = await startPortal({ environment: { DESKTOP_AGENT_URL: urls.join(' ') } });
  const page = await portal.browser().visit('/');
  const { desktopAgent } = await bodyOf(Session, await portal.browser().call('GET', '/api/session'));
  expect(desktopAgent).toEqual({ url: urls[0], urls, reportOutcomes: true });
  expect(page.headers.get('content-security-policy')).toContain(`connect-src 'self' ${urls.join(' ')};`);
  expect(page.headers.get('permissions-policy')).toMatch(/^loopback-network=\(self\), /);
});
