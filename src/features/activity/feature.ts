import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { type CatalogueService } from '../catalogue/index.js';
import { type PeopleService } from '../people/index.js';
import { ActivityNews } from './events/news.js';
import { ActivityService } from './reading/activity.service.js';
import { ActivityStore } from './reading/activity.store.js';
import { EventResolver } from './reading/event.resolver.js';
import { ProductEventsResolver } from './reading/product-events.resolver.js';
import { UserEventsResolver } from './reading/user-events.resolver.js';
import { IngestRunsResolver } from './ingest-runs/ingest-runs.resolver.js';
import { IngestRunsService } from './ingest-runs/ingest-runs.service.js';
import { IngestRunsStore } from './ingest-runs/ingest-runs.store.js';
import { quarantineRoute } from './ingest-runs/quarantine.route.js';
import { SeriesResolver } from './series/series.resolver.js';
import { SeriesService } from './series/series.service.js';
import { SeriesStore } from './series/series.store.js';
import { DEFAULT_EVENT_RATE, EventRate, type EventRateOptions } from './sources/graphql/event-rate.js';
import { ConfirmingResolver } from './sources/graphql/confirming.resolver.js';
import { ConfirmingService } from './sources/graphql/confirming.service.js';
import { RecordingResolver } from './sources/graphql/recording.resolver.js';
import { VisitorsResolver } from './visitors/visitors.resolver.js';
import { VisitorsService } from './visitors/visitors.service.js';
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
  /** Days after which a visitor who did not sign in and was not seen again is forgotten. Default: 30. */
  readonly visitorDays?: number;
  readonly warn?: EventLog;
  /** Where ingests keep the rows that they put aside; without it none is shown. */
  readonly dataFolder?: string;
}

export const activityFeature = defineFeature({
  name: 'activity',
  create: ({ db, now, eventRate, storefrontPurchases = false, visitorDays = 30, dataFolder }: ActivityNeeds) => {
    const rate = new EventRate(eventRate ?? DEFAULT_EVENT_RATE);
    const news = new ActivityNews();
    return {
      news,
      /** How many acts of one person are taken of others than the shop's back end. */
      sendingRate: rate,
      activity: new ActivityService(new ActivityStore(db)),
      ingestRuns: new IngestRunsService(new IngestRunsStore(db), dataFolder, now),
      series: new SeriesService(new SeriesStore(db)),
      recording: new RecordingService(db, now, rate, storefrontPurchases, news),
      confirming: new ConfirmingService(db),
      visitors: new VisitorsService(db, { now, rate, keepDays: visitorDays }),
    };
  },
  resolvers: ({ activity, ingestRuns, series, recording, confirming, visitors, people, catalogue }) => [
    new EventResolver(activity, people, catalogue),
    new UserEventsResolver(activity, people),
    new ProductEventsResolver(activity),
    new IngestRunsResolver(ingestRuns),
    new SeriesResolver(series),
    new RecordingResolver(recording, activity),
    new ConfirmingResolver(confirming),
    new VisitorsResolver(visitors),
  ],
  nodes: ({ activity }) => [
    {
      type: 'Event',
      access: ['SERVICE', 'MARKETER', 'ANALYST'],
      find: async (id, context) => (await activity.byIds([id], context.query))[0],
    },
  ],
  routes: ({ ingestRuns }) => [quarantineRoute(ingestRuns)],
  // Trainings come regularly, so what has to be done now and then is done with them; none fails for it.
  afterFit:
    ({ visitors, warn }) =>
    async () => {
      await visitors.expire().catch((error: unknown) => warn?.('visitors not removed', { err: error }));
    },
});
