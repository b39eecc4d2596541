/**
 * What is in the graph: the one source of labels, relationship types and properties. The Cypher linter refuses names that
 * are not here, and the documents of the graph are written from it. Which of them are unique or indexed is said by
 * `schema/migrations`.
 */

/** A stored type, in Neo4j's words. Money and scores are FLOAT, times ZONED DATETIME in UTC. */
export type StoredType = 'STRING' | 'INTEGER' | 'FLOAT' | 'BOOLEAN' | 'ZONED DATETIME' | 'LIST<STRING>' | 'LIST<FLOAT>';

export type Properties = { readonly [name: string]: StoredType };

export interface NodeModel {
  readonly about: string;
  readonly key: string;
  readonly properties: Properties;
}

export interface RelationshipModel {
  readonly about: string;
  /** Labels at both ends, `[from, to]` pairs. */
  readonly between: readonly (readonly [from: string, to: string])[];
  readonly properties: Properties;
}

const event = { id: 'STRING', at: 'ZONED DATETIME' } as const;

/** How strong a tie is, 0 to 1, how likely real, and by which model. */
const judged = { tieStrength: 'FLOAT', tieProbability: 'FLOAT', tieModel: 'STRING' } as const;

const activity = (about: string, extra: Properties = {}): RelationshipModel => ({
  about,
  between: [['User', 'Product']],
  properties: { ...event, ...extra },
});

export const nodes: { readonly [label: string]: NodeModel } = {
  User: {
    about: 'A person of the shop.',
    key: 'id',
    properties: {
      id: 'STRING',
      name: 'STRING',
      joinedAt: 'ZONED DATETIME',
      region: 'STRING',
      shareActivity: 'STRING',
      robotLike: 'BOOLEAN',
      embedding: 'LIST<FLOAT>',
      embeddingModel: 'STRING',
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
  Product: {
    about: 'Something the shop sells.',
    key: 'id',
    properties: {
      id: 'STRING',
      title: 'STRING',
      description: 'STRING',
      price: 'FLOAT',
      currency: 'STRING',
      stock: 'INTEGER',
      releasedAt: 'ZONED DATETIME',
      active: 'BOOLEAN',
      url: 'STRING',
      embedding: 'LIST<FLOAT>',
      embeddingModel: 'STRING',
    },
  },
  Category: { about: 'A shelf; shelves stand in shelves.', key: 'id', properties: { id: 'STRING', name: 'STRING' } },
  Brand: { about: 'Who makes products.', key: 'id', properties: { id: 'STRING' } },
  Tag: { about: 'A word given to products.', key: 'id', properties: { id: 'STRING' } },
  Model: {
    about: 'A trained model: its card and where its artefact is.',
    key: 'id',
    properties: {
      id: 'STRING',
      kind: 'STRING',
      snapshot: 'STRING',
      seed: 'INTEGER',
      metrics: 'STRING',
      checksum: 'STRING',
      createdAt: 'ZONED DATETIME',
      activatedAt: 'ZONED DATETIME',
      withdrawnAt: 'ZONED DATETIME',
      active: 'BOOLEAN',
    },
  },
  ModelLock: {
    about: 'One a kind of model: taken while a model of it is activated.',
    key: 'kind',
    properties: { kind: 'STRING', touchedAt: 'ZONED DATETIME' },
  },
  Snapshot: {
    about: 'The cut of the graph that models were trained on.',
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
    about: 'One a kind of job: taken while a job of it is claimed.',
    key: 'kind',
    properties: { kind: 'STRING', fence: 'INTEGER', touchedAt: 'ZONED DATETIME' },
  },
  ApiKey: {
    about: 'The right of a service to ask; only the hash of its key is kept.',
    key: 'hash',
    properties: {
      hash: 'STRING',
      name: 'STRING',
      roles: 'LIST<STRING>',
      createdAt: 'ZONED DATETIME',
      revokedAt: 'ZONED DATETIME',
    },
  },
  IngestRun: {
    about: 'One bulk load and how far it came.',
    key: 'id',
    properties: {
      id: 'STRING',
      mapping: 'STRING',
      startedAt: 'ZONED DATETIME',
      finishedAt: 'ZONED DATETIME',
      records: 'INTEGER',
      quarantineBytes: 'INTEGER',
      state: 'STRING',
      token: 'STRING',
    },
  },
  Migration: {
    about: 'A migration that was applied.',
    key: 'id',
    properties: { id: 'STRING', checksum: 'STRING', kind: 'STRING', appliedAt: 'ZONED DATETIME' },
  },
  MigrationLock: {
    about: 'Held by the one process that migrates.',
    key: 'id',
    properties: { id: 'STRING', owner: 'STRING', until: 'ZONED DATETIME', asked: 'ZONED DATETIME' },
  },
};

export const relationships: { readonly [type: string]: RelationshipModel } = {
  FRIENDS_WITH: {
    about: 'Friendship: stored once, from the smaller id to the larger, read in both directions.',
    between: [['User', 'User']],
    properties: { since: 'ZONED DATETIME', ...judged },
  },
  FOLLOWS: {
    about: 'Following, one way.',
    between: [['User', 'User']],
    properties: { since: 'ZONED DATETIME', ...judged },
  },
  VIEWED: activity('Looked at a product.', { quantity: 'INTEGER' }),
  LIKED: activity('Liked a product.', { quantity: 'INTEGER' }),
  DISLIKED: activity('Disliked a product, or is not interested in it.', { reason: 'STRING' }),
  COMMENTED: activity('Wrote about a product.', { text: 'STRING' }),
  SHARED: activity('Passed a product on.', { channel: 'STRING' }),
  ADDED_TO_CART: activity('Put a product in the cart.', { quantity: 'INTEGER' }),
  RATED: activity('Rated a product, 0 to 5.', { value: 'FLOAT' }),
  PURCHASED: activity('Bought a product.', { quantity: 'INTEGER', price: 'FLOAT' }),
  RETURNED: activity('Brought a product back.', { quantity: 'INTEGER', reason: 'STRING' }),
  CHILD_OF: { about: 'A category within another.', between: [['Category', 'Category']], properties: {} },
  IN_CATEGORY: { about: 'Where a product stands.', between: [['Product', 'Category']], properties: {} },
  MADE_BY: { about: 'The brand of a product.', between: [['Product', 'Brand']], properties: {} },
  TAGGED: { about: 'A tag of a product.', between: [['Product', 'Tag']], properties: {} },
  TRAINED_ON: { about: 'The data a model learned from.', between: [['Model', 'Snapshot']], properties: {} },
  INFLUENCED: {
    about: 'Somebody took to something because she told of it, likely so, for analysts.',
    between: [['User', 'User']],
    properties: { credit: 'FLOAT', model: 'STRING' },
  },
  SCORED: {
    about: 'What the active model would show a person first, for analysts.',
    between: [['User', 'Product']],
    properties: { value: 'FLOAT', rank: 'INTEGER', model: 'STRING' },
  },
};
