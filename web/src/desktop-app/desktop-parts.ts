/** What is needed once PingID Desktop is to be asked, as one file: before, meanwhile, and where it fails. */
export { DesktopFailure } from './desktop-failure.tsx';
export { QuestionAhead } from './question-ahead.tsx';
export { WaitingWords } from './waiting-words.tsx';
