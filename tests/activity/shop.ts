/** A small shop for the tests of the feature: a schema over one graph, and the operations that the tests run. */
import { type GraphQLSchema } from 'graphql';
import { activityFeature } from '../../src/features/activity/feature.js';
import { type EventRateOptions } from '../../src/features/activity/sources/graphql/event-rate.js';
import { catalogueFeature } from '../../src/features/catalogue/feature.js';
import { peopleFeature } from '../../src/features/people/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { NodeResolver } from '../../src/platform/graphql/node.resolver.js';
import { as, ask, operation, operationNames, schemaOf } from '../support/graphql.js';

export const NOW = Date.UTC(2026, 5, 1);
export const service = { identity: as('SERVICE') };
export const text = Object.fromEntries(operationNames('activity').map((name) => [name, operation('activity', name)]));

/** The payload of a mutation, whatever its type. */
export interface Payload {
  __typename: string;
  code?: string;
  path?: string[];
  recorded?: number;
  duplicates?: number;
  removed?: number;
  refused?: { index: number; eventId: string; code: string; message: string; path: string[] }[];
  event?: Record<string, unknown> & { eventId: string };
}

export interface EventPage {
  edges: { cursor: string; node: { eventId: string; kind: string; reason: string | null } & Record<string, unknown> }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

export const idsOf = (page: EventPage): string[] => page.edges.map(({ node }) => node.eventId);

/** People, catalogue, activity and `node(id)` over a graph. */
export function shopSchema(db: Database): GraphQLSchema {
  return shopOf(shopFeatures(db));
}

/** The features under test, made over a graph. */
export function shopFeatures(db: Database, eventRate?: EventRateOptions, storefrontPurchases = false) {
  const now = () => NOW;
  const people = peopleFeature.make({ db, now });
  const catalogue = catalogueFeature.make({ db, now: () => performance.now(), warn: () => undefined });
  const activity = activityFeature.make({
    ...{ db, now, eventRate, storefrontPurchases },
    ...{ people: people.people, catalogue: catalogue.catalogue },
  });
  return { people, catalogue, activity };
}

/** Their schema, with `node(id)` and other resolvers. */
export function shopOf(features: ReturnType<typeof shopFeatures>, ...resolvers: object[]): GraphQLSchema {
  const all = Object.values(features);
  const nodes = new NodeResolver(all.flatMap((feature) => feature.nodes));
  return schemaOf(...all, { resolvers: [nodes, ...resolvers] });
}

/** Ann, Bob and Cem with things to buy: p0 to p4, of a brand and a category. */
export async function stock(schema: GraphQLSchema): Promise<void> {
  const products = [0, 1, 2, 3, 4].map(
    (i) => `{ productId: "p${i}", title: "Product ${i}", stock: 7, brand: "b${i % 2}", categoryIds: ["c"] }`,
  );
  const source = `mutation {
    upsertUsers(input: { users: [{ userId: "ann" }, { userId: "bob" }, { userId: "cem" }] }) { __typename }
    upsertCategories(input: { categories: [{ categoryId: "c", name: "C" }] }) { __typename }
    upsertProducts(input: { products: [${products.join(', ')}] }) { __typename }
  }`;
  await ask(schema, source, {}, service);
}
