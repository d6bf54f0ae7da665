/** What most confirmations never need: loaded once somebody begins, so that the first page stays small. */
export { awaitPush } from './await-push.ts';
export { CodeForm } from './code-form.tsx';
export { DeviceChoice } from './device-choice.tsx';
export { DeviceList } from './device-list.tsx';
export { MfaDenied } from './mfa-denied.tsx';
export { OtherStatus } from './other-status.tsx';
export { confirmWithPasskey } from './passkey-confirmation.ts';
export { PasskeyPanel } from './passkey-panel.tsx';
export { PushOver } from './push-over.tsx';
export { PushWait } from './push-wait.tsx';
