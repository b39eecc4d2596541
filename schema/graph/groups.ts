import { type FeatureModel } from './model.js';

/** Purchases that people make together, at a price that falls with their number. */
export const groups: FeatureModel = {
  nodes: {
    GroupPurchase: {
      about: 'A purchase of one product by several people, each of one piece.',
      key: 'id',
      properties: {
        id: 'STRING',
        state: 'STRING',
        openerId: 'STRING',
        openedAt: 'ZONED DATETIME',
        deadline: 'ZONED DATETIME',
        // When the state became what it is.
        changedAt: 'ZONED DATETIME',
        // The terms when it was opened, which stay: from how many people on a piece costs how much, in the order of people.
        tierPeople: 'LIST<INTEGER>',
        tierPrices: 'LIST<FLOAT>',
        currency: 'STRING',
        listPrice: 'FLOAT',
        mostPeople: 'INTEGER',
        // People who are in it now.
        people: 'INTEGER',
        // What each pays; absent until it is confirmed.
        unitPrice: 'FLOAT',
      },
    },
    GroupOffer: {
      about: 'At which prices a product is sold to groups; one for a product.',
      key: 'productId',
      properties: {
        productId: 'STRING',
        tierPeople: 'LIST<INTEGER>',
        tierPrices: 'LIST<FLOAT>',
        currency: 'STRING',
        hours: 'INTEGER',
        mostPeople: 'INTEGER',
        changedAt: 'ZONED DATETIME',
        changedBy: 'STRING',
      },
    },
    GroupStep: {
      about:
        'One thing that was done with a group purchase. Its id is made of who did it and of the key of the call, so that it is done once.',
      key: 'id',
      properties: {
        id: 'STRING',
        at: 'ZONED DATETIME',
        by: 'STRING',
        act: 'STRING',
        // Whom it is about; absent where it is about all of them.
        userId: 'STRING',
        before: 'STRING',
        after: 'STRING',
        people: 'INTEGER',
        note: 'STRING',
        // Its place among the steps of the group, from 0: of one moment there may be several.
        place: 'INTEGER',
      },
    },
  },
  relationships: {
    GROUP_OF: { about: 'The product of a group purchase.', between: [['GroupPurchase', 'Product']], properties: {} },
    OFFER_OF: { about: 'The product of an offer to groups.', between: [['GroupOffer', 'Product']], properties: {} },
    BUYS_IN: {
      about: 'A person who is in a group purchase.',
      between: [['User', 'GroupPurchase']],
      properties: { at: 'ZONED DATETIME' },
    },
    ASKED_INTO: {
      about: 'A person who was asked to join, by whom. It stays when the person joins.',
      between: [['User', 'GroupPurchase']],
      properties: { at: 'ZONED DATETIME', by: 'STRING' },
    },
    GROUP_STEP_OF: {
      about: 'The group purchase that was changed.',
      between: [['GroupStep', 'GroupPurchase']],
      properties: {},
    },
  },
  // Pieces that are kept for groups that are open or confirmed.
  adds: { Product: { reserved: 'INTEGER' } },
};
