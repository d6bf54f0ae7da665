import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, sessionCookie, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

test('the session id changes at sign-in and at step-up, and the cookie is out of reach for scripts', async ({
  page,
  context,
  deployment,
  signIn,
}) => {
  await context.addCookies([
    {
      name: '__Host-session',
      value: 'planted.by-an-attacker',
      url: deployment.origin,
      secure: true,
      httpOnly: true,
    },
  ]);
  await signIn('Dana Desktop');
  const atLevel1 = await sessionCookie(page);
  expect(atLevel1).not.toBe('planted.by-an-attacker');
  await begin(page);
  await expect(page.getByText(/verified it’s you with “Desktop Mac 1”/)).toBeVisible();
  const atLevel2 = await sessionCookie(page);
  expect(new Set([atLevel1, atLevel2]).size).toBe(2);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const cookies = await context.cookies(deployment.origin);
  expect(cookies).toEqual([
    expect.objectContaining({
      name: '__Host-session',
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    }),
  ]);
});

test('a forged request from another site does nothing', async ({ page, context, deployment, signIn }) => {
  await signIn('Nora New');
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  await using attacker = await serveAttack(`${deployment.origin}/api/devices`);
  const before = deployment.pingOne.exchanges.length;

  const tab = await context.newPage();
  await tab.goto(attacker.url);
  await expect(tab.getByText('attack over')).toBeVisible();

  expect(deployment.pingOne.exchanges.slice(before)).toEqual([]);
  expect(deployment.pingOne.devicesOf('11111111-1111-4111-8111-111111111111')).toEqual([]);
});

test('a page on another origin gets nothing out of the desktop app', async ({ page, deployment }) => {
  await using stranger = await servePage('<p>stranger</p>');
  await page.goto(stranger.url);
  const outcome = await page.evaluate(
    (url) =>
      fetch(`${url}/authenticate`, {
        method: 'POST',
        headers: { 'content-type': 'application/jwt' },
        body: 'a.b.c',
      }).then(
        (response) => `answered ${response.status}`,
        (error) => error.name,
      ),
    deployment.desktopAgent.url,
  );
  expect(outcome).toBe('TypeError');
  expect(
    deployment.desktopAgent.exchanges.map(({ method, outcome: result }) => `${method} ${result}`),
  ).toEqual(['OPTIONS origin_not_allowed']);
});

/** A page that fires the request in every way that a browser lets a page do. */
function serveAttack(target: string) {
  return servePage(`<script>
    const json = { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '{}' };
    const plain = { method: 'POST', credentials: 'include', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body: '{}' };
    Promise.allSettled([fetch('${target}', json), fetch('${target}', plain)]).then(() => {
      document.body.textContent = 'attack over';
    });
  </script><body></body>`);
}

async function servePage(html: string) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html>${html}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
