import { type FeatureModel } from './model.js';

/**
 * What is known of customers. On a person, `orders`, `spent*` and `lastPurchaseAt` are what the person bought less what was brought
 * back: exact unless `ordersChanged` says that they are to be counted anew, which each write of a purchase or return does. Absent of
 * somebody who bought nothing. `value*` is what the latest value run foresees.
 */
export const insight: FeatureModel = {
  nodes: {
    ValueRun: {
      about:
        'A run that foresaw what customers will buy; the last one is kept. Its id is that of the model it belongs to.',
      key: 'id',
      properties: {
        id: 'STRING',
        at: 'ZONED DATETIME',
        until: 'ZONED DATETIME',
        horizonDays: 'INTEGER',
        people: 'INTEGER',
        // Ways of foreseeing beside each other, as JSON: `ValueJudgement` of the insight feature.
        judgement: 'STRING',
      },
    },
    IntentModel: {
      about: 'A model of who buys within the horizon. Its id is that of the model it was learnt with.',
      key: 'id',
      properties: {
        id: 'STRING',
        at: 'ZONED DATETIME',
        until: 'ZONED DATETIME',
        horizonDays: 'INTEGER',
        people: 'INTEGER',
        // How good it is and what it reads, as JSON: `IntentCard` of the insight feature.
        card: 'STRING',
        // True of the one whose results are on people, else absent.
        serves: 'BOOLEAN',
      },
    },
  },
  relationships: {},
  adds: {
    User: {
      orders: 'INTEGER',
      // One entry for each currency; the empty text stands for none.
      spentAmounts: 'LIST<FLOAT>',
      spentCurrencies: 'LIST<STRING>',
      lastPurchaseAt: 'ZONED DATETIME',
      ordersChanged: 'BOOLEAN',
      valuePurchases: 'FLOAT',
      valuePurchasesLower: 'INTEGER',
      valuePurchasesUpper: 'INTEGER',
      valueAlive: 'FLOAT',
      valueChurnRisk: 'FLOAT',
      valueCurrencies: 'LIST<STRING>',
      valueAmounts: 'LIST<FLOAT>',
      valueLowers: 'LIST<FLOAT>',
      valueUppers: 'LIST<FLOAT>',
      valueRun: 'STRING',
      intentProbability: 'FLOAT',
      intentFeatures: 'LIST<FLOAT>',
      intentRun: 'STRING',
    },
  },
};
