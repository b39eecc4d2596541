import { type FeatureModel } from './model.js';

/** Jobs in the background. */
export const jobs: FeatureModel = {
  nodes: {
    Job: {
      about: 'Work in the background, claimed under a lease.',
      key: 'id',
      properties: {
        id: 'STRING',
        idempotencyKey: 'STRING',
        kind: 'STRING',
        status: 'STRING',
        input: 'STRING',
        result: 'STRING',
        stage: 'STRING',
        message: 'STRING',
        progress: 'FLOAT',
        attempts: 'INTEGER',
        maxAttempts: 'INTEGER',
        fence: 'INTEGER',
        worker: 'STRING',
        cancelRequested: 'BOOLEAN',
        createdAt: 'ZONED DATETIME',
        availableAt: 'ZONED DATETIME',
        startedAt: 'ZONED DATETIME',
        heartbeatAt: 'ZONED DATETIME',
        leaseUntil: 'ZONED DATETIME',
        finishedAt: 'ZONED DATETIME',
        errorCode: 'STRING',
        errorMessage: 'STRING',
      },
    },
    JobLock: {
      about: 'One node for each kind of job: locked while a job of that kind is claimed.',
      key: 'kind',
      properties: { kind: 'STRING', fence: 'INTEGER', touchedAt: 'ZONED DATETIME' },
    },
  },
};
