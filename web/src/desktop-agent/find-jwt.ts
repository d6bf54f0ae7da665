const compactJws = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

// The reply "will contain" a JWT is all that is documented, so both a bare one and JSON around it are taken.
const plausibleFields = [
  'attestation',
  'assertion',
  'jwt',
  'token',
  'response',
  'credential',
  'data',
  'result',
  'payload',
  'value',
];

/** The compact JWS in an agent's reply: bare, as a JSON string, or in a plausible field up to one level down. */
export function findJwt(reply: string): string | undefined {
  const text = reply.trim();
  return asJws(text) ?? jwtIn(parseJson(text), 1);
}

function jwtIn(value: unknown, levelsDown: number): string | undefined {
  if (!isRecord(value)) return asJws(value);
  const candidates = plausibleFields.map((field) => value[field]);
  const found = firstDefined(candidates, asJws);
  if (found || levelsDown === 0) return found;
  return firstDefined(candidates, (candidate) => jwtIn(candidate, levelsDown - 1));
}

function firstDefined(candidates: unknown[], find: (candidate: unknown) => string | undefined) {
  for (const candidate of candidates) {
    const found = find(candidate);
    if (found) return found;
  }
  return undefined;
}

function asJws(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return compactJws.test(text) ? text : undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
