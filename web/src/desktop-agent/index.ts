export * from './browser.ts';
export * from './desktop-agent.ts';
export * from './desktop-agent-error.ts';
export type { LoopbackPermission, PermissionsLike } from './loopback-permission.ts';
export type { LocksLike, Platform } from './platform.ts';
export type { DesktopAgentState, WhyExplain } from './state.ts';
