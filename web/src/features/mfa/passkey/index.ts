export * from './get-passkey-assertion.ts';
export * from './passkey-compatibility.ts';
export * from './passkey-error.ts';
