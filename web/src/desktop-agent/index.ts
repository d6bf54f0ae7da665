export * from './browser.ts';
export * from './desktop-agent.ts';
export * from './desktop-agent-error.ts';
export type { LoopbackPermission, PermissionsLike } from './loopback-permission.ts';
export type { LocksLike, Platform } from './platform.ts';
export * from './refine-error.ts';
export type { WorthTrying } from './retry.ts';
export type { DesktopAgentState, WhyExplain } from './state.ts';
