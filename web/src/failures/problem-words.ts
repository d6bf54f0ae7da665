import type { ApiProblemCode } from '../api/api-problem.ts';
import type { Words } from '../messages/words.ts';

const notUnderstood: Words = {
  title: 'Something did not fit together',
  text: 'Reload this page and try again. If it happens again, give your help desk the reference below.',
};

const ourFault: Words = {
  title: 'Something went wrong on our side',
  text: 'Nothing you did caused this. Try again in a moment. If it happens again, give your help desk the reference below.',
};

const away: Words = {
  title: 'The sign-in service cannot be reached right now',
  text: 'This is not your computer’s fault. Wait a moment, then try again.',
};

/** Words for each code of the backend. A feature that knows more about the moment may say it better. */
export const problemWords: Record<ApiProblemCode, Words> = {
  invalid_input: notUnderstood,
  payload_too_large: notUnderstood,
  unsupported_media_type: notUnderstood,
  request_forgery: notUnderstood,
  unexpected_answer: notUnderstood,
  internal_error: ourFault,
  pingone_error: ourFault,
  session_store_unavailable: {
    title: 'Sign-in is unavailable for a moment',
    text: 'If you are signed in, you stay signed in, and nothing you typed is lost. Wait a moment, then try again.',
  },
  pingone_unavailable: away,
  pingone_timeout: {
    title: 'The sign-in service took too long to answer',
    text: 'This is not your computer’s fault. Wait a moment, then try again.',
  },
  network_unreachable: {
    title: 'There is no connection',
    text: 'We could not reach the server. Check your internet connection, then try again.',
  },
  cancelled: { title: 'You stopped this', text: 'Nothing was changed. Try again whenever you like.' },
  signed_out: {
    title: 'You were signed out',
    text: 'It ended by itself after a while, or you ended it in another tab or on another device. Sign in to go on where you were.',
  },
  step_up_required: {
    title: 'Sign in once more',
    text: 'It has been a while since you signed in. To keep others from doing this in your name, sign in again first; you come back here.',
  },
  not_found: {
    title: 'This is no longer there',
    text: 'It may have been removed in the meantime. Try again; if that does not help, reload this page to see how things are now.',
  },
  device_limit_reached: {
    title: 'You have as many devices as your company allows',
    text: 'Ask your help desk to remove one that you no longer use. Then add this computer.',
  },
  account_not_usable: {
    title: 'Your account cannot be used right now',
    text: 'It may be locked or turned off. Contact your help desk.',
  },
  mfa_methods_conflict: {
    title: 'Your sign-in methods do not work together',
    text: 'Your help desk has to sort this out. Give them the reference below.',
  },
  pingone_conflict: {
    title: 'Something else changed at the same time',
    text: 'Reload this page to see how things are now, then try again.',
  },
  ceremony_busy: {
    title: 'This is already being processed',
    text: 'Wait a moment for it to finish. If nothing happens, reload this page.',
  },
  pingone_quota_exceeded: {
    title: 'Your company has reached a limit of the sign-in service',
    text: 'Nothing you did caused this, and trying again will not help for now. Contact your help desk.',
  },
  ceremony_expired: {
    title: 'This took too long',
    text: 'Each attempt is good for a few minutes only, to keep your account safe. Try again; nothing was changed.',
  },
  attestation_rejected: {
    title: 'This computer could not be added',
    text: 'PingID Desktop answered, but its answer was not accepted. Try again. If it happens again, give your help desk the reference below.',
  },
  assertion_rejected: {
    title: 'We could not confirm that it is you',
    text: 'PingID Desktop answered, but its answer was not accepted. Make sure this is a computer that you added, then try again.',
  },
  otp_invalid: {
    title: 'That code is not right',
    text: 'Check it on your device, and type it again.',
  },
  device_authentication_failed: {
    title: 'We could not confirm that it is you',
    text: 'Try again. If it happens again, give your help desk the reference below.',
  },
  device_locked: {
    title: 'This device is locked for now',
    text: 'There were too many failed attempts. Wait a few minutes, then try again, or ask your help desk.',
  },
  rate_limited: {
    title: 'Too many attempts in a short time',
    text: 'To keep your account safe, there is a pause before you can try again.',
  },
};
