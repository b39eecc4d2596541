import { type FeatureModel } from './model.js';

/** Prices that were changed by hand or on a suggestion. What will be sold is computed when it is asked for, and not stored. */
export const market: FeatureModel = {
  nodes: {
    PriceChange: {
      about: 'A price that somebody put in force, or took back.',
      key: 'id',
      properties: {
        id: 'STRING',
        at: 'ZONED DATETIME',
        by: 'STRING',
        before: 'FLOAT',
        price: 'FLOAT',
        currency: 'STRING',
        note: 'STRING',
        // When it was taken back and by whom; absent while it holds.
        revertedAt: 'ZONED DATETIME',
        revertedBy: 'STRING',
      },
    },
  },
  relationships: {
    PRICE_OF: { about: 'The product whose price was changed.', between: [['PriceChange', 'Product']], properties: {} },
  },
};
