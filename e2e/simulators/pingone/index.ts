export type { Choices } from './choices.ts';
export { defaultChoices } from './choices.ts';
export type { Clock } from './clock.ts';
export type { Control, FlowView } from './control.ts';
export type { DemoDesktop } from './demo-people/demo-desktops.ts';
export { demoDesktops } from './demo-people/demo-desktops.ts';
export type { DemoPeopleOptions } from './demo-people/demo-people.ts';
export { demoPeople } from './demo-people/demo-people.ts';
export type { FlowStatus } from './device-authentications/flow.ts';
export type {
  DesktopDevice,
  Device,
  DeviceType,
  EmailDevice,
  MobileDevice,
  OathTokenDevice,
  PasskeyDevice,
  PhoneDevice,
  TotpDevice,
} from './devices/device.ts';
export type { Exchange } from './http/exchanges.ts';
export type { AnsweredFault, Fault, Faults } from './http/faults.ts';
export type { OperationName } from './http/operation.ts';
export type { Application, WebApplication } from './openid-provider/applications.ts';
export type { SentLogout } from './openid-provider/logout-tokens.ts';
export type { PingOneSimulatorOptions } from './options.ts';
export type { OutboxMessage } from './outbox.ts';
export type { SeededPasskey } from './passkeys/seeded-passkey.ts';
export type {
  DesktopCredential,
  Person,
  PersonDesktop,
  PersonDevice,
  PersonEmail,
  PersonMobile,
  PersonOathToken,
  PersonPasskey,
  PersonPhone,
  PersonTotp,
} from './people.ts';
export type { DeviceSelection } from './policies.ts';
export type { Push } from './pushes.ts';
export type { PingOneSimulator } from './simulator.ts';
export { startPingOneSimulator } from './simulator.ts';
