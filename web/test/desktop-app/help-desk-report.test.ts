// @vitest-environment node

import {
  DesktopAgentError,
  type DesktopAgentErrorCode,
  type DesktopAgentErrorDetails,
  desktopAgentErrorCodes,
} from 'pingid-desktop-agent';
import { describe, expect, it } from 'vitest';
import { helpDeskReport } from '../../src/desktop-app/help-desk-report.ts';
import { type BrowserName, browsers } from './browsers.ts';

const origin = 'https://portal.example.com';
const address = 'http://localhost:9410';
const now = new Date('2026-11-22T09:45:00Z');

function report(
  code: DesktopAgentErrorCode,
  details: DesktopAgentErrorDetails = {},
  browser: BrowserName = 'Chrome 156 on a Mac',
) {
  return helpDeskReport(new DesktopAgentError(code, details), { browser: browsers[browser], origin, now });
}

describe('the report for the help desk', () => {
  it('has one fact a line', () => {
    const blocked = report('permission_blocked', {
      address,
      permissionBefore: 'prompt',
      permission: 'denied',
      elapsedMs: 412,
    });
    expect(blocked.split('\n')).toEqual([
      'Code: permission_blocked',
      'Permission: prompt → denied',
      'Address: http://localhost:9410',
      'Site: https://portal.example.com',
      'Browser: Chrome 156 on Mac',
      'Time: 2026-11-22T09:45:00.000Z, after 0.4 s',
      'For IT: To allow this site for everybody, add https://portal.example.com to the policy LoopbackNetworkAllowedForUrls.',
    ]);
  });

  it('tells what PingID Desktop answered', () => {
    expect(report('refused', { status: 403, agentError: 'user_refused' })).toContain(
      '\nStatus: 403 (user_refused)\n',
    );
    expect(report('refused', { status: 500 })).toContain('\nStatus: 500\n');
    expect(report('unexpected_answer', { reason: 'not_a_jwt' })).toContain('\nReason: not_a_jwt\n');
  });

  it('names every address where none of them tells more', () => {
    const addresses = [address, 'http://localhost:9411'];
    expect(report('unreachable', { addresses })).toContain(
      '\nAddress: http://localhost:9410, http://localhost:9411\n',
    );
  });

  it('leaves out what is not known', () => {
    expect(
      report('cancelled')
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['Code', 'Site', 'Browser', 'Time']);
  });

  it('says a permission once that did not change', () => {
    const same = { permissionBefore: 'granted', permission: 'granted' } as const;
    expect(report('unreachable', same)).toContain('\nPermission: granted\n');
  });

  it('has a line for IT for every failure', () => {
    for (const code of desktopAgentErrorCodes) {
      if (code !== 'cancelled') expect(report(code, { address })).toMatch(/\nFor IT: [A-Z].{20,}\.$/);
    }
  });

  it.each([
    ['Chrome 156 on a Mac', `${origin} to the policy LoopbackNetworkAllowedForUrls`],
    ['Chrome 143 on Windows', `${origin} to the policy LocalNetworkAccessAllowedForUrls`],
    ['Opera on Windows', 'before version 146'],
    ['Firefox 153 on Windows', 'portal.example.com to SkipDomains of the policy LocalNetworkAccess'],
  ] as const)('names the policy of %s', (browser, policy) => {
    expect(report('permission_blocked', {}, browser)).toContain(policy);
  });

  it.each([
    ['blocked_by_csp', {}, /must list http:\/\/localhost:9410 in connect-src/],
    ['permission_not_delegated', { reason: 'frame' }, /allow="loopback-network; local-network-access"/],
    ['permission_not_delegated', { reason: 'permissions_policy' }, /Permissions-Policy header/],
    ['site_refused', {}, /origin https:\/\/portal\.example\.com is not accepted or no CORS/],
    ['unexpected_answer', { reason: 'not_a_jwt' }, /port 9410/],
    ['insecure_page', {}, /https/],
    ['service_worker', {}, /respondWith/],
  ] as const)('tells who can mend %s how', (code, details, hint) => {
    expect(report(code, { address, ...details })).toMatch(hint);
  });

  it('says that a browser is unknown', () => {
    expect(report('unexplained', {}, 'something unknown')).toContain(
      'Browser: Unknown browser on another system',
    );
  });
});
