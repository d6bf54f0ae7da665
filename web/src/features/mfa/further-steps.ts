/** What is needed once somebody begins: loaded only then, so that the first page stays small. */
export { ownDesktopAgent } from '../../api/own-desktop-agent.ts';
export { QuestionAhead } from '../../ui/question-ahead-later.tsx';
export { WaitingForDesktop } from '../../ui/waiting-for-desktop.tsx';
export { askDevice } from './ask-device.ts';
export { CodeForm } from './code-form.tsx';
export { carryOn } from './confirmation.ts';
export { DeviceChoice } from './device-choice.tsx';
export { MfaDenied } from './mfa-denied.tsx';
export { OtherStatus } from './other-status.tsx';
export { PasskeyPanel } from './passkey-panel.tsx';
export { PushOver } from './push-over.tsx';
export { PushWait } from './push-wait.tsx';
export { UseAnotherDevice } from './use-another-device.tsx';

// What is read before, meanwhile and where it fails comes along, so that nobody waits for words.
import '../../ui/desktop-parts.ts';
