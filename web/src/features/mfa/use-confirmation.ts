import type { DeviceAuthentication } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import { checkOtp, selectDevice, startDeviceAuthentication } from '../../api/device-authentications.ts';
import type { SignedInSession } from '../../api/session.ts';
import { createDesktopAgent } from '../../desktop-agent/index.ts';
import { type Run, useRun } from '../../ui/use-run.ts';
import { effectIsUnknown, type Failure, toFailure } from '../../words/failure.ts';
import { type ConfirmationStep, carryOn, type Outcome, outcomeOf } from './confirmation.ts';
import { discard, useOpenAuthentication } from './use-open-authentication.ts';
import { useSteppedUpSession } from './use-stepped-up-session.ts';

type ConfirmationRun = Run<ConfirmationStep>;

/** The confirmation that it is them, as one step after the other. Each of its ways on belongs in a click. */
export function useConfirmation(session: SignedInSession) {
  const { step, run, goTo } = useRun<ConfirmationStep>({ name: 'ready' });
  const open = useOpenAuthentication();
  const steppedUp = useSteppedUpSession(session);

  const settle = async (id: string, outcome: Outcome, { show }: ConfirmationRun) => {
    if (outcome.name !== 'completed') return show(outcome);
    open.close(id);
    await steppedUp.keep(outcome.session);
    show({ name: 'done' });
  };

  /** The way on after an answer that may have been a yes although it never came; says whether it was. */
  const settleUnknown = async (failure: Failure, id: string, current: ConfirmationRun) => {
    const session = effectIsUnknown(failure) ? await steppedUp.readBack() : undefined;
    if (session) await settle(id, { name: 'completed', session }, current);
    return session !== undefined;
  };

  const confirm = async (authentication: DeviceAuthentication, current: ConfirmationRun) => {
    const { id } = authentication;
    open.keep(id);
    const agent = createDesktopAgent({ url: session.desktopAgent.url });
    try {
      await settle(id, await carryOn(authentication, { agent, ...current }), current);
    } catch (error) {
      const failure = toFailure(error);
      if (await settleUnknown(failure, id, current)) return;
      open.giveUp(id);
      current.show({ name: 'failed', failure });
    }
  };

  const begin = (ask: () => Promise<DeviceAuthentication>) =>
    run(async (current) => {
      current.show({ name: 'starting' });
      try {
        // Not cancelled midway: only its answer tells which one there is to give up.
        const authentication = await ask();
        if (current.signal.aborted) discard(authentication.id);
        else await confirm(authentication, current);
      } catch (error) {
        // What is open now may belong to a later run.
        if (!current.signal.aborted) open.giveUp();
        current.show({ name: 'failed', failure: toFailure(error) });
      }
    });

  const sendCode = (authentication: DeviceAuthentication, code: string) =>
    run(async (current) => {
      const { id } = authentication;
      current.show({ name: 'code', authentication, isChecking: true });
      try {
        await settle(id, outcomeOf(await checkOtp(id, code)), current);
      } catch (error) {
        const failure = toFailure(error);
        if (await settleUnknown(failure, id, current)) return;
        if (endsAuthentication(failure)) current.show({ name: 'failed', failure });
        else current.show({ name: 'code', authentication, isChecking: false, failure });
      }
    });

  return {
    step,
    start: () => {
      open.giveUp();
      begin(startDeviceAuthentication);
    },
    useDevice: (id: string, deviceId: string) => begin(() => selectDevice(id, deviceId)),
    sendCode,
    cancel: () => {
      open.giveUp();
      goTo({ name: 'ready' });
    },
  };
}

const ending = new Set<ApiProblem['code']>([
  'ceremony_expired',
  'device_authentication_failed',
  'device_locked',
  'not_found',
  'signed_out',
]);

function endsAuthentication(failure: Failure): boolean {
  return failure instanceof ApiProblem && ending.has(failure.code);
}
