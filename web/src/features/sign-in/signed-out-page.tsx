import { signInHref } from '../../navigation/hrefs.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

export function SignedOutPage() {
  return (
    <Page title="You are signed out" narrow>
      <p>If others use this computer too, close the browser window as well.</p>
      <div className="actions">
        <ButtonLink kind="primary" href={signInHref('/')}>
          Sign in
        </ButtonLink>
      </div>
    </Page>
  );
}
