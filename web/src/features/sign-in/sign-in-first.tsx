import { useEffect, useState } from 'react';
import { useMessages } from '../../messages/language-provider.tsx';
import { currentPlace, signInHref } from '../../navigation/hrefs.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Illustration } from '../../ui/illustrations/illustration.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const storageKey = 'sent-to-sign-in';
const againAfterMs = 60_000;

/**
 * For a page that has nothing to show without a session: straight on to the sign-in, which comes back here. Not twice in a
 * row, so that a session that the browser does not keep leads nobody in circles.
 */
export function SignInFirst() {
  const { signIn, common } = useMessages();
  const [goesByItself, setGoesByItself] = useState(mayGoByItself);

  useEffect(() => {
    if (!goesByItself) return;
    if (rememberGoing()) window.location.replace(signInHref(currentPlace()));
    else setGoesByItself(false);
  }, [goesByItself]);

  if (goesByItself)
    return (
      <Page title={signIn.title} narrow>
        <Skeleton lines={2} label={signIn.leading} />
      </Page>
    );
  return (
    <Page
      title={signIn.first.title}
      narrow
      illustration={<Illustration scene="signed_out" />}
      lead={<p>{signIn.first.text}</p>}
    >
      <Actions>
        <ButtonLink kind="primary" href={signInHref(currentPlace())}>
          {common.signIn}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

/** Where it cannot be remembered, nothing would notice the circle. */
function rememberGoing(): boolean {
  try {
    window.sessionStorage.setItem(storageKey, String(Date.now()));
    return true;
  } catch {
    return false;
  }
}

function mayGoByItself(): boolean {
  // Whoever comes with the browser's Back button did not ask for this page, and may just have signed out.
  const [visit] = performance.getEntriesByType('navigation');
  if (visit && 'type' in visit && visit.type === 'back_forward') return false;
  try {
    const sentAt = Number(window.sessionStorage.getItem(storageKey) ?? Number.NEGATIVE_INFINITY);
    return Date.now() - sentAt > againAfterMs;
  } catch {
    // Where storage is turned off, nothing would notice the circle.
    return false;
  }
}
