/** A small shop with a model trained on it, and the features that answer from it. */
import { type GraphQLSchema } from 'graphql';
import { activityFeature } from '../../src/features/activity/feature.js';
import { SHOP } from '../../src/features/activity/sources/graphql/sender.js';
import { DEFAULT_WEIGHTS, type EventKind } from '../../src/features/activity/index.js';
import { catalogueFeature } from '../../src/features/catalogue/feature.js';
import { peopleFeature } from '../../src/features/people/feature.js';
import { recommendationsFeature } from '../../src/features/recommendations/feature.js';
import { type ModelSource, type ServingModel } from '../../src/features/recommendations/shop/serving-model.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { finish, modelsFeature, SHORT, temporaryFolder } from '../models/feature.js';
import { LAST_DAY, loadShop, type TestShop } from '../models/shop.js';
import { wipe } from '../support/database.js';
import { as, ask, schemaOf } from '../support/graphql.js';

/** The day after the last event of the shop, milliseconds. */
export const TODAY = LAST_DAY + 86_400_000;

/** Puts a shop into an empty graph and trains on it; the model's vectors are in the graph afterwards. */
export async function trainedShop(db: Database, shop: TestShop): Promise<ServingModel> {
  await wipe(db);
  await loadShop(db, shop);
  const folder = await temporaryFolder();
  try {
    const models = modelsFeature(db, folder.path, { now: () => TODAY });
    const job = await models.models.train(SHORT);
    const { status, error } = await finish(models, job.id);
    if (status !== 'SUCCEEDED') throw new Error(`training ended as ${status}: ${JSON.stringify(error)}`);
    await models.activeModel.refresh();
    const model = models.activeModel.current();
    if (!model) throw new Error('no model serves after training');
    return model;
  } finally {
    await folder.remove();
  }
}

/** Number of events that tests recorded: ids of events must be unique in the whole graph. */
let events = 0;

export type Features = ReturnType<typeof features>;

/** The features over a database; `models.serving` is the active model, `clock.now` the time. */
export function features(db: Database, serving: ServingModel | undefined, nicheFloor = 0) {
  const clock = { now: TODAY };
  const models: ModelSource & { serving: ServingModel | undefined } = { serving, current: () => models.serving };
  const now = (): number => clock.now;
  const people = peopleFeature.make({ db, now });
  const catalogue = catalogueFeature.make({ db, now: () => performance.now(), warn: () => undefined });
  const activity = activityFeature.make({ db, now, people: people.people, catalogue: catalogue.catalogue });
  const served: string[] = [];
  const recommendations = recommendationsFeature.make({
    db,
    now,
    news: activity.news,
    people: people.people,
    catalogue: catalogue.catalogue,
    activeModel: models,
    weights: DEFAULT_WEIGHTS,
    halfLifeDays: 180,
    trendingHalfLifeDays: 7,
    minCommonBuyers: 3,
    nicheFloor,
    warn: (_, { err }) => {
      throw err;
    },
    metrics: { lists: { inc: ({ surface }) => served.push(surface) } },
  });
  const schema: GraphQLSchema = schemaOf(people, catalogue, activity, recommendations);
  return {
    clock,
    models,
    people: people.people,
    stocking: catalogue.stocking,
    served,
    ...recommendations,
    schema,
    /** Records an event of now. */
    act: async (kind: EventKind, userId: string, productId: string, value?: number): Promise<void> => {
      events += 1;
      const event = { id: `test-${events}`, kind, userId, productId, at: new Date(clock.now), value };
      const { recorded, refused } = await activity.recording.record([event], SHOP);
      if (recorded !== 1) throw new Error(JSON.stringify(refused));
    },
  };
}

export interface Because {
  kind: string;
  text: string;
  friendCount: number;
  count: number | null;
  friends: {
    user: { userId: string; name: string | null };
    relation: 'FRIEND' | 'FOLLOWED';
    action: string;
    at: string;
    stars: number | null;
    strength: number;
  }[];
  product: { productId: string } | null;
}

export interface Place {
  product: { productId: string; title: string; price: { amount: number } | null };
  score: number;
  because: Because;
  contributions: { part: string; value: number }[];
  model: string | null;
}

interface Page<Node> {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Entries of a list, as a service of the shop gets them. */
export async function listOf(
  { schema }: Pick<Features, 'schema'>,
  operationText: string,
  variables: Record<string, unknown>,
): Promise<{ places: Place[]; ids: string[]; after: string | null; more: boolean }> {
  const data = await ask<Record<string, Page<Place>>>(schema, operationText, variables, { identity: as('SERVICE') });
  const [page] = Object.values(data);
  const places = page.edges.map(({ node }) => node);
  return {
    places,
    ids: places.map(({ product }) => product.productId),
    after: page.pageInfo.endCursor,
    more: page.pageInfo.hasNextPage,
  };
}
