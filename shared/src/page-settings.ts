import { type Static, Type } from 'typebox';

/** What an operator sets for the page. The server writes it into the page's HTML, so that it is there before anything is drawn. */
export const PageSettings = Type.Object(
  {
    brand: Type.Object({
      name: Type.String(),
      logoUrl: Type.Optional(Type.String()),
      privacyUrl: Type.Optional(Type.String()),
      termsUrl: Type.Optional(Type.String()),
    }),
    /** Whom to ask, in the company's own words, for example a phone number. */
    helpDesk: Type.Optional(Type.String()),
    /** Where people get PingID Desktop: for their system, or for any. */
    desktopAppDownloadUrls: Type.Object({
      any: Type.Optional(Type.String()),
      mac: Type.Optional(Type.String()),
      windows: Type.Optional(Type.String()),
    }),
  },
  { $id: 'PageSettings' },
);
export type PageSettings = Static<typeof PageSettings>;
