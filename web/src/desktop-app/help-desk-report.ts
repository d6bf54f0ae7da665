import type { Browser, DesktopAgentError, DesktopAgentErrorCode } from 'pingid-desktop-agent';
import { browserName, chromiumVersion } from './browser-name.ts';

// In English whatever the page's language is: a help desk and a vendor read it.

interface Circumstances {
  browser: Browser;
  /** Of this page: its path and query may tell about the person. */
  origin: string;
  now: Date;
}

/** What a help desk needs to know, to be copied: one fact a line, nothing personal. */
export function helpDeskReport(error: DesktopAgentError, { browser, origin, now }: Circumstances): string {
  const lines: [string, string | undefined][] = [
    ['Code', error.code],
    ['Permission', permissions(error)],
    ['Address', error.address ?? error.addresses.join(', ')],
    ['Status', statusAndCode(error)],
    ['Reason', error.reason],
    ['Site', origin],
    ['Browser', browserAndSystem(browser)],
    ['Time', now.toISOString() + elapsed(error)],
    ['For IT', hintForIt(error, { browser, origin })],
  ];
  return lines.flatMap(([label, fact]) => (fact ? [`${label}: ${fact}`] : [])).join('\n');
}

function permissions({ permissionBefore, permission }: DesktopAgentError): string | undefined {
  const known = [permissionBefore, permission].filter((each) => each !== undefined);
  return [...new Set(known)].join(' → ') || undefined;
}

function statusAndCode({ status, agentError }: DesktopAgentError): string | undefined {
  if (status === undefined) return agentError;
  return agentError ? `${status} (${agentError})` : String(status);
}

function elapsed({ elapsedMs }: DesktopAgentError): string {
  return elapsedMs === undefined ? '' : `, after ${(elapsedMs / 1000).toFixed(1)} s`;
}

const systems: Record<Browser['system'], string> = {
  mac: 'Mac',
  windows: 'Windows',
  phone: 'a phone or tablet',
  other: 'another system',
};

/** For example "Chrome 156 on Mac". */
function browserAndSystem(browser: Browser): string {
  const name = browserName(browser) ?? 'Unknown browser';
  return [name, browser.majorVersion, 'on', systems[browser.system]]
    .filter((part) => part !== undefined)
    .join(' ');
}

interface Site {
  browser: Browser;
  origin: string;
}
type Hint = (error: DesktopAgentError, site: Site) => string | undefined;

const allowByPolicy: Hint = (_error, site) => `To allow this site for everybody, ${policy(site)}.`;

const hints: Record<DesktopAgentErrorCode, Hint> = {
  blocked_by_csp: (error) =>
    `The page's Content-Security-Policy must list ${addressOf(error)} in connect-src.`,
  browser_cannot: () =>
    'This browser blocks every call from an https page to http on this computer. Chrome, Edge and Firefox do not.',
  busy: () => 'One call at a time: PingID Desktop and some browsers fail the first of two.',
  cancelled: () => undefined,
  insecure_page: () => 'Serve the page over https: most browsers let no http page call this computer.',
  interrupted: ({ reason }) =>
    reason === 'still_there'
      ? 'Something answers there now, and the answer to the call was cut off or came without CORS headers. Look in the log of PingID Desktop.'
      : 'The connection ended after the request was sent. Look in the log of PingID Desktop for a crash or a restart.',
  permission_blocked: allowByPolicy,
  permission_blocked_now: allowByPolicy,
  permission_dismissed: allowByPolicy,
  permission_not_delegated: ({ reason }) =>
    reason === 'frame'
      ? 'The frame around this page needs allow="loopback-network; local-network-access".'
      : "The page's Permissions-Policy header must not forbid loopback-network or local-network-access.",
  refused: refusedHint,
  service_worker: (error) =>
    `The site's service worker must leave requests to ${addressOf(error)} alone (no respondWith).`,
  site_refused: (error, { origin }) =>
    `A program answers at ${addressOf(error)}, but origin ${origin} is not accepted or no CORS headers are sent; a version that is too old does the same.`,
  timed_out: (error) => `The request was taken at ${addressOf(error)}, and never answered.`,
  unexpected_answer: (error) =>
    `Something other than PingID Desktop may listen on port ${portOf(error)}; the port is set in PingOne and must match.`,
  unexplained: () => 'None of the known causes fits. The console of the browser may tell more.',
  unreachable: unreachableHint,
  unreachable_or_unasked: (error, site) =>
    `${unreachableHint(error)} The browser may have been asking: ${policy(site)}.`,
};

/** One line for who looks after computers, browsers or the site. */
function hintForIt(error: DesktopAgentError, site: Site): string | undefined {
  return hints[error.code](error, site);
}

function policy({ browser, origin }: Site): string {
  if (browser.engine === 'gecko') {
    return `add ${hostOf(origin)} to SkipDomains of the policy LocalNetworkAccess`;
  }
  const version = chromiumVersion(browser);
  const name =
    version === undefined
      ? 'LoopbackNetworkAllowedForUrls (before version 146: LocalNetworkAccessAllowedForUrls)'
      : version >= 146
        ? 'LoopbackNetworkAllowedForUrls'
        : 'LocalNetworkAccessAllowedForUrls';
  return `add ${origin} to the policy ${name}`;
}

function refusedHint({ reason }: DesktopAgentError): string {
  switch (reason) {
    case 'unknown_path':
      return 'This version of PingID Desktop does not know the call: update it.';
    case 'unknown_device':
      return 'PingID Desktop has no key for the device that was asked for: remove the device and add the computer again.';
    case 'in_use':
      return 'PingID Desktop is busy, or open in the session of another user of this computer.';
    default:
      return 'PingID Desktop answered with an error. Its log tells more.';
  }
}

function unreachableHint(error: DesktopAgentError): string {
  return `Nothing answered at ${addressOf(error)}. Check that PingID Desktop listens there (the port is set in PingOne), and that no extension or security program stops it.`;
}

function addressOf({ address, addresses }: DesktopAgentError): string {
  return address ?? (addresses.join(' or ') || 'the address of PingID Desktop');
}

function portOf({ address }: DesktopAgentError): string {
  return (address && URL.canParse(address) && new URL(address).port) || '9410';
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : origin;
}
