import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { type PeopleService } from '../people/index.js';
import { ActivityService } from './reading/activity.service.js';
import { ActivityStore } from './reading/activity.store.js';
import { EventResolver } from './reading/event.resolver.js';
import { ProductEventsResolver } from './reading/product-events.resolver.js';
import { UserEventsResolver } from './reading/user-events.resolver.js';
import { DEFAULT_EVENT_RATE, EventRate, type EventRateOptions } from './sources/graphql/event-rate.js';
import { ConfirmingResolver } from './sources/graphql/confirming.resolver.js';
import { ConfirmingService } from './sources/graphql/confirming.service.js';
import { RecordingResolver } from './sources/graphql/recording.resolver.js';
import { RecordingService } from './sources/graphql/recording.service.js';

export interface ActivityNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
  /** How many events of one person are taken in a window from others than the shop's back end. */
  readonly eventRate?: EventRateOptions;
  /** Whether storefronts may tell of purchases, which the shop has to confirm. Default: no. */
  readonly storefrontPurchases?: boolean;
}

export const activityFeature = defineFeature({
  name: 'activity',
  create: ({ db, now, eventRate, storefrontPurchases = false }: ActivityNeeds) => ({
    activity: new ActivityService(new ActivityStore(db)),
    recording: new RecordingService(db, now, new EventRate(eventRate ?? DEFAULT_EVENT_RATE), storefrontPurchases),
    confirming: new ConfirmingService(db),
  }),
  resolvers: ({ activity, recording, confirming, people, catalogue }) => [
    new EventResolver(activity, people, catalogue),
    new UserEventsResolver(activity, people),
    new ProductEventsResolver(activity),
    new RecordingResolver(recording, activity),
    new ConfirmingResolver(confirming),
  ],
  nodes: ({ activity }) => [
    {
      type: 'Event',
      access: ['SERVICE', 'MARKETER', 'ANALYST'],
      find: async (id, context) => (await activity.byIds([id], context.query))[0],
    },
  ],
});
