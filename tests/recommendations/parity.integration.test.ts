/** Scores of the API equal those of `gnn/evaluate` on a snapshot of the same moment. */
import { jest } from '@jest/globals';
import { fuse, placesOf } from '../../gnn/evaluate/row-spec.js';
import { scoredPeople } from '../../gnn/evaluate/people.js';
import { topK } from '../../src/algorithms/top-k.js';
import { type Dataset, type PersonView } from '../../gnn/index.js';
import { partsOf } from '../../gnn/models/ranker-state.js';
import { csrFromEntries } from '../../gnn/tensors/csr.js';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { kindTable } from '../../src/features/models/index.js';
import { Neo4jSnapshotSource } from '../../src/features/models/snapshot/neo4j-snapshot.store.js';
import { type ServingModel } from '../../src/features/recommendations/shop/serving-model.js';
import { personOf } from '../../src/features/recommendations/person/person.js';
import { PersonStore } from '../../src/features/recommendations/person/person.store.js';
import { viewInModel } from '../../src/features/recommendations/person/view-in-model.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, operation } from '../support/graphql.js';
import { BUSY_FRIEND, HUB, loadParityShop, modelOfEveryPart, parityShop, ROBOT } from './parity-shop.js';
import { listOf, type Place, features } from './features.js';
import { Proof } from './proof.js';

const LIST = operation('recommendations', 'recommendations');
const FIRST = 10;
const SERVICE = { identity: as('SERVICE') };
/** People in one request. */
const AT_ONCE = 25;
const PEOPLE = `query people($people: Int!, $after: String) {
  users(first: $people, after: $after) {
    edges { node { userId recommendations(first: ${FIRST}) { edges { node { product { productId } score model } } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  readonly users: {
    readonly edges: readonly {
      readonly node: {
        readonly userId: string;
        readonly recommendations: { readonly edges: readonly { readonly node: Place }[] };
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const kinds = kindTable(DEFAULT_WEIGHTS, 180);
const shop = parityShop();
const at = Math.ceil(Math.max(...shop.events.map((event) => event.at.getTime())) / 1000) + 86_400;

interface Judged {
  readonly id: string;
  readonly view: PersonView;
  readonly products: string[];
  readonly scores: number[];
}

let db: Database;
let model: ServingModel;
let judged: Judged[];

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  await loadParityShop(db, shop);
  const { dataset, ids } = await new Neo4jSnapshotSource(db).read({ cutoff: new Date(at * 1000) });
  model = modelOfEveryPart(dataset, ids, kinds, 'parity');
  judged = await judge(dataset, ids);
}, 120_000);

/** The list of each person as evaluation ranks it: the weighted sum of all parts, without products the person decided on. */
async function judge(
  dataset: Dataset,
  ids: ServingModel['ids'] & { readonly users: readonly string[] },
): Promise<Judged[]> {
  const { counted, learnt, weights, cold } = model.ranker.state;
  const parts = partsOf(counted, learnt);
  const names = parts.map(({ name }) => name);
  const everybody = Int32Array.from({ length: dataset.users }, (_, user) => user);
  const targets = csrFromEntries(dataset.users, dataset.items, everybody, new Int32Array(dataset.users), null);
  const slice = { name: 'now', past: dataset, at, targets };
  const [general, ofTheCold] = [placesOf('served', weights, names), placesOf('served', cold!.weights, names)];
  const sums = new Float32Array(dataset.items);
  const all: Judged[] = [];
  for await (const { user, view, vectors, blocked } of scoredPeople([{ slice, parts }], { kinds })) {
    const scores = fuse(view.items.length <= cold!.atMost ? ofTheCold : general, vectors, sums);
    const best = topK(scores, FIRST, blocked, 0);
    const products = Array.from(best.items, (item) => ids.items[item]);
    all.push({ id: ids.users[user], view, products, scores: Array.from(best.scores) });
  }
  return all;
}

it('gives a thousand people the scores and the order of evaluation, to 1e-5', async () => {
  const feature = features(db, model);
  feature.clock.now = at * 1000;
  await feature.shop.refresh();
  const byId = new Map(judged.map((one) => [one.id, one]));
  let compared = 0;
  let worst = 0;
  for (let after: string | null = null, more = true; more;) {
    const { users }: Page = await ask<Page>(feature.schema, PEOPLE, { people: AT_ONCE, after }, SERVICE);
    for (const { node } of users.edges) {
      const { products, scores } = byId.get(node.userId)!;
      const places = node.recommendations.edges.map((edge) => edge.node);
      const given = places.slice(0, products.length);
      expect(places.every((place) => place.model === model.id)).toBe(true);
      expect([node.userId, ...given.map(({ product }) => product.productId)]).toEqual([node.userId, ...products]);
      given.forEach(({ score }, p) => (worst = Math.max(worst, Math.abs(score - scores[p]))));
      compared += 1;
    }
    after = users.pageInfo.endCursor;
    more = users.pageInfo.hasNextPage;
  }
  expect(compared).toBe(shop.people.length);
  expect(compared).toBeGreaterThanOrEqual(1_000);
  expect(worst).toBeLessThanOrEqual(1e-5);
}, 60_000);

it('gives one person the list that a request for many people gives', async () => {
  const feature = features(db, model);
  feature.clock.now = at * 1000;
  await feature.shop.refresh();
  for (const { id, products } of [HUB, ROBOT, BUSY_FRIEND].map((who) => judged.find((one) => one.id === who)!)) {
    const { ids } = await listOf(feature, LIST, { userId: id, first: FIRST });
    expect(ids.slice(0, products.length)).toEqual(products);
  }
});

it('gives friends in reasons the share that they have in the score', async () => {
  const feature = features(db, model);
  feature.clock.now = at * 1000;
  const request = { first: FIRST };
  let compared = 0;
  for (const { id } of shop.people.slice(0, 40)) {
    const list = await feature.recommendations.forPerson(id, request);
    const reasons = await feature.reasons.of(list.map(({ subject }) => subject));
    for (const [n, { score, attribution }] of list.entries()) {
      const values = new Map(attribution().friends.map((friend) => [friend.id, friend.value]));
      for (const { user, strength } of reasons[n].friends) {
        const value = values.get(user.userId);
        // An attribution names ten friends and no comments.
        if (value === undefined) continue;
        compared += 1;
        expect(strength).toBeCloseTo(value / score, 6);
      }
    }
  }
  expect(compared).toBeGreaterThan(20);
});

it('proves each reason of two hundred people by what is in the graph', async () => {
  const feature = features(db, model);
  feature.clock.now = at * 1000;
  await feature.shop.refresh();
  const proof = new Proof(shop);
  const kindsSeen = new Map<string, number>();
  for (const { id } of shop.people.slice(0, 200)) {
    const { places } = await listOf(feature, LIST, { userId: id, first: 20 });
    for (const place of places) {
      expect({ id, product: place.product.productId, fault: proof.faultOf(id, place) }).toMatchObject({ fault: null });
      kindsSeen.set(place.because.kind, (kindsSeen.get(place.because.kind) ?? 0) + 1);
    }
  }
  for (const kind of ['FRIENDS', 'CO_PURCHASE', 'CATEGORY', 'POPULAR'])
    expect({ kind, often: (kindsSeen.get(kind) ?? 0) > 20 }).toEqual({ kind, often: true });
}, 60_000);

it('reads the friends and events of hubs and robots that evaluation reads', async () => {
  const feature = features(db, model);
  await feature.shop.refresh();
  const { table } = await feature.shop.get();
  const followers = shop.follows.filter(({ to }) => to === BUSY_FRIEND).map(({ from }) => from);
  const wanted = [HUB, ROBOT, BUSY_FRIEND, ...followers, ...shop.silent];
  const records = await new PersonStore(db, Date.now).read(wanted);
  for (const id of wanted) {
    const seen = judged.find((one) => one.id === id)!.view;
    const live = viewInModel(personOf(records.get(id)!, table, kinds, at, model), table, model);
    const byRow = ({ friends, ...rest }: PersonView) => ({
      ...rest,
      friends: friends.toSorted((a, b) => a.row - b.row),
    });
    expect({ id, ...byRow(live) }).toEqual({ id, ...byRow(seen) });
  }
});

interface Attributed {
  readonly recommendations: {
    readonly edges: readonly {
      readonly node: {
        readonly product: { readonly productId: string };
        readonly score: number;
        readonly attribution: Attribution;
      };
    }[];
  };
}

interface Attribution {
  readonly products: readonly { readonly product: { readonly productId: string }; value: number; share: number }[];
  readonly otherProducts: number;
  readonly friends: readonly { readonly user: { readonly userId: string }; value: number; share: number }[];
  readonly otherFriends: number;
  readonly network: number;
  readonly popularity: number;
}

const ATTRIBUTION = operation('recommendations', 'score-attribution');

describe('attribution of a score', () => {
  const some = [HUB, ROBOT, BUSY_FRIEND, ...shop.people.slice(0, 60).map(({ id }) => id)];
  const total = ({ products, friends, otherProducts, otherFriends, network, popularity }: Attribution): number =>
    [...products, ...friends].reduce((sum, { value }) => sum + value, 0) +
    otherProducts +
    otherFriends +
    network +
    popularity;

  it.each(['by a model', 'without one'])(
    'sums to the score, to 1e-6 of it, and names no friend without consent: %s',
    async (how) => {
      const feature = features(db, how === 'by a model' ? model : undefined);
      feature.clock.now = at * 1000;
      await feature.shop.refresh();
      const has = new Set(shop.events.map(({ user, product }) => `${user} ${product}`));
      const silent = new Set(shop.silent);
      let [goods, friends, others] = [0, 0, 0];
      for (const userId of some) {
        const variables = { userId, first: FIRST };
        const { recommendations } = await ask<Attributed>(feature.schema, ATTRIBUTION, variables, SERVICE);
        for (const { node } of recommendations.edges) {
          const { score, attribution, product } = node;
          expect(Math.abs(total(attribution) - score)).toBeLessThanOrEqual(1e-6 * Math.abs(score));
          for (const one of attribution.products) {
            goods += 1;
            expect(has).toContain(`${userId} ${one.product.productId}`);
            expect(one.share).toBeCloseTo(one.value / score, 12);
          }
          for (const { user } of attribution.friends) {
            friends += 1;
            expect(silent).not.toContain(user.userId);
            expect(has).toContain(`${user.userId} ${product.productId}`);
          }
          if (attribution.otherFriends > 1e-9) others += 1;
        }
      }
      expect(goods > 0).toBe(how === 'by a model');
      expect(Math.min(friends, others)).toBeGreaterThan(20);
    },
  );

  it('is computed only if it or a reason is selected', async () => {
    const attribute = jest.spyOn(model.ranker, 'attribute');
    const toFriends = jest.spyOn(model.ranker, 'attributeToFriends');
    const feature = features(db, model);
    feature.clock.now = at * 1000;
    await listOf(feature, LIST.replace(/because \{[\s\S]*?\n {8}\}/, '').replace('$locale: String', ''), {
      userId: HUB,
      first: FIRST,
    });
    expect(attribute).not.toHaveBeenCalled();
    expect(toFriends).not.toHaveBeenCalled();
    await ask(feature.schema, ATTRIBUTION, { userId: HUB, first: FIRST }, SERVICE);
    // Once for all places of the list.
    expect(attribute).toHaveBeenCalledTimes(1);
    expect(toFriends).not.toHaveBeenCalled();
    // Reasons need the shares of friends alone.
    await listOf(feature, LIST, { userId: HUB, first: FIRST });
    expect(attribute).toHaveBeenCalledTimes(1);
    expect(toFriends).toHaveBeenCalledTimes(1);
    attribute.mockRestore();
    toFriends.mockRestore();
  });
});
