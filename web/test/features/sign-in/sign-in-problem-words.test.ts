// @vitest-environment node
import { signInProblemCodes } from 'shared';
import { describe, expect, it } from 'vitest';
import { signInProblemWords } from '../../../src/features/sign-in/sign-in-problem-words.ts';

const general = signInProblemWords('internal_error');

describe('the words for a sign-in that did not come about', () => {
  it.each(signInProblemCodes)('are there for %s', (code) => {
    const { title, text } = signInProblemWords(code);
    expect(title).toMatch(/^[A-Z].{10,}/);
    expect(text).toMatch(/\.$/);
  });

  it('are each code’s own', () => {
    const titles = signInProblemCodes.map((code) => signInProblemWords(code).title);
    expect(new Set(titles).size).toBe(signInProblemCodes.length);
  });

  it.each([null, '', 'made_up', 'constructor', '__proto__', 'toString', '<script>'])(
    'are general ones for %s',
    (code) => {
      expect(signInProblemWords(code)).toEqual(general);
    },
  );
});
