/** A shop with the campaigns feature and all that it stands on, for its tests. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLSchema } from 'graphql';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { campaignsFeature, type CampaignsNeeds } from '../../src/features/campaigns/feature.js';
import { experimentsFeature } from '../../src/features/experiments/feature.js';
import { influenceFeature } from '../../src/features/influence/feature.js';
import { insightFeature } from '../../src/features/insight/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { shopFeatures } from '../activity/shop.js';
import { as, ask, operation, operationNames, schemaOf } from '../support/graphql.js';

export const marketer = { identity: as('MARKETER', 'mia') };
export const service = { identity: as('SERVICE') };
export const text = Object.fromEntries(operationNames('campaigns').map((name) => [name, operation('campaigns', name)]));

export interface CampaignShop {
  readonly schema: GraphQLSchema;
  readonly clock: { now: number };
  readonly campaigns: ReturnType<typeof campaignsFeature.make>;
  readonly influence: ReturnType<typeof influenceFeature.make>;
  /** The model that serves, for what is ranked by one. */
  readonly serving: { model?: { readonly id: string } };
}

/** Where the features of a test file keep their files. */
const dataFolder = mkdtempSync(join(tmpdir(), 'grapevine-campaigns-'));
afterAll(() => rm(dataFolder, { recursive: true }));

export const SECRET = 'a secret of at least thirty-two characters';

export function campaignShop(
  db: Database,
  at: number,
  webhooks: CampaignsNeeds['webhooks'] = { secret: SECRET, mayBePrivate: true },
): CampaignShop {
  const clock = { now: at };
  const now = (): number => clock.now;
  const warn = (_: unknown, { err }: { err?: unknown } = {}): void => {
    throw err;
  };
  const base = shopFeatures(db);
  const [people, catalogue] = [base.people.people, base.catalogue.catalogue];
  const insight = insightFeature.make({
    ...{ db, now, warn, weights: DEFAULT_WEIGHTS, halfLifeDays: 90, people, catalogue, dataFolder: '/nowhere' },
  });
  const ground = {
    ...{ db, now, warn, people, catalogue, dataFolder, weights: DEFAULT_WEIGHTS, halfLifeDays: 90 },
    ...{ timers: { setTimeout, clearTimeout: () => undefined }, worker: 'test', log: () => undefined },
  };
  const influence = influenceFeature.make({ ...ground, contents: base.catalogue.contents });
  const { experiments } = experimentsFeature.make({ db, now });
  const serving: CampaignShop['serving'] = {};
  const campaigns = campaignsFeature.make({
    ...{
      ...ground,
      experiments,
      webhooks,
      couponSecret: SECRET,
      keptOrders: insight.keptOrders,
      customers: insight.customers,
    },
    ...{ contents: base.catalogue.contents, communities: influence.communities, plans: influence.plans },
    activeModel: { current: () => serving.model },
  });
  const schema = schemaOf(...Object.values(base), insight, influence, campaigns);
  return { schema, clock, campaigns, influence, serving };
}

/** Runs an operation of the feature as a marketer; the payload or answer of its one root field. */
export async function run<T>({ schema }: CampaignShop, name: string, variables: object, by = marketer): Promise<T> {
  const answer = await ask<Record<string, T>>(schema, text[name], variables as Record<string, unknown>, by);
  return Object.values(answer)[0];
}
