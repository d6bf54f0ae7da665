import type { Browser, DesktopAgentError } from 'pingid-desktop-agent';
import type { AgentWords } from '../messages/words.ts';
import { otherCauses, startSteps } from './unreachable-words.ts';

export const siteRefusedWords: AgentWords = {
  title: 'PingID Desktop does not accept this site',
  text: 'It answered, but turned this page away. Update PingID Desktop, or ask your help desk to, then try again.',
  retry: 'by_click',
  further: [
    'If it is up to date, it is not set up for this site. Give your help desk the details below.',
    'Another program may be in its place: close PingID Desktop and open it again.',
  ],
};

const tooOldWords: AgentWords = {
  title: 'This PingID Desktop is too old',
  text: 'It is running, but does not know what this page asks for. Update it, or ask your help desk to, then try again.',
  retry: 'by_click',
};

const busyTitle = 'Another confirmation is still open';

const elsewhereBusyWords: AgentWords = {
  title: busyTitle,
  text: 'PingID Desktop does one at a time. Finish or cancel the one that it is showing, then try again.',
  retry: 'by_click',
  further: [
    'If somebody else is signed in on this computer too, PingID Desktop may be open for them: sign them out first.',
  ],
};

const declinedWords: AgentWords = {
  title: 'It was declined on this computer',
  text: 'Nothing was changed. If it was you who declined by mistake, try again and confirm.',
  retry: 'by_click',
};

const refusedGenerally: AgentWords = {
  title: 'PingID Desktop did not confirm',
  text: 'It answered that it could not do this. Nothing was changed. Try again.',
  retry: 'by_click',
  further: [
    'It may be that you did not add this computer yet, or that somebody else did.',
    'If it happens again, give your help desk the details below.',
  ],
};

const unknownDeviceWords: AgentWords = {
  title: 'This computer needs to be added again',
  text: 'PingID Desktop has nothing stored for this device, so it cannot confirm with it.',
  steps: ['Sign in with another device.', 'Remove this device from your list.', 'Add this computer again.'],
  retry: 'useless',
  further: [
    'If several people use this computer, make sure you are signed in to it with your own account.',
    'If it happens again, give your help desk the details below.',
  ],
};

/** What PingID Desktop's refusal means to the person. */
export function refusedWords({ reason }: DesktopAgentError): AgentWords {
  switch (reason) {
    case 'declined':
      return declinedWords;
    case 'in_use':
      return elsewhereBusyWords;
    case 'unknown_path':
      return tooOldWords;
    case 'unknown_device':
      return unknownDeviceWords;
    default:
      return refusedGenerally;
  }
}

export const unexpectedAnswerWords: AgentWords = {
  title: 'A program on this computer gave an answer we do not understand',
  text: 'It may not be PingID Desktop that answered. Close PingID Desktop, open it again, then try again.',
  retry: 'by_click',
  further: [
    'If it happens again, another program may be in its place. Give your help desk the details below.',
  ],
};

export function interruptedWords({ reason }: DesktopAgentError, browser: Browser): AgentWords {
  return reason === 'gone' ? wentAwayWords(browser) : brokeOffWords;
}

const wentAwayWords = (browser: Browser): AgentWords => ({
  title: 'The connection to PingID Desktop was lost',
  text: 'It broke off while PingID Desktop was being asked, or never came about. Make sure that it is open.',
  steps: [...startSteps(browser), 'Click Try again.'],
  retry: 'by_click',
  further: otherCauses(browser),
});

const brokeOffWords: AgentWords = {
  title: 'The answer of PingID Desktop did not come through',
  text: 'It is running, but what it said did not arrive here. Nothing was changed. Try again.',
  retry: 'by_click',
  further: [
    'If it happens again, close PingID Desktop and open it again.',
    'If that does not help, give your help desk the details below.',
  ],
};

export const timedOutWords: AgentWords = {
  title: 'There was no answer in time',
  text: 'PingID Desktop was asked, and did not answer. Look for its window, which may be behind this one, then try again.',
  retry: 'by_click',
  further: ['If it has no window, close PingID Desktop and open it again.'],
};

export function busyWords({ reason }: DesktopAgentError): AgentWords {
  if (reason === 'this_page' || reason === 'another_tab') {
    const where = reason === 'this_page' ? 'elsewhere on this page' : 'in another tab of this site';
    return {
      title: busyTitle,
      text: `PingID Desktop does one at a time. Finish or cancel the one ${where}, then try again.`,
      retry: 'by_click',
    };
  }
  return elsewhereBusyWords;
}
