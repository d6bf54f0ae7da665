import { methodNotAllowed, notFound, PingOneApiError, unsupportedMediaType } from './api-error.ts';
import type { ApiRequest, Operation } from './operation.ts';

export interface Route {
  operation: Operation;
  parameters: Record<string, string | undefined>;
}

export type Routing = (request: ApiRequest) => Route | PingOneApiError;

/** Finds the operation by path, then method, then Content-Type. */
export function createRouting(operations: readonly Operation[]): Routing {
  const routes = operations.map((operation) => ({
    operation,
    pattern: new URLPattern({ pathname: operation.path }),
  }));
  return (request) => {
    const onPath = routes.filter(({ pattern }) => pattern.test({ pathname: request.pathname }));
    const found = choose(
      onPath.map(({ operation }) => operation),
      request,
    );
    if (found instanceof PingOneApiError) return found;
    const pattern = onPath.find(({ operation }) => operation === found)?.pattern;
    return {
      operation: found,
      parameters: pattern?.exec({ pathname: request.pathname })?.pathname.groups ?? {},
    };
  };
}

function choose(onPath: readonly Operation[], request: ApiRequest): Operation | PingOneApiError {
  if (onPath.length === 0) return notFound('Resource');
  const withMethod = onPath.filter(({ method }) => method === request.method);
  if (withMethod.length === 0) return methodNotAllowed([...new Set(onPath.map(({ method }) => method))]);
  const mediaType = mediaTypeOf(request);
  const found = withMethod.find((operation) => [undefined, mediaType].includes(operation.mediaType));
  return found ?? unsupportedMediaType(withMethod.flatMap((operation) => operation.mediaType ?? []));
}

function mediaTypeOf(request: ApiRequest): string {
  const [mediaType = ''] = (request.headers['content-type'] ?? '').split(';');
  return mediaType.trim().toLowerCase();
}
