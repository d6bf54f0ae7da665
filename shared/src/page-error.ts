import { type Static, Type } from 'typebox';
import { BrowserVersion } from './desktop-agent-outcome.ts';
import { pagePaths } from './page-paths.ts';

/** `render`: while the page was drawn. `chunk`: a part of it could not be loaded. `unhandled`: anywhere else. */
export const pageErrorKinds = ['chunk', 'render', 'unhandled'] as const;
export type PageErrorKind = (typeof pageErrorKinds)[number];

/**
 * That the page failed in a person's browser, which nobody else sees. No message and no stack: they may quote what the
 * person typed.
 */
export const PageError = Type.Object(
  {
    kind: Type.Enum([...pageErrorKinds]),
    /** The error's own name, for example `TypeError`. */
    name: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' }),
    page: Type.Enum([...pagePaths]),
    /** Which build of the page it was. */
    build: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9._-]{1,64}$' })),
    browser: BrowserVersion,
  },
  { $id: 'PageError', additionalProperties: false },
);
export type PageError = Static<typeof PageError>;
