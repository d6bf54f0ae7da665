interface Login {
  readonly tls: boolean;
  readonly user?: string;
  readonly password?: string;
}

export interface RedisAddress {
  readonly host: string;
  readonly port: number;
}

/** Where Redis is: one server, a primary that Sentinel names, or a Cluster. */
export type SessionStoreConfig =
  | (Login & RedisAddress & { readonly kind: 'redis'; readonly db: number })
  | (Login & {
      readonly kind: 'sentinel';
      readonly nodes: readonly RedisAddress[];
      /** What Sentinel calls the primary. */
      readonly name: string;
      readonly db: number;
    })
  | (Login & { readonly kind: 'cluster'; readonly nodes: readonly RedisAddress[] });
