import { useEffect } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import type { SignedInSession } from '../../api/session.ts';
import type { Messages } from '../../messages/en.ts';
import { useMessages } from '../../messages/language-provider.tsx';
import { safeReturnTo } from '../../navigation/return-to.ts';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './mfa.module.css';
import { MfaStep, useDevicesInTime } from './mfa-step.tsx';
import { useHasSteppedUpSince } from './requirement.ts';
import { useVerification } from './use-verification.ts';

/** The step after sign-in, and before a page that needs a recent one, at which a person verifies that it is them. */
export function MfaPage({ session }: { session: SignedInSession }) {
  const [search] = useSearchParams();
  const returnTo = safeReturnTo(search.get('return_to'));
  const isAgain = useIsAskedAgain(session, search.get('max_age'));
  const messages = useMessages();
  const { mfa, common } = messages;
  const verification = useVerification(session);
  const { devices, areAwaited } = useDevicesInTime(session.user.id, verification);
  const isDone = (session.level === 2 && !isAgain) || verification.step.name === 'done';

  if (isDone) return <GoOn to={returnTo} verified={verification.step.name !== 'ready'} />;
  const lead = purposeMessage(returnTo, { isAgain }, messages);
  return (
    <Page title={mfa.title} lead={lead} narrow>
      <div className={styles.card}>
        {areAwaited ? (
          <Skeleton lines={3} label={common.loading} />
        ) : (
          <MfaStep {...{ verification, session, devices, returnTo }} />
        )}
      </div>
    </Page>
  );
}

/**
 * Whether somebody at level 2 has to do it again: the page that led here needs it to be recent, and what was before was
 * not. How long ago it was, the backend knows; here it counts that it has not happened since.
 */
function useIsAskedAgain(session: SignedInSession, maxAge: string | null): boolean {
  const hasSteppedUp = useHasSteppedUpSince(session, { level: 2 });
  return maxAge !== null && session.steppedUpAt !== undefined && !hasSteppedUp;
}

/** Where the person wanted to go, at once; that it worked is said there. */
function GoOn({ to, verified }: { to: string; verified: boolean }) {
  const { mfa } = useMessages();
  const showToast = useToast();
  useEffect(() => {
    if (verified) showToast({ text: mfa.verified, tone: 'good' });
  }, [verified, showToast, mfa]);
  return <Redirect to={to} replace />;
}

/** The known places that a person may be on the way to, by their path. */
const places: Record<string, keyof Messages['mfa']['purposeAgain']> = {
  '/payroll': 'payroll',
  '/sessions': 'sessions',
};

/**
 * What it is for, where that is a place of this page's; an address that we do not know says nothing to anybody.
 * @param returnTo checked: a path on this origin
 * @param isAgain whether the person did this before, too long ago
 */
function purposeMessage(returnTo: string, { isAgain }: { isAgain: boolean }, { mfa }: Messages): string {
  const { pathname, searchParams } = new URL(returnTo, 'https://page.invalid');
  const isAdding = pathname === '/' && searchParams.has('add');
  return (isAgain ? mfa.purposeAgain : mfa.purpose)[
    isAdding ? 'addComputer' : (places[pathname] ?? 'signIn')
  ];
}
