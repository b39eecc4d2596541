import { type FeatureModel } from './model.js';

/** What the platform keeps for itself: keys of services and the state of migrations. */
export const platform: FeatureModel = {
  nodes: {
    ApiKey: {
      about: 'The right of a service to send requests; only the hash of its key is stored.',
      key: 'hash',
      properties: {
        hash: 'STRING',
        name: 'STRING',
        roles: 'LIST<STRING>',
        createdAt: 'ZONED DATETIME',
        createdBy: 'STRING',
        lastUsedAt: 'ZONED DATETIME',
        revokedAt: 'ZONED DATETIME',
        revokedBy: 'STRING',
      },
    },
    Migration: {
      about: 'A migration that was applied.',
      key: 'id',
      properties: { id: 'STRING', checksum: 'STRING', kind: 'STRING', appliedAt: 'ZONED DATETIME' },
    },
    MigrationLock: {
      about: 'The lock of the one process that migrates.',
      key: 'id',
      properties: { id: 'STRING', owner: 'STRING', until: 'ZONED DATETIME', asked: 'ZONED DATETIME' },
    },
  },
};
