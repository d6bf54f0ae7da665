// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createDesktopAgent, type Platform } from '../src/index.ts';
import { answerJwt, failureOf, fakeFetch, optionsJwt } from './fake-agent.ts';
import { fakePermissions } from './fake-permissions.ts';
import { fakePlatform, fakeStorage } from './fake-platform.ts';

const first = 'http://localhost:9410';
const second = 'http://localhost:9411';
const nothing = () => Promise.reject(new TypeError('Failed to fetch'));
const jwt = () => new Response(answerJwt);

/** What answers at each of the two addresses. */
function at(answers: Record<string, () => Response | Promise<Response>>, platform: Partial<Platform> = {}) {
  const { fetch, requests } = fakeFetch(
    ({ url }) => (answers[url.origin] ?? nothing)(),
    ({ url, init }) => (answers[`${init.mode} probe ${url.origin}`] ?? nothing)(),
  );
  const agent = createDesktopAgent({
    addresses: [first, second],
    platform: fakePlatform({ fetch, permissions: fakePermissions('granted').permissions, ...platform }),
  });
  return { agent, called: () => requests.map(({ url }) => url.origin) };
}

describe('several addresses', () => {
  it('are tried in their order, until one answers', async () => {
    const { agent, called } = at({ [second]: jwt });
    expect(await agent.register(optionsJwt)).toBe(answerJwt);
    expect(called()).toEqual([first, second]);
  });

  it('are not tried beyond the one that answers', async () => {
    const { agent, called } = at({ [first]: jwt, [second]: jwt });
    await agent.register(optionsJwt);
    expect(called()).toEqual([first]);
  });

  it('begin with the one that answered the last time', async () => {
    const storage = fakeStorage();
    await at({ [second]: jwt }, { storage }).agent.register(optionsJwt);
    const again = at({ [second]: jwt }, { storage });
    await again.agent.register(optionsJwt);
    expect(again.called()).toEqual([second]);
  });

  it('are those of the page, whatever is remembered', async () => {
    const storage = fakeStorage({ 'desktop-agent': '{"address":"http://attacker.example"}' });
    const { agent, called } = at({}, { storage });
    await failureOf(agent.register(optionsJwt));
    expect(called()).toEqual([first, second]);
  });

  it.each([
    ['another program answers', () => new Response('<html>'), [first, second]],
    ['there is no such path', () => new Response('', { status: 404 }), [first, second]],
    ['PingID Desktop refuses', () => new Response('', { status: 403 }), [first]],
    ['PingID Desktop fails', () => new Response('', { status: 500 }), [first]],
  ])('where %s at the first', async (_what, answer, expected) => {
    const { agent, called } = at({ [first]: answer, [second]: jwt });
    await agent.register(optionsJwt).catch(() => undefined);
    expect(called()).toEqual(expected);
  });

  it.each([
    ['went down while it asked the person', 5000, {}, 'gone'],
    [
      'declined in a way that the page may not read',
      5000,
      { [`no-cors probe ${first}`]: () => new Response('') },
      'still_there',
    ],
  ] as const)('are not tried on where the first heard the call and %s', async (_what, ms, probes, reason) => {
    let now = 0;
    const lost = () => {
      now += ms;
      return nothing();
    };
    const { agent, called } = at({ [first]: lost, [second]: jwt, ...probes }, { now: () => now });
    expect(await failureOf(agent.register(optionsJwt))).toMatchObject({ code: 'interrupted', reason });
    expect(called()).toEqual([first]);
  });

  it('are not tried on where PingID Desktop itself says that it has not got what is asked for', async () => {
    const noCredential = () => Response.json({ error: 'no_credential' }, { status: 404 });
    const { agent, called } = at({ [first]: noCredential, [second]: jwt });
    expect(await failureOf(agent.register(optionsJwt))).toMatchObject({ agentError: 'no_credential' });
    expect(called()).toEqual([first]);
  });

  it('are gone through by a check as by a call, which does not decide where the next call goes first', async () => {
    const storage = fakeStorage();
    const missing = () => new Response('', { status: 404 });
    const heard = () => new Response('', { status: 400 });
    const { agent } = at({ [first]: missing, [second]: heard }, { storage });
    expect(await agent.check()).toEqual({ address: second, status: 400 });
    expect(storage.getItem('desktop-agent') ?? '{}').not.toContain('address');
  });

  it('are not tried on where the browser forbids it', async () => {
    const { permissions } = fakePermissions('denied');
    const { agent, called } = at({ [second]: jwt }, { permissions });
    expect(await failureOf(agent.register(optionsJwt))).toMatchObject({ code: 'permission_blocked' });
    expect(called()).toEqual([first]);
  });

  it.each([first, second])('fail with what says most, at whichever it was: %s', async (address) => {
    const { agent } = at({ [`no-cors probe ${address}`]: () => new Response('') });
    expect(await failureOf(agent.register(optionsJwt))).toMatchObject({ code: 'site_refused', address });
  });

  it.each<[string, string[], RegExp]>([
    ['are none', [], /addresses must be a list of at least one origin/],
    ['have no scheme', ['localhost:9410'], /"localhost:9410" is not an origin on this computer/],
    ['are of another computer', [first, 'http://printer.example:9410'], /"http:\/\/printer\.example:9410"/],
    ['have a path', ['http://localhost:9410/authenticate'], /is not an origin/],
    ['have another scheme', ['ws://localhost:9410'], /is not an origin/],
  ])('are refused at creation where they %s', (_what, addresses, message) => {
    const create = () => createDesktopAgent({ addresses, platform: fakePlatform() });
    expect(create).toThrow(TypeError);
    expect(create).toThrow(message);
  });

  it.each(['http://localhost:9410', 'http://localhost:9410/', 'http://127.0.0.1:9410', 'http://[::1]:9410'])(
    'may be %s',
    (address) => {
      expect(() => createDesktopAgent({ addresses: [address], platform: fakePlatform() })).not.toThrow();
    },
  );
});
