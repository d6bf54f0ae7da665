/** Everything that is needed once PingID Desktop is asked: one chunk, loaded through `lazy.tsx`. */
export { DesktopFailure } from './desktop-failure.tsx';
export { ownDesktopAgent } from './own-desktop-agent.ts';
export { PermissionPrompt } from './permission-prompt.tsx';
export { Waiting } from './waiting.tsx';
export { CopyAddress, DesktopRemedy } from './what-to-do.tsx';
