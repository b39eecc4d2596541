import { type FeatureModel } from './model.js';

/** Results of influence runs. */
export const influence: FeatureModel = {
  relationships: {
    INFLUENCED: {
      about: 'The first person probably moved the second to do something with a product; written for analysts.',
      between: [['User', 'User']],
      properties: { credit: 'FLOAT', model: 'STRING' },
    },
  },
  adds: {
    User: {
      influence: 'FLOAT',
      influenceRank: 'INTEGER',
      influencePageRank: 'FLOAT',
      influenceReach: 'FLOAT',
      influenceModel: 'STRING',
      community: 'STRING',
      influenceBefore: 'FLOAT',
      influenceRankBefore: 'INTEGER',
      influenceModelBefore: 'STRING',
      sales: 'FLOAT',
      salesLower: 'FLOAT',
      salesUpper: 'FLOAT',
      salesHeard: 'INTEGER',
      salesAttributed: 'FLOAT',
      salesRevenue: 'FLOAT',
      salesSeparable: 'BOOLEAN',
      salesForecast: 'FLOAT',
      expertise: 'FLOAT',
      salesModel: 'STRING',
    },
  },
};
