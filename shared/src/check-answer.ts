import type { Static } from 'typebox';
import Value from 'typebox/value';
import { DeviceAnswer, DeviceList, PairingStarted } from './device.ts';
import { DeviceAuthentication } from './device-authentication.ts';
import { Payslip } from './payroll.ts';
import { OwnSessionList, Session, SignedOut } from './session.ts';
import { SetupCheck } from './setup-check.ts';

/** What the backend answers the page with. */
const answers = {
  DeviceAnswer,
  DeviceAuthentication,
  DeviceList,
  OwnSessionList,
  PairingStarted,
  Payslip,
  Session,
  SetupCheck,
  SignedOut,
};

export type AnswerName = keyof typeof answers;
export type Answer<Name extends AnswerName> = Static<(typeof answers)[Name]>;

/**
 * Compares an answer of the backend with its schema.
 * @throws TypeError that names the first thing that does not fit
 */
export function checkAnswer(name: AnswerName, answer: unknown): void {
  const [first] = Value.Errors(answers[name], answer);
  if (first) throw new TypeError(`Not a valid ${name}: ${first.instancePath || '/'} ${first.message}`);
}
