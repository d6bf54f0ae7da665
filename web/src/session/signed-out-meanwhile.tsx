import { problemWords } from '../failures/problem-words.ts';
import { Page } from '../ui/page.tsx';
import { SignInAgainLink } from './sign-in-again-link.tsx';

const keptWords = 'What you typed is kept: sign in again in a new tab, then come back to this one.';

/** In the place of a page whose session is over; with `keepsInput` that page is still there behind it. */
export function SignedOutMeanwhile({ keepsInput }: { keepsInput: boolean }) {
  const { title, text } = problemWords.signed_out;
  return (
    <Page title={title} narrow>
      <p role="status">{keepsInput ? keptWords : text}</p>
      <div className="actions">
        <SignInAgainLink keepsInput={keepsInput}>Sign in</SignInAgainLink>
      </div>
    </Page>
  );
}
