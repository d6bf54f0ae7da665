import type { Words } from '../../messages/words.ts';
import type { PasskeyErrorCode } from './passkey/index.ts';

/** Words for each way in which the browser's passkey dialog can end without an answer. */
export const passkeyWords: Record<PasskeyErrorCode, Words> = {
  dismissed: {
    title: 'Your passkey was not used',
    text: 'The window of your browser was closed, or it took too long. Nothing was changed; continue whenever you like.',
  },
  unsupported: {
    title: 'This browser cannot use passkeys',
    text: 'Open this page in another browser, or on the device that holds your passkey, or use another device.',
  },
  wrong_site: {
    title: 'Your passkey does not belong to this address',
    text: 'Check the address of this page. If it is the one you always use, use another device and tell your help desk.',
  },
  cancelled: { title: 'You stopped this', text: 'Nothing was changed. Try again whenever you like.' },
  failed: {
    title: 'Your passkey could not be used',
    text: 'If it is a key that you plug in, unplug it and plug it in again. Then continue with your passkey once more, or use another device.',
  },
};
