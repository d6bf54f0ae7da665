import { ButtonRouteLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

/** In a tab that was opened only to sign in, while another one keeps what was typed there. */
export function SignedInAgainPage() {
  return (
    <Page title="You are signed in again" narrow>
      <p>Close this tab and go on in the one you came from. What you typed there is still there.</p>
      <div className="actions">
        <ButtonRouteLink href="/">Go to your devices</ButtonRouteLink>
      </div>
    </Page>
  );
}
