import { type FeatureModel, type Properties, type RelationshipModel } from './model.js';

const event = (about: string, extra: Properties = {}): RelationshipModel => ({
  about,
  between: [['User', 'Product']],
  properties: { id: 'STRING', at: 'ZONED DATETIME', ...extra },
});

/** Events: what people do with products. And the bulk loads that bring them. */
export const activity: FeatureModel = {
  nodes: {
    Visitor: {
      about: 'Somebody who is not signed in, by a hash of the id that the device made; the person, once signed in.',
      key: 'id',
      properties: { id: 'STRING', seenAt: 'ZONED DATETIME', userId: 'STRING' },
    },
    IngestRun: {
      about: 'One bulk load and how far it came.',
      key: 'id',
      properties: {
        id: 'STRING',
        mapping: 'STRING',
        folder: 'STRING',
        startedAt: 'ZONED DATETIME',
        checkpointAt: 'ZONED DATETIME',
        finishedAt: 'ZONED DATETIME',
        records: 'INTEGER',
        quarantineBytes: 'INTEGER',
        state: 'STRING',
        token: 'STRING',
        demo: 'BOOLEAN',
      },
    },
    Impressions: {
      about: 'How many answers with one list of recommendations, made in one hour, clients say to have shown.',
      key: 'id',
      properties: { id: 'STRING', shown: 'INTEGER' },
    },
  },
  relationships: {
    VISITOR_EVENT: {
      about: 'What a visitor did before signing in. It counts for nothing until it is an event of a person.',
      between: [['Visitor', 'Product']],
      properties: {
        id: 'STRING',
        kind: 'STRING',
        at: 'ZONED DATETIME',
        quantity: 'INTEGER',
        recommendationId: 'STRING',
      },
    },
    VIEWED: event('The person looked at the product.', { quantity: 'INTEGER', recommendationId: 'STRING' }),
    LIKED: event('The person liked the product.', { quantity: 'INTEGER', recommendationId: 'STRING' }),
    DISLIKED: event('The person disliked the product, or is not interested in it.', { reason: 'STRING' }),
    COMMENTED: event('The person wrote about the product.', { text: 'STRING' }),
    SHARED: event('The person passed the product on.', { channel: 'STRING', recommendationId: 'STRING' }),
    ADDED_TO_CART: event('The person put the product in the cart.', {
      quantity: 'INTEGER',
      recommendationId: 'STRING',
    }),
    RATED: event('The person rated the product, 0 to 5.', { value: 'FLOAT' }),
    PURCHASED: event('The person bought the product.', {
      quantity: 'INTEGER',
      price: 'FLOAT',
      currency: 'STRING',
      sentAs: 'STRING',
      recommendationId: 'STRING',
    }),
    UNVERIFIED_PURCHASE: event(
      'A storefront says that the person bought the product; the shop did not confirm it, and it counts for nothing.',
      {
        sentAs: 'STRING',
        quantity: 'INTEGER',
        price: 'FLOAT',
        currency: 'STRING',
        recommendationId: 'STRING',
      },
    ),
    RETURNED: event('The person brought the product back.', { quantity: 'INTEGER', reason: 'STRING' }),
  },
  adds: {
    User: {
      robotLike: 'BOOLEAN',
      // When an event of the person was written last, in milliseconds since 1970, and a random fraction: what was read at the same stamp is still so.
      eventsStamp: 'FLOAT',
    },
  },
};
