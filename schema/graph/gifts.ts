import { type FeatureModel } from './model.js';

/** Gifts that people give to one another. Nothing of it is read for whoever receives. */
export const gifts: FeatureModel = {
  nodes: {
    Gift: {
      about: 'A product that somebody, or several together, want to give to a person.',
      key: 'id',
      properties: {
        id: 'STRING',
        state: 'STRING',
        occasion: 'STRING',
        claimerId: 'STRING',
        claimedAt: 'ZONED DATETIME',
        // Until when others may not claim it.
        until: 'ZONED DATETIME',
        // What it costs, and what is promised of it, where several pay.
        goal: 'FLOAT',
        promised: 'FLOAT',
        currency: 'STRING',
      },
    },
    GiftStep: {
      about:
        'One thing that was done with a gift. Its id is made of who did it and of the key of the call, so that it is done once.',
      key: 'id',
      properties: {
        id: 'STRING',
        at: 'ZONED DATETIME',
        by: 'STRING',
        act: 'STRING',
        userId: 'STRING',
        // Of a share.
        amount: 'FLOAT',
      },
    },
  },
  relationships: {
    GIFT_FOR: { about: 'Who receives a gift.', between: [['Gift', 'User']], properties: {} },
    GIFT_OF: { about: 'The product that is given.', between: [['Gift', 'Product']], properties: {} },
    GIVES: {
      about: 'A person who gives, with what the person promised, where several pay.',
      between: [['User', 'Gift']],
      properties: { at: 'ZONED DATETIME', amount: 'FLOAT' },
    },
    GIFT_STEP_OF: { about: 'The gift that was changed.', between: [['GiftStep', 'Gift']], properties: {} },
  },
};
