// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { deniedWords } from '../../../src/features/mfa/denied-words.ts';

const general = deniedWords(undefined);

describe('PingOne’s own code of a failure', () => {
  it.each([
    ['NO_USABLE_DEVICES', /None of your devices/],
    ['PUSH_CONFIRMATION_DENIED', /declined/],
    ['REJECTED', /declined/],
    ['AUTHENTICATION_DECLINED', /declined/],
    ['OTP_EXPIRED', /too long/],
    ['PUSH_CONFIRMATION_TIMED_OUT', /too long/],
    ['TIMEOUT', /too long/],
    ['DEVICE_LOCKED', /locked/],
    ['MFA_DISABLED', /not set up/],
    ['MFA_NOT_ENABLED', /not set up/],
  ])('%s has words of its own', (code, title) => {
    expect(deniedWords(code).title).toMatch(title);
  });

  it.each(['NO_USABLE_DEVICES', 'DENIED', 'EXPIRED', 'LOCKED', 'ATTEMPTS', 'MFA_DISABLED', ''])(
    '“%s” asks for nothing but what the button beside it does',
    (code) => {
      expect(deniedWords(code).text).toMatch(/try again/i);
      expect(deniedWords(code).text).not.toMatch(/start again|another device|reload/i);
    },
  );

  it.each(['', 'SOMETHING_NEW', 'DEVICE_BLOCKED'])('“%s” has general ones', (code) => {
    expect(deniedWords(code)).toEqual(general);
  });
});
