import { type FeatureModel } from './model.js';

/** People and their ties. */
export const people: FeatureModel = {
  nodes: {
    User: {
      about: 'A person of the shop.',
      key: 'id',
      properties: {
        id: 'STRING',
        name: 'STRING',
        joinedAt: 'ZONED DATETIME',
        region: 'STRING',
        shareActivity: 'STRING',
        // Whether the shop may write to the person; absent until somebody said so.
        mayContact: 'BOOLEAN',
        // One entry for each change of `mayContact`, the oldest first: epoch milliseconds, GIVEN or WITHDRAWN, and by whom.
        contactTimes: 'LIST<INTEGER>',
        contactSteps: 'LIST<STRING>',
        contactBys: 'LIST<STRING>',
        // Written to lock the person; it says nothing.
        contactLocked: 'BOOLEAN',
      },
    },
  },
  relationships: {
    FRIENDS_WITH: {
      about: 'A friendship: stored once, from the smaller id to the larger, and read in both directions.',
      between: [['User', 'User']],
      properties: { since: 'ZONED DATETIME' },
    },
    FOLLOWS: {
      about: 'One person follows another.',
      between: [['User', 'User']],
      properties: { since: 'ZONED DATETIME' },
    },
  },
};
