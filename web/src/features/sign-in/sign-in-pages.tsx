import type { SignInProblemCode } from 'shared';
import { useSearchParams } from 'wouter';
import type { Message } from '../../failures/problem-message.ts';
import type { Messages } from '../../messages/en.ts';
import { useMessages } from '../../messages/language-provider.tsx';
import { currentPlace, signInHref, signInPageHref } from '../../navigation/hrefs.ts';
import { useReturnTo } from '../../navigation/return-to.ts';
import { useSettings } from '../../settings.tsx';
import { Actions, ButtonLink, ButtonRouteLink } from '../../ui/button.tsx';
import { Soft } from '../../ui/card.tsx';
import { Illustration, type Scene } from '../../ui/illustrations/illustration.tsx';
import { Page } from '../../ui/page.tsx';

/** What a person who is not signed in sees at the portal's address. */
export function WelcomePage() {
  const { signIn, common } = useMessages();
  const { tabTitle, title, text, privacy } = signIn.welcome;
  return (
    <Page
      title={title}
      documentTitle={tabTitle}
      narrow
      illustration={<Illustration scene="protected" size="large" />}
      lead={<p>{text}</p>}
    >
      <Actions>
        <ButtonLink kind="primary" href={signInHref(currentPlace())}>
          {common.signIn}
        </ButtonLink>
      </Actions>
      <Soft small>{privacy}</Soft>
    </Page>
  );
}

/** For a sign-in that another site began: it takes a click of the person's, unless a session is there already. */
export function SignInPage() {
  const { signIn, common } = useMessages();
  const returnTo = useReturnTo();
  return (
    <Page
      title={signIn.title}
      narrow
      illustration={<Illustration scene="signed_out" />}
      lead={<p>{signIn.fromElsewhere}</p>}
    >
      <Actions>
        <ButtonLink kind="primary" href={signInHref(returnTo)}>
          {common.signIn}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

/** In a tab that was opened only to sign in, while another one keeps what was typed there. */
export function SignedInAgainPage() {
  const { title, text, action } = useMessages().signIn.again;
  return (
    <Page title={title} narrow illustration={<Illustration scene="success" />} lead={<p>{text}</p>}>
      <Actions>
        <ButtonRouteLink href="/">{action}</ButtonRouteLink>
      </Actions>
    </Page>
  );
}

export function SignedOutPage() {
  const { signIn, common } = useMessages();
  const { title, text } = signIn.signedOut;
  return (
    <Page title={title} narrow illustration={<Illustration scene="signed_out" />} lead={<p>{text}</p>}>
      <Actions>
        <ButtonLink kind="primary" href={signInHref('/')}>
          {common.signIn}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

/** Where the server sends somebody whose sign-in did not come about. */
export function SignInProblemPage() {
  const { signIn, common } = useMessages();
  const { helpDesk } = useSettings();
  const [search] = useSearchParams();
  const returnTo = useReturnTo();
  const code = search.get('code');
  const { title, text } = problemMessage(code, signIn);
  // Nobody could see whether a session is there; where one is, the page asked for is shown, and no new one begins.
  const isOutage = code === 'temporarily_unavailable';
  return (
    <Page
      title={title}
      documentTitle={signIn.problemTabTitle}
      narrow
      illustration={<Illustration scene={sceneOf(code)} />}
      lead={<p>{text}</p>}
    >
      <Actions>
        <ButtonLink kind="primary" href={isOutage ? signInPageHref(returnTo) : signInHref(returnTo)}>
          {common.tryAgain}
        </ButtonLink>
      </Actions>
      {helpDesk && <Soft>{common.contactHelpDesk(helpDesk)}</Soft>}
    </Page>
  );
}

/** Anybody can put anything into the address, so what is no code of ours gets a general message. */
function problemMessage(code: string | null, { problems, unknownProblem }: Messages['signIn']): Message {
  return isProblemCode(code, problems) ? problems[code] : unknownProblem;
}

function isProblemCode(
  code: string | null,
  problems: Record<SignInProblemCode, Message>,
): code is SignInProblemCode {
  return code !== null && Object.hasOwn(problems, code);
}

function sceneOf(code: string | null): Scene {
  if (code === 'sign_in_expired') return 'expired';
  return code === 'sign_in_refused' ? 'signed_out' : 'error';
}
