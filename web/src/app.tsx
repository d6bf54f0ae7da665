import type { ComponentType } from 'react';
import { SWRConfig } from 'swr';
import { Redirect, Route, Switch } from 'wouter';
import { cacheSettings } from './api/cache.ts';
import { WholePageBoundary } from './failures/whole-page-boundary.tsx';
import { useReturnTo } from './navigation/use-return-to.ts';
import { Account } from './session/account.tsx';
import { SessionEnd } from './session/session-end-later.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { StepUpProvider } from './session/step-up-provider.tsx';
import { useFreshSession } from './session/use-fresh-session.ts';
import { useOtherTabs } from './session/use-other-tabs.ts';
import { Frame } from './ui/frame.tsx';
import { lazyComponent } from './ui/lazy.tsx';
import { LoadingPage } from './ui/loading-page.tsx';
import { PageProvider } from './ui/page.tsx';

const notFound = () => import('./failures/not-found-page.tsx');
const portal = () => import('./portal.tsx');
const sessions = () => import('./features/sessions/index.ts');
const payroll = () => import('./features/payroll/payroll-page.tsx');
const mfa = () => import('./features/mfa/mfa-page.tsx');
const setupCheck = () => import('./features/setup-check/setup-check-page.tsx');
const signIn = () => import('./features/sign-in/index.ts');
const stepUpDialog = async () => (await import('./features/mfa/step-up-dialog.tsx')).StepUpDialog;

function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazyComponent(load, <LoadingPage />);
}

type SignInPages = Awaited<ReturnType<typeof signIn>>;
const signInPage = (name: keyof SignInPages) => lazyPage(async () => (await signIn())[name]);

// Each person loads only the pages that they get to see.
const Portal = lazyPage(async () => (await portal()).Portal);
const MfaPage = lazyPage(async () => (await mfa()).MfaPage);
const SessionsPage = lazyPage(async () => (await sessions()).SessionsPage);
const PayrollPage = lazyPage(async () => (await payroll()).PayrollPage);
const SetupCheckPage = lazyPage(async () => (await setupCheck()).SetupCheckPage);
const NotFoundPage = lazyPage(async () => (await notFound()).NotFoundPage);
const WelcomePage = signInPage('WelcomePage');
const SignInFirstPage = signInPage('SignInFirstPage');
const SignedInAgainPage = signInPage('SignedInAgainPage');
const SignedOutPage = signInPage('SignedOutPage');
const SignInPage = signInPage('SignInPage');
const SignInProblemPage = signInPage('SignInProblemPage');

/** The whole page: what there is, at which address, and for whom. */
export function App() {
  return (
    <SWRConfig value={cacheSettings}>
      <PageProvider documentTitle={tabTitle}>
        <Frame account={<Account />}>
          <WholePageBoundary>
            <StepUpProvider loadDialog={stepUpDialog}>
              <Pages />
            </StepUpProvider>
          </WholePageBoundary>
        </Frame>
        <SessionEnd />
      </PageProvider>
    </SWRConfig>
  );
}

function tabTitle(pageTitle: string): string {
  return `${pageTitle} · Sign-in security`;
}

function Pages() {
  useFreshSession();
  useOtherTabs();
  const returnTo = useReturnTo();
  return (
    <Switch>
      <Route path="/">
        <SessionGate signedOut={<WelcomePage />}>{(session) => <Portal session={session} />}</SessionGate>
      </Route>
      <Route path="/mfa">
        <SessionGate signedOut={<SignInFirstPage />}>
          {(session) => <MfaPage session={session} />}
        </SessionGate>
      </Route>
      <Route path="/sessions">
        <SessionGate signedOut={<SignInFirstPage />}>
          {(session) => <SessionsPage session={session} />}
        </SessionGate>
      </Route>
      <Route path="/payroll">
        <SessionGate signedOut={<SignInFirstPage />}>
          {(session) => <PayrollPage session={session} />}
        </SessionGate>
      </Route>
      <Route path="/signed-in-again">
        <SessionGate signedOut={<SignInFirstPage />}>{() => <SignedInAgainPage />}</SessionGate>
      </Route>
      <Route path="/sign-in">
        <SessionGate signedOut={<SignInPage />}>{() => <Redirect to={returnTo} replace />}</SessionGate>
      </Route>
      <Route path="/setup-check" component={SetupCheckPage} />
      <Route path="/signed-out" component={SignedOutPage} />
      <Route path="/sign-in-problem" component={SignInProblemPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}
