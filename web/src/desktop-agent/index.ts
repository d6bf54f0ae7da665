export * from './desktop-agent.ts';
export * from './desktop-agent-error.ts';
export type { LoopbackPermission, PermissionsLike } from './loopback-permission.ts';
export type { DesktopAgentProgress } from './waiting.ts';
