import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { MessageThrottle } from '../mfa/message-throttle.ts';
import type { OnceRepository } from '../oidc/once-repository.ts';
import type { CeremonyRepository } from '../session/ceremony-repository.ts';
import type { SessionRepository } from '../session/session-repository.ts';

/** `unusable`: it answers, and a setting or a missing permission makes it useless. */
export type StoreState = 'ok' | 'unreachable' | 'unusable';

/** Everything that several processes share, in memory for one process or on Redis for many. */
export interface Repositories {
  readonly sessions: SessionRepository;
  readonly ceremonies: CeremonyRepository;
  readonly once: OnceRepository;
  readonly messages: MessageThrottle;
  /** Where @fastify/rate-limit counts. */
  readonly rateLimits: Pick<RateLimitPluginOptions, 'redis' | 'nameSpace' | 'cache'>;
  /**
   * Connects and checks; to be called once, before the first request. Resolves where the store cannot be reached, too:
   * then it goes on trying.
   * @throws {StoreSettingsError} where a setting or a permission makes it useless; the message says what to change
   */
  start(): Promise<void>;
  /** Cheap enough to be asked by every probe. */
  state(): Promise<StoreState>;
  close(): Promise<void>;
}
