import type { User } from 'shared';
import { Id } from 'shared';
import { Value } from 'typebox/value';

type Claims = Record<string, unknown>;

/**
 * The user from the claims of the ID token and userinfo.
 * @returns undefined where the claim that should hold the PingOne user id does not
 */
export function userFromClaims(idToken: Claims, userInfo: Claims, userIdClaim: string): User | undefined {
  const id = text(idToken[userIdClaim]);
  if (!id || !Value.Check(Id, id)) return undefined;
  const claims = { ...userInfo, ...idToken };
  const email = text(claims.email);
  const name = text(claims.name) ?? joined(text(claims.given_name), text(claims.family_name));
  return {
    id,
    username: text(claims.preferred_username) ?? email ?? id,
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, 200) : undefined;
}

function joined(...parts: (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' ') || undefined;
}
