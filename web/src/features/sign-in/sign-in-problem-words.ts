import type { SignInProblemCode } from 'shared';
import type { Words } from '../../messages/words.ts';

const general: Words = {
  title: 'The sign-in did not work',
  text: 'Something went wrong on our side. Try again in a moment; if it happens again, ask your help desk.',
};

const words: Record<SignInProblemCode, Words> = {
  sign_in_expired: {
    title: 'The sign-in took too long',
    text: 'For your safety a sign-in has to be finished within a few minutes. Start again.',
  },
  sign_in_mismatch: {
    title: 'This sign-in does not belong to this window',
    text: 'It was started somewhere else, or twice. Start again here, and finish it in the same window.',
  },
  sign_in_refused: {
    title: 'You did not sign in',
    text: 'The sign-in was cancelled or not allowed. If you did not mean to cancel it, try again.',
  },
  sign_in_rejected: {
    title: 'The sign-in could not be verified',
    text: 'The answer of the sign-in service was not one we can trust, so we stopped. Try again; if it happens again, ask your help desk.',
  },
  pingone_unavailable: {
    title: 'The sign-in service cannot be reached right now',
    text: 'This is not your computer’s fault. Wait a moment, then try again.',
  },
  rate_limited: {
    title: 'Too many attempts in a short time',
    text: 'To keep accounts safe there is a short pause. Wait a minute, then try again.',
  },
  return_to_invalid: {
    title: 'The link that brought you here is not right',
    text: 'It leads to a place outside this site, so we did not follow it. Try again to sign in here.',
  },
  temporarily_unavailable: {
    title: 'Signing in does not work right now',
    text: 'This is not your computer’s fault. Wait a moment, then try again.',
  },
  internal_error: general,
};

/** Words for the code in the address; anybody can put anything there, so an unknown one gets general words. */
export function signInProblemWords(code: string | null): Words {
  return Object.entries(words).find(([known]) => known === code)?.[1] ?? general;
}
