import { afterAll, describe } from 'vitest';
import type { Repositories } from '../../src/store/repositories.ts';
import { ceremonyContract } from './ceremony-contract.ts';
import { messageContract, onceContract } from './once-contract.ts';
import { providerLogoutContract } from './provider-logout-contract.ts';
import { rateLimitContract } from './rate-limit-contract.ts';
import { sessionContract } from './session-contract.ts';
import type { OpenOptions, OpenRepositories } from './store-kit.ts';

/** What repositories must do, wherever they keep things: the same tests for each of them. */
export function describeRepositories(name: string, openRepositories: OpenRepositories): void {
  const opened: Repositories[] = [];
  const open = async (options?: OpenOptions) => {
    const repositories = await openRepositories(options);
    opened.push(repositories);
    return repositories;
  };
  afterAll(async () => {
    await Promise.all(opened.map((repositories) => repositories.close()));
  });
  // Most of the time they wait for something to be over.
  describe.concurrent(name, () => {
    describe('sessions', () => sessionContract(open));
    describe('logout at the OpenID Provider', () => providerLogoutContract(open));
    describe('ceremonies', () => ceremonyContract(open));
    describe('values that count once', () => onceContract(open));
    describe('messages', () => messageContract(open));
    describe('rate limits', () => rateLimitContract(open));
  });
}
