export * from './device.ts';
export * from './device-authentication.ts';
export * from './payroll.ts';
export * from './primitives.ts';
export * from './problem.ts';
export * from './problem-status.ts';
export * from './session.ts';
