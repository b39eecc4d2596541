import { type FeatureModel } from './model.js';

/**
 * Results of influence runs; a run has the id of its model. On a person, `influence*` are the scores of the latest run and `sales*`
 * the sales by word of mouth that it measured; `authenticity` (0 to 1) says how genuine the person looks, and
 * `inauthentic` is true of those who are left out for it, and absent of others; the history of both over the last ten runs is in `MEASURED`.
 */
export const influence: FeatureModel = {
  nodes: {
    Community: {
      about:
        'Two or more people with more ties inside than out; of the latest run. The id lasts from run to run: that of the most influential person when it was first found.',
      key: 'id',
      properties: {
        id: 'STRING',
        leader: 'STRING',
        people: 'INTEGER',
        inside: 'INTEGER',
        region: 'STRING',
        regionPeople: 'INTEGER',
        // One entry for each taste: a category, its share of what members recommend, and that over the share of everybody.
        tasteCategories: 'LIST<STRING>',
        tasteShares: 'LIST<FLOAT>',
        tasteLifts: 'LIST<FLOAT>',
        model: 'STRING',
      },
    },
  },
  relationships: {
    MEMBER_OF: { about: 'The community of a person.', between: [['User', 'Community']], properties: {} },
    HEARS: {
      about: 'Members of the first community hear members of the second so many times; the ten that it hears most.',
      between: [['Community', 'Community']],
      properties: { times: 'INTEGER', model: 'STRING' },
    },
    INFLUENCED: {
      about:
        'The first person probably moved the second to do something with `count` products, the last time with `product`; written for analysts. Inauthentic people have none.',
      between: [['User', 'User']],
      properties: {
        credit: 'FLOAT',
        count: 'INTEGER',
        product: 'STRING',
        last: 'ZONED DATETIME',
        model: 'STRING',
      },
    },
    MEASURED: {
      about:
        'What one of the last ten runs found of a person. A model has one of these for each person: start from the person, or from one model.',
      between: [['User', 'Model']],
      properties: {
        model: 'STRING',
        at: 'ZONED DATETIME',
        influence: 'FLOAT',
        rank: 'INTEGER',
        sales: 'FLOAT',
        salesLower: 'FLOAT',
        salesUpper: 'FLOAT',
      },
    },
  },
  adds: {
    User: {
      influenceScore: 'FLOAT',
      influenceRank: 'INTEGER',
      influencePageRank: 'FLOAT',
      influenceReach: 'FLOAT',
      influenceExpertise: 'FLOAT',
      influenceCommunity: 'STRING',
      influenceModel: 'STRING',
      authenticity: 'FLOAT',
      authenticitySynchrony: 'FLOAT',
      authenticityBurst: 'FLOAT',
      authenticityTwin: 'FLOAT',
      inauthentic: 'BOOLEAN',
      salesAdjusted: 'FLOAT',
      salesLower: 'FLOAT',
      salesUpper: 'FLOAT',
      salesHeard: 'INTEGER',
      salesAttributed: 'FLOAT',
      salesAttributedRevenue: 'FLOAT',
      salesAdjustedRevenue: 'FLOAT',
      salesCurrency: 'STRING',
      salesProven: 'BOOLEAN',
      salesSeparable: 'BOOLEAN',
      salesForecast: 'FLOAT',
      salesModel: 'STRING',
    },
    Model: { measuredAt: 'ZONED DATETIME' },
  },
};
