/** What a report says; anybody may have written it. */
export interface ClaimedViolation {
  document: string;
  directive: string;
  blocked: string;
  source: string;
  line: number;
}

/** As much of it as may stand in the log: addresses without query, everything bounded, in printable ASCII. */
export interface Violation {
  /** For example `connect-src`. */
  directive: string;
  /** An origin, a scheme, or a keyword like `inline`. */
  blocked: string;
  /** The path of the page. */
  document: string;
  /** The path of our own file; of anybody else's the origin or the scheme, for the rest may be personal. */
  source?: string;
  line?: number;
}

const maxLength = 200;
const directiveName = /^[a-z]+(-[a-z]+){0,4}$/;
const schemeName = /^[a-z][a-z0-9+.-]{0,31}$/;
const keywords = new Set([
  'inline',
  'eval',
  'wasm-eval',
  'self',
  'trusted-types-policy',
  'trusted-types-sink',
]);

/** @returns undefined where it is broken, or not about a page of ours */
export function describeViolation(claimed: ClaimedViolation, publicOrigin: string): Violation | undefined {
  const [directive = ''] = claimed.directive.split(' ', 1);
  const document = pathOn(publicOrigin, claimed.document);
  if (document === undefined || directive.length > 40 || !directiveName.test(directive)) return undefined;
  const { source, line } = claimed;
  return {
    directive,
    blocked: keywords.has(claimed.blocked) ? claimed.blocked : originOf(claimed.blocked),
    document,
    ...(source ? { source: pathOn(publicOrigin, source) ?? originOf(source) } : {}),
    ...(Number.isSafeInteger(line) && line > 0 ? { line } : {}),
  };
}

function pathOn(origin: string, address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.origin === origin ? url.pathname.slice(0, maxLength) : undefined;
}

/** The origin of what comes over the network; of anything else, such as an extension or a file, the scheme alone. */
function originOf(address: string): string {
  // Some browsers give the scheme and no more.
  if (schemeName.test(address)) return `${address}:`;
  if (!URL.canParse(address)) return 'unknown';
  const { protocol, origin } = new URL(address);
  if (!schemeName.test(protocol.slice(0, -1))) return 'unknown';
  return /^(https?|wss?):$/.test(protocol) && origin.length <= maxLength ? origin : protocol;
}
