/** Notes whether the page's own Content-Security-Policy forbids a request to an address. */
export function watchCsp(document: EventTarget, address: URL) {
  let isBlocked = false;
  const note = (event: Event) => {
    if (isViolation(event) && event.disposition !== 'report' && isAt(event.blockedURI, address))
      isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', note);
  return {
    isBlocked: () => isBlocked,
    stop: () => document.removeEventListener('securitypolicyviolation', note),
  };
}

interface Violation {
  blockedURI: string;
  disposition: string;
}

function isViolation(event: Event): event is Event & Violation {
  return 'blockedURI' in event && 'disposition' in event;
}

function isAt(blocked: string, { origin }: URL): boolean {
  return blocked === origin || blocked.startsWith(`${origin}/`);
}
