import type { Browser, DesktopAgentError, DesktopAgentErrorCode } from 'pingid-desktop-agent';
import { chromiumVersion } from './browser-words.ts';

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
export function hintForIt(error: DesktopAgentError, site: Site): string | undefined {
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
      return 'PingID Desktop has no key for the device that was asked for: remove the device and pair the computer again.';
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
