import type { NetworkCondition, Struck } from './condition.ts';

/** Whether a request with this method and path meets the condition; otherwise it is answered as usual. */
export function strikes(condition: NetworkCondition, method: string, path: string): boolean {
  switch (condition.name) {
    case 'normal':
      return false;
    case 'stalled':
    case 'cut_off':
      return isAt('post', method);
    case 'http_error':
    case 'redirect':
      return isAt(condition.at ?? 'post', method);
    case 'slow':
    case 'silent':
    case 'reset':
    case 'no_cors':
      return isAt(condition.at ?? 'any', method);
    case 'no_route':
      return (
        path === `/${condition.action ?? 'authenticate'}` &&
        !(isAt('preflight', method) && condition.cors !== false)
      );
    default:
      return true;
  }
}

function isAt(struck: Struck, method: string): boolean {
  if (struck === 'any') return true;
  return method === (struck === 'preflight' ? 'OPTIONS' : 'POST');
}
