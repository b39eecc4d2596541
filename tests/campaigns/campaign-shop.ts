/** A shop of 900 people with a training behind it, in which campaigns are made, for their tests. */
import { type Database, type FieldTypes } from '../../src/platform/neo4j/index.js';
import { type Identity } from '../../src/platform/auth/identity.js';
import { as } from '../support/graphql.js';
import { wipe } from '../support/database.js';
import { LAST_DAY, loadShop, makeShop } from '../models/shop.js';
import { type CampaignShop, campaignShop, marketer, run, service } from './shop.js';

export const DAY = 86_400_000;
/** When the shop stands: a day after its last event. */
export const NOW = LAST_DAY + DAY;
const PEOPLE = 900;

export interface Uplift {
  treated: number;
  control: number;
  mean: number;
  against: number;
  difference: number;
  lower: number;
  upper: number;
  total: number;
  totalLower: number;
  totalUpper: number;
}
export interface Campaign {
  id: string;
  state: string;
  revision: number;
  controlShare: number;
  endedBy: string | null;
  endedText: string | null;
  spent: { amount: number; currency: string };
  progress: { treated: number; control: number; toContact: number; contacted: number; controlContacted: number };
  promise: {
    product: { productId: string };
    buyers: number;
    lower: number;
    upper: number;
    revenue: { expected: { amount: number; currency: string } } | null;
    cost: { amount: number; currency: string };
    seeds: number;
    heldBack: number;
    whyFewerSeeds: string | null;
    stock: number | null;
    capped: boolean;
  } | null;
  outcome: {
    state: string;
    text: string;
    held: boolean | null;
    agrees: boolean | null;
    everybody: Uplift | null;
    chosen: Uplift | null;
    others: Uplift | null;
    revenue: Uplift | null;
  };
  steps: { revision: number; by: string; from: string; to: string; note: string | null }[];
}
export interface Payload {
  __typename: string;
  campaign: Campaign;
  code?: string;
  path?: string[];
  message?: string;
}
export interface Member {
  userId: string;
  treated: boolean;
  chosen: boolean;
  toContact: boolean;
  unit: string;
}

export interface Campaigning {
  readonly shop: CampaignShop;
  readonly segmentId: string;
  readonly write: (text: string, params?: Record<string, unknown>, fields?: FieldTypes) => Promise<unknown>;
  readonly create: (id: string, more?: object) => Promise<Payload>;
  readonly move: (id: string, act: string, revision: number, by?: { identity: Identity }) => Promise<Payload>;
  /** Makes a campaign and lets it run. */
  readonly start: (id: string, more?: object) => Promise<Campaign>;
  readonly see: (id: string, locale?: string) => Promise<Campaign>;
  readonly members: (id: string) => Promise<Member[]>;
  readonly contacts: (id: string) => Promise<string[]>;
  readonly expose: (id: string, exposures: object[]) => Promise<Record<string, number | string>>;
  /** People buy a product at a moment, for 20 EUR. */
  readonly buy: (people: readonly string[], productId: string, at: number) => Promise<unknown>;
}

export async function campaigning(db: Database): Promise<Campaigning> {
  await wipe(db);
  const shop = campaignShop(db, NOW);
  const write: Campaigning['write'] = (text, params = {}, fields = {}) =>
    db.run({ ...{ name: 'test/write', mode: 'write', row: {}, params: fields }, text }, params);
  const strings: FieldTypes = { ids: { kind: 'list', of: { kind: 'string' } } };
  const made = makeShop(5, PEOPLE, 30, 5);
  await loadShop(db, made);
  await write(`MATCH (p:Product) SET p.price = 20.0, p.currency = 'EUR', p.stock = 5000`);
  const ids = made.people.map(({ id }) => id);
  // Every ninth person may not be written to.
  const consenting = ids.filter((_, n) => n % 9 > 0);
  await write('UNWIND $ids AS id MATCH (u:User {id: id}) SET u.mayContact = true', { ids: consenting }, strings);
  await shop.influence.influence.score('run-1');
  const { id: segmentId } = await shop.campaigns.segments.saveList('Everybody', ids, 'mia');
  const see: Campaigning['see'] = (id, locale) => run(shop, 'campaign', { id, locale });
  const create: Campaigning['create'] = (id, more = {}) =>
    run(shop, 'create-campaign', {
      input: {
        ...{ id, name: `Campaign ${id}`, productId: 'item-003', segmentId, channel: 'EMAIL' },
        ...{ budget: 100, contactCost: 2, currency: 'EUR' },
        startsAt: new Date(shop.clock.now + DAY).toISOString(),
        endsAt: new Date(shop.clock.now + 15 * DAY).toISOString(),
        ...more,
      },
    });
  const move: Campaigning['move'] = (campaignId, act, revision, by = marketer) =>
    run(shop, 'move-campaign', { input: { campaignId, act, revision } }, by);
  return {
    ...{ shop, segmentId, write, create, move, see },
    start: async (id, more = {}) => {
      for (const payload of [await create(id, more), await move(id, 'SCHEDULE', 0), await move(id, 'START', 1)]) {
        if (!payload.campaign) throw new Error(`${payload.code}: ${payload.message}`);
      }
      return see(id);
    },
    members: (id) =>
      db.run(
        {
          ...{ name: 'test/members', mode: 'read', params: { id: { kind: 'string' } } },
          row: {
            ...{ userId: { kind: 'string' }, treated: { kind: 'boolean' }, chosen: { kind: 'boolean' } },
            ...{ toContact: { kind: 'boolean' }, unit: { kind: 'string' } },
          },
          text: `MATCH (u:User)-[m:IN_CAMPAIGN]->(:Campaign {id: $id})
                 RETURN u.id AS userId, m.treated AS treated, m.chosen AS chosen, m.toContact AS toContact, m.unit AS unit
                 ORDER BY userId`,
        },
        { id },
      ),
    contacts: async (campaignId) => {
      const page = await run<{ edges: { node: { userId: string } }[] }>(shop, 'campaign-contacts', {
        ...{ campaignId, first: 500 },
      });
      return page.edges.map(({ node }) => node.userId);
    },
    expose: (campaignId, exposures) =>
      run(shop, 'record-campaign-exposures', { input: { campaignId, exposures } }, service),
    buy: (people, productId, at) =>
      write(
        `MATCH (p:Product {id: $productId}) UNWIND $ids AS id MATCH (u:User {id: id})
         CREATE (u)-[:PURCHASED {id: randomUUID(), at: $at, quantity: 1, price: 20.0, currency: 'EUR'}]->(p)`,
        { ids: people, productId, at: new Date(at) },
        { ...strings, productId: { kind: 'string' }, at: { kind: 'datetime' } },
      ),
  };
}

export const analyst = { identity: as('ANALYST', 'ida') };
