import { afterAll, onTestFinished } from 'vitest';
import {
  demoPeople,
  type PingOneSimulator,
  type PingOneSimulatorOptions,
  startPingOneSimulator,
} from '../index.ts';
import { createClient } from './client.ts';
import { newDesktop, portal, rpId } from './desktop.ts';

/** PingOne with the demo people, whose desktops are at hand, and a client of its API. */
export type Stage = Awaited<ReturnType<typeof setUp>>;

/** For all tests of a file. */
export async function sharedPingOne(options?: PingOneSimulatorOptions): Promise<Stage> {
  const stage = await setUp(options);
  afterAll(() => stage.pingOne.close());
  return stage;
}

/** For one test. */
export async function ownPingOne(options?: PingOneSimulatorOptions): Promise<Stage> {
  const stage = await setUp(options);
  onTestFinished(() => stage.pingOne.close());
  return stage;
}

async function setUp(options?: PingOneSimulatorOptions) {
  const [danaMac, samMac, samWindows] = await Promise.all([newDesktop(), newDesktop(), newDesktop()]);
  const credentials = {
    'dana-mac': danaMac.credential,
    'sam-mac': samMac.credential,
    'sam-windows': samWindows.credential,
  };
  const pingOne: PingOneSimulator = await startPingOneSimulator({
    publicOrigin: portal,
    rp: { id: rpId },
    people: demoPeople({ credentials }),
    ...options,
  });
  return { pingOne, client: createClient(pingOne), danaMac, samMac, samWindows };
}

export const nora = '11111111-1111-4111-8111-111111111111';
export const dana = '22222222-2222-4222-8222-222222222222';
export const sam = '33333333-3333-4333-8333-333333333333';
export const omar = '44444444-4444-4444-8444-444444444444';
export const fay = '55555555-5555-4555-8555-555555555555';
export const pia = '66666666-6666-4666-8666-666666666666';
export const cody = '77777777-7777-4777-8777-777777777777';
export const lou = '88888888-8888-4888-8888-888888888888';
export const bea = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
export const mo = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';

/** Their devices in the data. */
export const danasMac = '22222222-2222-4222-8222-0000000000d1';
export const danasEmail = '22222222-2222-4222-8222-0000000000e1';
export const samsMac = '33333333-3333-4333-8333-0000000000d1';
export const samsWindows = '33333333-3333-4333-8333-0000000000d2';
export const samsEmail = '33333333-3333-4333-8333-0000000000e1';
export const samsPhone = '33333333-3333-4333-8333-0000000000c1';
export const omarsEmail = '44444444-4444-4444-8444-0000000000e1';
export const faysPasskey = '55555555-5555-4555-8555-0000000000f1';
export const faysEmail = '55555555-5555-4555-8555-0000000000e1';
export const piasPhone = '66666666-6666-4666-8666-0000000000b1';
export const piasApp = '66666666-6666-4666-8666-0000000000a1';
export const codysEmail = '77777777-7777-4777-8777-0000000000e1';
export const codysSms = '77777777-7777-4777-8777-0000000000c1';
export const codysVoice = '77777777-7777-4777-8777-0000000000c2';
export const codysWhatsApp = '77777777-7777-4777-8777-0000000000c3';
export const codysApp = '77777777-7777-4777-8777-0000000000a1';
export const codysToken = '77777777-7777-4777-8777-0000000000a2';
export const lousMac = '88888888-8888-4888-8888-0000000000d1';
export const lousEmail = '88888888-8888-4888-8888-0000000000e1';
export const beasMac = 'aaaaaaaa-aaaa-4aaa-8aaa-0000000000d1';
