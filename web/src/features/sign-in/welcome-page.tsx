import { currentPlace, signInHref } from '../../navigation/hrefs.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Laptop } from '../../ui/laptop.tsx';
import { Page } from '../../ui/page.tsx';

/** What a person who is not signed in sees at the portal's address. */
export function WelcomePage() {
  return (
    <Page title="Keep your account yours" documentTitle="Welcome" narrow>
      <Laptop />
      <p>
        Passwords get stolen. Here you add the computer you work on, so that a sign-in also asks for your
        fingerprint, face or PIN on that computer. Nobody else can give that.
      </p>
      <p className="soft">Your fingerprint and face never leave your computer.</p>
      <div className="actions">
        <ButtonLink kind="primary" href={signInHref(currentPlace())}>
          Sign in
        </ButtonLink>
      </div>
    </Page>
  );
}
