import { setTimeout as sleep } from 'node:timers/promises';
import { startRedis } from 'e2e/deployment/redis-server';
import { startSimulators } from 'e2e/deployment/simulators';
import { DeviceAuthentication, DeviceList, PairingStarted, Problem, Session } from 'shared';
import { afterAll, expect, test } from 'vitest';
import { signInAtPingOne } from '../app/pingone-sign-in.ts';
import { askDesktop, publicOrigin, relyingPartyId } from '../app/portal.ts';
import { checkAssertion, prepareAssertion, startMfa } from '../app/step-up.ts';
import { bodyOf } from '../body-of.ts';
import { Browser } from '../browser.ts';
import { type Service, startService } from '../process/service.ts';

const redis = await startRedis();
const simulators = await startSimulators({ publicOrigin, relyingPartyId });
afterAll(async () => {
  await simulators.close();
  await redis.close();
});
const { pingOne } = simulators;

/** As long as a claim on a ceremony lasts whose owner has died. */
const leaseSeconds = 25;

function startReplica(): Promise<Service> {
  return startService(simulators, { SESSION_STORE: `redis://127.0.0.1:${redis.port}` });
}

async function signedIn(replica: Service, username: string): Promise<Browser> {
  const browser = new Browser(publicOrigin, replica.address);
  await browser.visit(await signInAtPingOne(browser, username));
  return browser;
}

const levelOf = async (browser: Browser) =>
  (await bodyOf(Session, await browser.call('GET', '/api/session'))).level;

/** What a person does meanwhile. The answer never comes. */
async function unanswered(sending: Promise<Response>): Promise<void> {
  await expect(sending).rejects.toThrow('fetch failed');
}

/** Sends it again when the answer says that it may be. */
async function repeated(send: () => Promise<Response>): Promise<Response> {
  const busy = await send();
  expect((await bodyOf(Problem, busy)).code).toBe('ceremony_busy');
  const waitSeconds = Number(busy.headers.get('retry-after'));
  expect(waitSeconds).toBeGreaterThan(0);
  expect(waitSeconds).toBeLessThanOrEqual(leaseSeconds);
  await sleep(waitSeconds * 1000);
  return send();
}

const timesAsked = (operation: string, id: string) =>
  pingOne.exchanges.filter((exchange) => exchange.operation === operation && exchange.path.includes(id))
    .length;

/** Someone who has answered PingID Desktop, and whose assertion is to be posted through either replica. */
async function withAssertion(replica: Service, survivor: Service, username: string) {
  const browser = await signedIn(replica, username);
  const { id, assertion } = await prepareAssertion(simulators, browser);
  return {
    id,
    browser,
    other: browser.at(survivor.address),
    post: (by: Browser) => checkAssertion(by, id, assertion),
  };
}

test('a replica that dies costs nothing but the requests that it was answering', {
  timeout: 90_000,
}, async () => {
  const [dying, survivor] = [await startReplica(), await startReplica()];
  const dana = await withAssertion(dying, survivor, 'dana.desktop');
  const sam = await withAssertion(dying, survivor, 'sam.several');
  const nora = await signedIn(dying, 'nora.new');
  const pairing = await bodyOf(PairingStarted, await nora.call('POST', '/api/devices', {}));
  const attestation = await askDesktop(simulators, '/register', pairing.creationOptions);
  const activate = (by: Browser) =>
    by.call('POST', `/api/devices/${pairing.device.id}/activation`, { attestation });
  const pia = await signedIn(dying, 'pia.push');
  const push = await startMfa(pia);
  const omar = new Browser(publicOrigin, dying.address);
  const callback = await signInAtPingOne(omar, 'omar.otp');

  const pauses = [
    pingOne.faults.pause('deviceAuthentications.checkAssertion'),
    pingOne.faults.pause('deviceAuthentications.checkAssertion'),
    pingOne.faults.pause('devices.activate'),
    pingOne.faults.pause('signInToken'),
  ];
  const lost = [dana.post(dana.browser), sam.post(sam.browser), activate(nora), omar.visit(callback)].map(
    unanswered,
  );
  await Promise.all(pauses.map(({ arrived }) => arrived));
  dying.signal('SIGKILL');
  await Promise.all(lost);
  for (const { release } of pauses) release();

  // The page sees that PingOne has completed it, and asks for the new cookie.
  expect(await levelOf(dana.other)).toBe(1);
  const read = await dana.other.call('GET', `/api/device-authentications/${dana.id}`);
  expect(await bodyOf(DeviceAuthentication, read)).toMatchObject({ status: 'COMPLETED' });
  expect((await complete(dana.other, dana.id)).status).toBe(200);
  expect(await levelOf(dana.other)).toBe(2);

  // Between two steps nothing is lost at all.
  pingOne.approvePush(push.id);
  expect((await complete(pia.at(survivor.address), push.id)).status).toBe(200);

  // Whoever was about to come in begins again.
  const omarThere = omar.at(survivor.address);
  expect(await levelOf(omarThere)).toBeUndefined();
  await omarThere.visit(await signInAtPingOne(omarThere, 'omar.otp'));
  expect(await levelOf(omarThere)).toBe(1);

  // The same step works, too, as soon as the dead replica's claim is over, and PingOne is not asked again.
  const [checked, activated] = await Promise.all([
    repeated(() => sam.post(sam.other)),
    repeated(() => activate(nora.at(survivor.address))),
  ]);
  expect([checked.status, activated.status]).toEqual([200, 200]);
  expect(await levelOf(sam.other)).toBe(2);
  const { devices } = await bodyOf(DeviceList, await nora.at(survivor.address).call('GET', '/api/devices'));
  expect(devices).toMatchObject([{ id: pairing.device.id, status: 'ACTIVE' }]);
  for (const { id } of [dana, sam]) expect(timesAsked('deviceAuthentications.checkAssertion', id)).toBe(1);
  expect(timesAsked('devices.activate', pairing.device.id)).toBe(1);
});

function complete(browser: Browser, id: string): Promise<Response> {
  return browser.call('POST', `/api/device-authentications/${id}/completion`, {});
}
