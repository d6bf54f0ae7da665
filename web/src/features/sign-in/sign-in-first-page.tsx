import { currentPlace, signInHref } from '../../navigation/hrefs.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

/** For a page that only makes sense to somebody who is signed in. */
export function SignInFirstPage() {
  return (
    <Page title="Sign in first" narrow>
      <p>This page is for people who are signed in. You come back here right after.</p>
      <div className="actions">
        <ButtonLink kind="primary" href={signInHref(currentPlace())}>
          Sign in
        </ButtonLink>
      </div>
    </Page>
  );
}
