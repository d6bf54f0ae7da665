export type { Choices } from './choices.ts';
export { defaultChoices } from './choices.ts';
export type { Clock } from './clock.ts';
export type { DemoDesktop, DemoPeopleOptions } from './demo-people.ts';
export { demoDesktops, demoPeople } from './demo-people.ts';
export type { DesktopDevice, Device, EmailDevice, PhoneDevice } from './devices/device.ts';
export type { Exchange } from './http/exchanges.ts';
export type { AnsweredFault, Fault, Faults } from './http/faults.ts';
export type { OperationName } from './http/operation.ts';
export type { Application, WebApplication } from './openid-provider/applications.ts';
export type { PingOneSimulatorOptions } from './options.ts';
export type { OutboxMessage } from './outbox.ts';
export type {
  DesktopCredential,
  Person,
  PersonDesktop,
  PersonDevice,
  PersonEmail,
  PersonPhone,
} from './people.ts';
export type { PingOneSimulator } from './simulator.ts';
export { startPingOneSimulator } from './simulator.ts';
