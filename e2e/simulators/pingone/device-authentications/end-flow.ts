import type { Environment } from '../environment.ts';
import type { Flow, FlowError } from './flow.ts';

export function complete({ clock }: Environment, flow: Flow, authenticators: readonly string[]): void {
  flow.status = 'COMPLETED';
  flow.authenticators = authenticators;
  end(flow, clock.now());
}

export function fail({ clock }: Environment, flow: Flow, error: FlowError): void {
  flow.status = 'FAILED';
  flow.error = error;
  end(flow, clock.now());
}

function end(flow: Flow, now: Date): void {
  delete flow.step;
  flow.updatedAt = now;
}
