export { SetupCheckPage } from './setup-check-page.tsx';
