import { type FeatureModel } from './model.js';

/** Experiments: who gets what by chance, who saw it, and what came of it. Arms are computed from hashes and kept with what was seen. */
export const experiments: FeatureModel = {
  nodes: {
    Experiment: {
      about: 'A comparison of two or more arms among people or communities that chance deals into them.',
      key: 'id',
      properties: {
        id: 'STRING',
        name: 'STRING',
        state: 'STRING',
        unit: 'STRING',
        // One entry an arm; the first is control. `values` is what the front end reads.
        arms: 'LIST<STRING>',
        weights: 'LIST<FLOAT>',
        values: 'LIST<STRING>',
        saturation: 'FLOAT',
        holdout: 'FLOAT',
        outcome: 'STRING',
        currency: 'STRING',
        windowDays: 'INTEGER',
        smallestEffect: 'FLOAT',
        createdAt: 'ZONED DATETIME',
        createdBy: 'STRING',
        startedAt: 'ZONED DATETIME',
        stoppedAt: 'ZONED DATETIME',
      },
    },
  },
  relationships: {
    COUNTED_IN: {
      about:
        'The community of the person when an experiment with communities began: it stays, whatever later runs find.',
      between: [['User', 'Experiment']],
      properties: { unit: 'STRING' },
    },
    EXPOSED_TO: {
      about:
        'When the person first saw what the experiment decides, in which arm; `treated` is false of who saw what control shows.',
      between: [['User', 'Experiment']],
      properties: { at: 'ZONED DATETIME', arm: 'INTEGER', treated: 'BOOLEAN', unit: 'STRING' },
    },
  },
};
