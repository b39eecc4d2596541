import { type FeatureModel } from './model.js';

/** Position in the space that a model learned (64 numbers, unit length), and that model. */
const position = { embedding: 'LIST<FLOAT>', embeddingModel: 'STRING' } as const;

/** Figures of the served model on later events, readable in Cypher; absent where nothing was held out to judge by. */
const servedMetrics = {
  metricsPeople: 'INTEGER',
  metricsNdcgAt10: 'FLOAT',
  metricsRecallAt10: 'FLOAT',
  metricsPrecisionAt10: 'FLOAT',
  metricsNdcgAt20: 'FLOAT',
  metricsRecallAt20: 'FLOAT',
  metricsPrecisionAt20: 'FLOAT',
  metricsCoverage: 'FLOAT',
} as const;

/** Trained models, and what they write into the graph. */
export const models: FeatureModel = {
  nodes: {
    Model: {
      about: 'A trained model: its card and the checksum of its files.',
      key: 'id',
      properties: {
        id: 'STRING',
        kind: 'STRING',
        snapshot: 'STRING',
        seed: 'INTEGER',
        metrics: 'STRING',
        ...servedMetrics,
        checksum: 'STRING',
        createdAt: 'ZONED DATETIME',
        activatedAt: 'ZONED DATETIME',
        withdrawnAt: 'ZONED DATETIME',
        active: 'BOOLEAN',
      },
    },
    ModelLock: {
      about: 'One node for each kind of model: locked while a model of that kind is activated.',
      key: 'kind',
      properties: { kind: 'STRING', touchedAt: 'ZONED DATETIME' },
    },
    Snapshot: {
      about: 'A consistent cut of the graph that models were trained on.',
      key: 'id',
      properties: {
        id: 'STRING',
        cutoff: 'ZONED DATETIME',
        checksum: 'STRING',
        users: 'INTEGER',
        items: 'INTEGER',
        events: 'INTEGER',
        ties: 'INTEGER',
      },
    },
  },
  relationships: {
    TRAINED_ON: { about: 'The snapshot that a model learned from.', between: [['Model', 'Snapshot']], properties: {} },
    SCORED: {
      about: 'One of the products that a model ranks first for a person; written for analysts.',
      between: [['User', 'Product']],
      properties: { value: 'FLOAT', rank: 'INTEGER', model: 'STRING' },
    },
  },
  adds: { User: position, Product: position },
};
