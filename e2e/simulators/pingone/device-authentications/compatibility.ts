import { oneOf } from '../http/fields.ts';

/** What the browser can do with passkeys, in PingOne's words. It is read, and changes nothing here. */
export const compatibility = oneOf(['FULL', 'SECURITY_KEY_ONLY', 'NONE']);
