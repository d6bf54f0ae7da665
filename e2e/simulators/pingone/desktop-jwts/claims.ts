import type { JWTPayload } from 'jose';
import { PingOneApiError } from '../http/api-error.ts';
import { type Field, readFields } from '../http/fields.ts';
import { CredentialRefused } from './credential-jwt.ts';

/** @throws CredentialRefused that names the claims at fault */
export function readClaims<T>(claims: Field<T>, payload: JWTPayload): T {
  try {
    return readFields(claims, payload);
  } catch (cause) {
    const problems = cause instanceof PingOneApiError ? cause.details.map(({ message }) => message) : [];
    throw new CredentialRefused(`claims: ${problems.join(', ')}`, { cause });
  }
}
