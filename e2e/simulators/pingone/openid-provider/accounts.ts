import type { AccountClaims, FindAccount } from 'oidc-provider';
import { fullName, type Person } from '../people.ts';

/** Looks a person up by PingOne user id. */
export function createFindAccount(people: readonly Person[]): FindAccount {
  return (_ctx, id) => {
    const person = people.find((each) => each.id === id);
    return person && { accountId: id, claims: () => claimsOf(person) };
  };
}

/** All claims of a person. oidc-provider keeps those that the granted scopes allow. */
function claimsOf(person: Person): AccountClaims {
  return {
    sub: person.id,
    preferred_username: person.username,
    name: fullName(person),
    given_name: person.givenName,
    family_name: person.familyName,
    email: person.email,
  };
}

export const claimsByScope = {
  openid: ['sub'],
  profile: ['preferred_username', 'name', 'given_name', 'family_name'],
  email: ['email'],
};
