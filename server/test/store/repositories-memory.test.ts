import { describeRepositories } from './repository-contract.ts';
import { openMemory } from './store-kit.ts';

describeRepositories('repositories in memory', openMemory);
