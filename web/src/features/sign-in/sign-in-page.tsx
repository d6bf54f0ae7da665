import { signInHref } from '../../navigation/hrefs.ts';
import { useReturnTo } from '../../navigation/use-return-to.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

/** For a sign-in that another site began: it takes a click of the person's, unless a session is there already. */
export function SignInPage() {
  return (
    <Page title="Sign in" narrow>
      <p>Sign in to go on. You come back to the page you were on the way to.</p>
      <div className="actions">
        <ButtonLink kind="primary" href={signInHref(useReturnTo())}>
          Sign in
        </ButtonLink>
      </div>
    </Page>
  );
}
