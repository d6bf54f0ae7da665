import type { DesktopAgentError } from '../desktop-agent/desktop-agent-error.ts';
import type { Words } from './words.ts';

/** Words for each way in which a call to PingID Desktop can end without an answer. */
export function agentWords(error: DesktopAgentError): Words {
  switch (error.code) {
    case 'refused':
      return refusedWords(error);
    case 'unexpected_answer':
    case 'site_refused':
      return {
        title: 'PingID Desktop gave an answer we do not understand',
        text: 'It may need an update, or another program may be answering in its place. Update PingID Desktop, then try again.',
      };
    case 'timed_out':
      return {
        title: 'There was no answer in time',
        text: 'PingID Desktop did not answer for several minutes. Make sure it is open, then try again.',
      };
    case 'busy':
      return busyWords;
    case 'cancelled':
      return { title: 'You stopped this', text: 'Nothing was changed. Try again whenever you like.' };
    case 'permission_blocked':
    case 'permission_blocked_now':
    case 'permission_not_delegated':
      return {
        title: 'Your browser is blocking PingID Desktop',
        text: 'Open this site’s settings with the icon beside the address, allow it to reach apps on this device, then try again.',
      };
    default:
      return unreachableWords(error);
  }
}

const busyWords: Words = {
  title: 'Another confirmation is still open',
  text: 'Finish or cancel the one that PingID Desktop is showing, then try again.',
};

function unreachableWords({ permission }: DesktopAgentError): Words {
  return {
    title: 'We could not reach PingID Desktop',
    text: `Make sure PingID Desktop is installed and open on this computer, then try again. ${hint(permission)}`,
  };
}

function hint(permission: DesktopAgentError['permission']): string {
  return permission === 'unknown'
    ? 'If you use Safari, open this page in Chrome, Edge or Firefox.'
    : 'If your browser asks about apps on this device, choose Allow.';
}

function refusedWords({ agentError, status }: DesktopAgentError): Words {
  if (status === 409) return busyWords;
  if (agentError && /refus|declin|cancel|reject|denied/i.test(agentError)) {
    return {
      title: 'It was declined on this computer',
      text: 'Nothing was changed. If it was you who declined by mistake, try again and confirm.',
    };
  }
  return {
    title: 'PingID Desktop did not confirm',
    text: 'It could not do it, or this computer is not one that you added. Nothing was changed. Try again, or ask your help desk.',
  };
}
