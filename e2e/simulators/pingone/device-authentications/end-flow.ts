import type { Environment } from '../environment.ts';
import type { Flow, FlowError } from './flow.ts';

export function complete({ clock }: Environment, flow: Flow, authenticators: readonly string[]): void {
  flow.status = 'COMPLETED';
  if (authenticators.length > 0) flow.authenticators = authenticators;
  end(flow, clock.now());
}

export function fail({ clock }: Environment, flow: Flow, error: FlowError): void {
  flow.status = 'FAILED';
  flow.error = error;
  end(flow, clock.now());
}

export function backToSelection({ clock }: Environment, flow: Flow): void {
  flow.status = 'DEVICE_SELECTION_REQUIRED';
  delete flow.selectedDeviceId;
  delete flow.requestOptions;
  delete flow.passkeyOptions;
  end(flow, clock.now());
}

function end(flow: Flow, now: Date): void {
  delete flow.step;
  flow.updatedAt = now;
}
