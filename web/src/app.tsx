import { type ComponentType, type ReactNode, useCallback } from 'react';
import { SWRConfig } from 'swr';
import { Redirect, Route, Switch } from 'wouter';
import { cacheSettings } from './api/cache.ts';
import type { SignedInSession } from './api/session.ts';
import { AutoRetryProvider } from './desktop-app/auto-retry-log.tsx';
import { NotFoundPage } from './failures/not-found-page.tsx';
import { WholePageBoundary } from './failures/whole-page-boundary.tsx';
import { useMessages } from './messages/language-provider.tsx';
import { DraftsProvider } from './navigation/drafts.tsx';
import { useReturnTo } from './navigation/return-to.ts';
import { OtherTabsProvider, useFreshSession } from './session/fresh-session.tsx';
import { SessionEnd } from './session/session-end.tsx';
import { LoadingPage, SessionGate } from './session/session-gate.tsx';
import { StepUpProvider } from './session/step-up-provider.tsx';
import { useSettings } from './settings.tsx';
import { Shell } from './shell.tsx';
import { lazyComponent } from './ui/lazy.tsx';
import { PageProvider } from './ui/page.tsx';
import { ToastProvider } from './ui/toast.tsx';

// Each person loads only the pages that they get to see.
function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazyComponent(load, <LoadingPage />);
}

const portal = () => import('./portal.tsx');
const mfa = () => import('./features/mfa/mfa-page.tsx');
const sessions = () => import('./features/sessions/index.ts');
const payroll = () => import('./features/payroll/payroll-page.tsx');
const setupCheck = () => import('./features/setup-check/setup-check-page.tsx');
const signIn = () => import('./features/sign-in/index.ts');

const Portal = lazyPage(async () => (await portal()).Portal);
const MfaPage = lazyPage(async () => (await mfa()).MfaPage);
const SessionsPage = lazyPage(async () => (await sessions()).SessionsPage);
const PayrollPage = lazyPage(async () => (await payroll()).PayrollPage);
const SetupCheckPage = lazyPage(async () => (await setupCheck()).SetupCheckPage);
const WelcomePage = lazyPage(async () => (await signIn()).WelcomePage);
const SignInFirst = lazyPage(async () => (await signIn()).SignInFirst);
const SignedInAgainPage = lazyPage(async () => (await signIn()).SignedInAgainPage);
const SignedOutPage = lazyPage(async () => (await signIn()).SignedOutPage);
const SignInPage = lazyPage(async () => (await signIn()).SignInPage);
const SignInProblemPage = lazyPage(async () => (await signIn()).SignInProblemPage);
const loadStepUpDialog = async () => (await import('./features/mfa/step-up-dialog.tsx')).StepUpDialog;

/** The whole page: what there is, at which address, and for whom. */
export function App() {
  return (
    <SWRConfig value={cacheSettings}>
      <Surroundings>
        <WholePageBoundary>
          <Shell>
            <WholePageBoundary>
              <StepUpProvider loadDialog={loadStepUpDialog}>
                <Pages />
              </StepUpProvider>
            </WholePageBoundary>
          </Shell>
          <SessionEnd />
        </WholePageBoundary>
      </Surroundings>
    </SWRConfig>
  );
}

/** What every page, and the shell around it, may need. */
function Surroundings({ children }: { children: ReactNode }) {
  const { shell } = useMessages();
  const { brand } = useSettings();
  const tabTitle = useCallback((page: string) => shell.tabTitle(page, brand.name), [shell, brand.name]);
  return (
    <DraftsProvider>
      <OtherTabsProvider>
        <AutoRetryProvider>
          <ToastProvider dismissLabel={shell.dismiss}>
            <PageProvider documentTitle={tabTitle}>{children}</PageProvider>
          </ToastProvider>
        </AutoRetryProvider>
      </OtherTabsProvider>
    </DraftsProvider>
  );
}

function Pages() {
  useFreshSession();
  return (
    <Switch>
      <Route path="/">{signedIn(Portal, <WelcomePage />)}</Route>
      <Route path="/mfa">{signedIn(MfaPage)}</Route>
      <Route path="/sessions">{signedIn(SessionsPage)}</Route>
      <Route path="/payroll">{signedIn(PayrollPage)}</Route>
      <Route path="/signed-in-again">{signedIn(SignedInAgainPage)}</Route>
      <Route path="/sign-in">{signedIn(GoOn, <SignInPage />)}</Route>
      <Route path="/setup-check" component={SetupCheckPage} />
      <Route path="/signed-out" component={SignedOutPage} />
      <Route path="/sign-in-problem" component={SignInProblemPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}

/** A page for people who are signed in, and what the others see at its address. */
function signedIn(Page: ComponentType<{ session: SignedInSession }>, signedOut = <SignInFirst />) {
  return <SessionGate signedOut={signedOut}>{(session) => <Page session={session} />}</SessionGate>;
}

function GoOn() {
  return <Redirect to={useReturnTo()} replace />;
}
