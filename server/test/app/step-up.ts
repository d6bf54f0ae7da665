import { DeviceAuthentication } from 'shared';
import { expect } from 'vitest';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { askDesktop, type Portal } from './portal.ts';

export async function startMfa(browser: Browser) {
  const response = await browser.call('POST', '/api/device-authentications', {});
  expect(response.status).toBe(201);
  return bodyOf(DeviceAuthentication, response);
}

/** Starts MFA and has PingID Desktop answer; what is left is to post the assertion. */
export async function prepareAssertion(portal: Pick<Portal, 'desktopAgent'>, browser: Browser) {
  const { id, requestOptions } = await startMfa(browser);
  const assertion = await askDesktop(portal, '/authenticate', requestOptions ?? '');
  return { id, assertion, check: (by = browser) => checkAssertion(by, id, assertion) };
}

export function checkAssertion(browser: Browser, id: string, assertion: string) {
  return browser.call('POST', `/api/device-authentications/${id}/assertion`, { assertion });
}

/** Raises the browser's session to level 2, as a person would with PingID Desktop. */
export async function stepUp(portal: Portal, browser: Browser) {
  const { check } = await prepareAssertion(portal, browser);
  const response = await check();
  expect(response.status).toBe(200);
  return bodyOf(DeviceAuthentication, response);
}
