export * from './browser.ts';
export * from './desktop-agent.ts';
export * from './desktop-agent-error.ts';
export type { LoopbackPermission, PermissionsLike } from './loopback-permission.ts';
export type { DesktopAgentState, WhyExplain } from './state.ts';
export type { DesktopAgentProgress } from './waiting.ts';
