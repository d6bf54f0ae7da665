export const sessionCookieName = '__Host-session';

/** No `maxAge`: the cookie goes with the browser's session, and the record on the server says when it is over. */
export const sessionCookie = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;
