import { useSearchParams } from 'wouter';
import { signInHref } from '../../navigation/hrefs.ts';
import { useReturnTo } from '../../navigation/use-return-to.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { signInProblemWords } from './sign-in-problem-words.ts';

/** Where the server sends somebody whose sign-in did not come about. */
export function SignInProblemPage() {
  const [search] = useSearchParams();
  const returnTo = useReturnTo();
  const code = search.get('code');
  const { title, text } = signInProblemWords(code);
  // Nobody could see whether a session is there; where one is, the page asked for is shown, and no new one begins.
  const isOutage = code === 'temporarily_unavailable';
  const signInPage = `/sign-in?return_to=${encodeURIComponent(returnTo)}`;
  return (
    <Page title={title} documentTitle="Sign-in problem" narrow>
      <p>{text}</p>
      <div className="actions">
        <ButtonLink kind="primary" href={isOutage ? signInPage : signInHref(returnTo)}>
          Try again
        </ButtonLink>
      </div>
    </Page>
  );
}
