// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { passkeyWords } from '../../../src/features/mfa/passkey-words.ts';

describe('each way in which a passkey can fail', () => {
  it.each(Object.entries(passkeyWords))(
    '%s has words of its own, without jargon',
    (_code, { title, text }) => {
      expect(title).not.toMatch(/\.$/);
      expect(text).toMatch(/\.$/);
      expect(`${title} ${text}`).not.toMatch(/WebAuthn|FIDO|MFA|authenticat|error/i);
    },
  );

  it('is told apart from the others', () => {
    const titles = Object.values(passkeyWords).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
