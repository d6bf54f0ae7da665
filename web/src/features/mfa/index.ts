export { MfaPage } from './mfa-page.tsx';
export { StepUpDialog } from './step-up-dialog.tsx';
