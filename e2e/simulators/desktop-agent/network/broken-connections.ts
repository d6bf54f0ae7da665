import { corsHeaders } from '../requests/cors.ts';
import type { PortRequest } from '../requests/port-request.ts';
import type { NetworkConditionName } from './condition.ts';
import { notHttp } from './foreign-programs.ts';

type BreakingName = Extract<NetworkConditionName, 'silent' | 'stalled' | 'cut_off' | 'reset' | 'not_http'>;

/** Gives no whole answer, or none at all. */
export function breakConnection(name: BreakingName, portRequest: PortRequest): void {
  portRequest.note({ outcome: name });
  breaks[name](portRequest);
}

const breaks: Readonly<Record<BreakingName, (portRequest: PortRequest) => void>> = {
  silent: () => {},
  stalled: (portRequest) => beginAnswer(portRequest),
  cut_off: (portRequest) => beginAnswer(portRequest, () => portRequest.response.destroy()),
  reset: ({ request }) => request.socket.resetAndDestroy(),
  not_http: ({ request }) => request.socket.end(notHttp),
};

/** A good beginning, readable for the page, of a body that is said to be longer. */
function beginAnswer({ agent, request, response, note }: PortRequest, then: () => void = () => {}): void {
  note({ status: 200 });
  const headers = { 'content-type': 'application/jwt', 'content-length': '1000' };
  response.writeHead(200, { ...headers, ...corsHeaders(agent, request) });
  response.write('eyJ', then);
}
