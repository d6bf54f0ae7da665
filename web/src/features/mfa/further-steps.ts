/** What is needed once somebody begins: loaded only then, so that the first page stays small. */

export { PermissionPrompt as QuestionAhead, Waiting as WaitingForDesktop } from '../../desktop-app/lazy.tsx';
export { ownDesktopAgent } from '../../desktop-app/own-desktop-agent.ts';
export { askAgain, askAnew, askDevice } from './ask-device.ts';
export { carryOn } from './confirmation.ts';
export { FurtherStep } from './further-step.tsx';
export { readBack } from './read-back.ts';
export { sendCode } from './send-code.ts';
export { UseAnotherDevice } from './use-another-device.tsx';

// What is read before, meanwhile and where it fails comes along, so that nobody waits for words.
import '../../desktop-app/index.ts';
