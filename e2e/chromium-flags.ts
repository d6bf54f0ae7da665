/** For every Chromium that is started here: in a container as root, and without a word to anybody outside. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Reports of violations go out by themselves, past what a page is allowed, and a minute later.
  '--ignore-certificate-errors',
  '--short-reporting-delay',
  // The relying party's origin is a real https one that is not localhost; only its address is ours.
  '--host-resolver-rules=MAP *.rp.test 127.0.0.1',
];
