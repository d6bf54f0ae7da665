export { type Browser, type BrowserFamily, describeBrowser, type NavigatorLike } from './browser.ts';
export {
  type CallOptions,
  createDesktopAgent,
  type DesktopAgent,
  type DesktopAgentCheck,
  type DesktopAgentOptions,
  type DesktopAgentOutcome,
} from './desktop-agent.ts';
export {
  DesktopAgentError,
  type DesktopAgentErrorCode,
  type DesktopAgentErrorDetails,
  type DesktopAgentErrorReason,
  desktopAgentErrorCodes,
  refineByPermission,
} from './desktop-agent-error.ts';
export { keepBrowserMemory } from './memory.ts';
export {
  type FollowedPermission,
  followLoopbackPermission,
  type LoopbackPermission,
  type PermissionsLike,
  readLoopbackPermission,
} from './permission.ts';
export { isLoopbackAllowedByPolicy, type LocksLike, type Platform } from './platform.ts';
export type { BeforePrompt, CallPhase, CallProgress, PromptAhead } from './progress.ts';
export { type RetryOptions, type RetryReason, waitUntilWorthRetrying } from './retry.ts';
