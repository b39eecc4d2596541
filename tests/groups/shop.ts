/** A shop that sells a kettle to groups, for the tests of the feature. */
import { type GraphQLSchema } from 'graphql';
import { groupsFeature } from '../../src/features/groups/feature.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { NOW, service, shopFeatures } from '../activity/shop.js';
import { as, ask, execute, operation, operationNames, schemaOf } from '../support/graphql.js';

export { NOW, service };
export const HOUR = 3_600_000;
export const text = Object.fromEntries(operationNames('groups').map((name) => [name, operation('groups', name)]));
export const customer = (id: string) => ({ identity: as('CUSTOMER', id) });
export const marketer = { identity: as('MARKETER', 'mia') };

/** The payload of a mutation of the feature. */
export interface Payload {
  __typename: string;
  code?: string;
  path?: string[];
  groupPurchase?: {
    groupId: string;
    state: string;
    people: number;
    missing: number | null;
    mine: boolean;
    unitPrice: { amount: number; currency: string } | null;
  };
}

export interface GroupShop {
  readonly schema: GraphQLSchema;
  readonly groups: ReturnType<typeof groupsFeature.make>;
  readonly clock: { now: number };
}

export function groupShop(db: Database): GroupShop {
  const clock = { now: NOW };
  const features = shopFeatures(db);
  const warn = (message: string): void => {
    throw new Error(message);
  };
  const groups = groupsFeature.make({
    ...{ db, now: () => clock.now, timers: { setTimeout, clearTimeout }, warn },
    ...{ people: features.people.people, catalogue: features.catalogue.catalogue },
    ...{ afterFit: () => [], afterActivate: () => [] },
  });
  return { schema: schemaOf(...Object.values(features), groups), groups, clock };
}

/** Runs a Cypher text of the test itself. */
export async function write<Row = object>(db: Database, cypher: string, row: object = {}): Promise<Row[]> {
  const query = { name: 'test/write', mode: 'write', text: cypher, params: {}, row, timeoutMs: 60_000 };
  return db.run(query as unknown as Query<object, Row>, {});
}

/** People and a kettle of 20 EUR: 15 EUR for two, 12 EUR for four. */
export async function stockKettles(schema: GraphQLSchema, people: readonly string[], stock: number): Promise<void> {
  const users = people.map((userId) => ({ userId }));
  const source = `mutation ($users: [UserInput!]!, $stock: Int!) {
    upsertUsers(input: { users: $users }) { __typename }
    upsertCategories(input: { categories: [{ categoryId: "kitchen", name: "Kitchen" }] }) { __typename }
    upsertProducts(input: { products: [
      { productId: "kettle", title: "Kettle", price: 20, currency: "EUR", stock: $stock, categoryIds: ["kitchen"], brand: "hot" }
      { productId: "teapot", title: "Teapot", price: 30, currency: "EUR", stock: 9, categoryIds: ["kitchen"] }
      { productId: "pan", title: "Pan", price: 40, currency: "EUR", stock: 9, categoryIds: ["kitchen"] }
      { productId: "book", title: "Book", price: 10, currency: "EUR", stock: 9 }
    ] }) { __typename }
  }`;
  await ask(schema, source, { users, stock }, service);
  const input = {
    ...{ productId: 'kettle', currency: 'EUR', hours: 48, mostPeople: 1_000 },
    tiers: [
      { people: 2, unitPrice: 15 },
      { people: 4, unitPrice: 12 },
    ],
  };
  const { setGroupOffer } = await ask<Record<string, Payload>>(schema, text['set-group-offer'], { input }, marketer);
  if (setGroupOffer.__typename !== 'GroupOfferSet') throw new Error(JSON.stringify(setGroupOffer));
}

/** Runs a mutation of the feature by a person. */
export async function act(
  { schema }: GroupShop,
  name: string,
  input: Record<string, unknown>,
  who = customer(input.userId as string),
): Promise<Payload> {
  const { data, errors } = await execute<Record<string, Payload>>(schema, text[name], { input }, who);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0];
}
