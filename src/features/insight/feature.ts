import { join } from 'node:path';
import { type AfterActivate, defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { type EventKind } from '../activity/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { type AfterFit } from '../models/index.js';
import { type PeopleService } from '../people/index.js';
import { CustomersResolver } from './customers/customers.resolver.js';
import { CustomersService } from './customers/customers.service.js';
import { CustomersStore } from './customers/customers.store.js';
import { IntentFiles } from './intent/intent.files.js';
import { IntentExplanationResolver, IntentReportResolver, ProfileIntentResolver } from './intent/intent.resolver.js';
import { IntentRuns } from './intent/intent-run.service.js';
import { IntentService } from './intent/intent.service.js';
import { IntentStore } from './intent/intent.store.js';
import { KeptOrders } from './kept/kept-orders.service.js';
import { KeptOrdersStore } from './kept/kept-orders.store.js';
import { ProfileResolver, TasteEvidenceResolver, TasteOfPersonResolver } from './profile/profile.resolver.js';
import { ProfileService } from './profile/profile.service.js';
import { ProfileStore } from './profile/profile.store.js';
import { RetentionResolver } from './retention/retention.resolver.js';
import { RetentionService } from './retention/retention.service.js';
import { RetentionStore } from './retention/retention.store.js';
import { PaidDaysStore } from './value/paid-days.store.js';
import { ProfileValueResolver, ValueReportResolver } from './value/value.resolver.js';
import { ValueRuns } from './value/value-run.service.js';
import { ValueService } from './value/value.service.js';
import { ValueStore } from './value/value.store.js';

export interface InsightNeeds {
  readonly db: Database;
  readonly now: () => number;
  /** Models of who buys go here. */
  readonly dataFolder: string;
  readonly warn: EventLog;
  /** The configured weight of each kind of event. */
  readonly weights: Readonly<Record<EventKind, number>>;
  /** Days after which an event counts half. */
  readonly halfLifeDays: number;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
}

/** What is known of people, and foreseen. */
export const insightFeature = defineFeature({
  name: 'insight',
  create: ({ db, now, dataFolder, warn, weights, halfLifeDays, people }: InsightNeeds) => {
    const kept = new KeptOrders(new KeptOrdersStore(db));
    const customers = new CustomersService(new CustomersStore(db), kept, people);
    const valueStore = new ValueStore(db);
    const intentStore = new IntentStore(db);
    const intentFiles = new IntentFiles(join(dataFolder, 'intent'));
    return {
      profiles: new ProfileService({ store: new ProfileStore(db), now, warn, weights, halfLifeDays }),
      keptOrders: kept,
      customers,
      retention: new RetentionService({ store: new RetentionStore(db), people, now }),
      values: new ValueService(valueStore, customers),
      valueRuns: new ValueRuns({ payments: new PaidDaysStore(db), values: valueStore, kept, now }),
      intents: new IntentService(intentStore, intentFiles),
      intentRuns: new IntentRuns({ store: intentStore, files: intentFiles, now }),
    };
  },
  resolvers: ({ profiles, catalogue, customers, people, values, intents, retention }) => [
    new ProfileResolver(profiles),
    new TasteOfPersonResolver(catalogue),
    new TasteEvidenceResolver(catalogue),
    new CustomersResolver(customers, people, values, intents),
    new ValueReportResolver(values),
    new ProfileValueResolver(values),
    new IntentReportResolver(intents),
    new ProfileIntentResolver(intents),
    new IntentExplanationResolver(intents),
    new RetentionResolver(retention),
  ],
  /** Foresees what customers will buy, and who buys next, when a model has been learnt. */
  afterFit:
    ({ valueRuns, intentRuns }): AfterFit =>
    async ({ modelId, snapshot, signal, onProgress }) => {
      await valueRuns.run(modelId, { signal, onProgress: (share) => onProgress(share / 2) });
      await intentRuns.learn(modelId, await snapshot(), { signal, onProgress: (share) => onProgress((1 + share) / 2) });
    },
  afterActivate:
    ({ intentRuns }): AfterActivate =>
    (activated) =>
      intentRuns.show(activated),
});
