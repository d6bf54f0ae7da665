export { EndOtherSessions } from './other-sessions.tsx';
export { SessionsPage } from './sessions-page.tsx';
