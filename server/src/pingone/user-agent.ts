/** The version in the root package.json; a test keeps the two equal. */
const version = '0.1.0';

/** Sent with every request to PingOne: some firewalls refuse requests without a `User-Agent`. */
export const userAgent = `pingid-desktop-sign-in/${version}`;
