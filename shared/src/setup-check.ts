import { type Static, Type } from 'typebox';

/**
 * What the backend contributes to "Check my computer": whether it reaches PingOne right now. Nothing about why not:
 * anybody may ask, and the log has the rest.
 */
export const SetupCheck = Type.Object(
  {
    pingOne: Type.Object({ reachable: Type.Boolean() }),
    checkedAt: Type.String(),
  },
  { $id: 'SetupCheck' },
);
export type SetupCheck = Static<typeof SetupCheck>;
