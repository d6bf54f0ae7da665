import type { Words } from '../../messages/words.ts';

const general: Words = {
  title: 'We could not confirm that it is you',
  text: 'Try again. If it happens again, give your help desk the reference below.',
};

const byCode: [RegExp, Words][] = [
  [
    /NO_USABLE_DEVICES/,
    {
      title: 'None of your devices can be used right now',
      text: 'They may be locked for a while, or blocked. Try again later, or ask your help desk.',
    },
  ],
  [
    /DENIED|REJECTED|DECLINED/,
    {
      title: 'It was declined on your device',
      text: 'If it was you who declined by mistake, try again. If you did not expect to be asked, leave it declined and tell your help desk: somebody may know your password.',
    },
  ],
  [
    /EXPIRED|TIMED?_?OUT/,
    {
      title: 'This took too long',
      text: 'Each attempt is good for a few minutes only, to keep your account safe. Try again; nothing was changed.',
    },
  ],
  [
    /(^|_)LOCKED/,
    {
      title: 'This device is locked for now',
      text: 'There were too many failed attempts. Wait a few minutes, then try again.',
    },
  ],
  [
    /ATTEMPTS/,
    {
      title: 'Too many wrong codes',
      text: 'To keep your account safe, this attempt is over. Wait a few minutes, then try again.',
    },
  ],
  [
    /MFA_DISABLED|NOT_ENABLED/,
    {
      title: 'Your account is not set up to confirm',
      text: 'Your company has not switched this step on for you. Ask your help desk to switch it on, then try again.',
    },
  ],
];

/** Words for PingOne's own code of why it did not take it; there are many, and PingOne may add others. */
export function deniedWords(failureCode: string | undefined): Words {
  return byCode.find(([code]) => code.test(failureCode ?? ''))?.[1] ?? general;
}
