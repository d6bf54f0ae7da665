import { useSearchParams } from 'wouter';
import { signInHref } from '../../navigation/hrefs.ts';
import { useReturnTo } from '../../navigation/use-return-to.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { signInProblemWords } from './sign-in-problem-words.ts';

/** Where the server sends somebody whose sign-in did not come about. */
export function SignInProblemPage() {
  const [search] = useSearchParams();
  const { title, text } = signInProblemWords(search.get('code'));
  return (
    <Page title={title} documentTitle="Sign-in problem" narrow>
      <p>{text}</p>
      <div className="actions">
        <ButtonLink kind="primary" href={signInHref(useReturnTo())}>
          Try again
        </ButtonLink>
      </div>
    </Page>
  );
}
