/** Tie strength through GraphQL, on a shop with known groups of friends and a model trained on it. */
import { type GraphQLSchema } from 'graphql';
import { peopleFeature } from '../../src/features/people/feature.js';
import { type PeopleService, type UserId } from '../../src/features/people/index.js';
import { type LoadedModel } from '../../src/features/models/index.js';
import { tiesFeature } from '../../src/features/ties/feature.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { Neo4jScoreSink } from '../../src/features/models/write-back/neo4j-scores.store.js';
import { tieStrengthsOf } from '../../src/features/models/write-back/tie-strengths.js';
import { MARK } from '../recommendations/graph-writes.js';
import { finish, modelsFeature, SHORT, temporaryFolder } from '../models/feature.js';
import { LAST_DAY, loadShop, makeShop, type TestShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, operationNames, schemaOf } from '../support/graphql.js';

const TODAY = LAST_DAY + 86_400_000;
const text = Object.fromEntries(operationNames('ties').map((name) => [name, operation('ties', name)]));
const analyst = as('ANALYST');
// People of one half buy products of that half and have friends in it; the friendships across the halves are false.
const shop: TestShop = makeShop(4, 60, 30, 14);
const ties = new Set<string>();
for (const step of [2, 4, 6, 8]) {
  for (let n = 0; n < 60; n += 1) befriend(n, (n + step) % 60);
}
const honest = shop.friends.length;
for (let n = 0; n < 60; n += 2) befriend(n, (n + 31) % 60);

function befriend(a: number, b: number): void {
  const [from, to] = [Math.min(a, b), Math.max(a, b)].map((n) => `user-${String(n).padStart(3, '0')}`);
  if (ties.has(`${from} ${to}`)) return;
  ties.add(`${from} ${to}`);
  if (!shop.friends.some((tie) => tie.from === from && tie.to === to)) shop.friends.push({ from, to, since: null });
}

interface Strength {
  strength: number;
  probability: number | null;
  whyNoProbability: string | null;
  live: boolean;
  model?: string;
  evidence?: { kind: string; value: number }[];
}
interface Answer {
  friendship: { tieStrength: Strength | null } | null;
}

let db: Database;
let model: LoadedModel;
let schema: GraphQLSchema;
let people: PeopleService;
let serving: LoadedModel | undefined;

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  await loadShop(db, shop);
  const folder = await temporaryFolder();
  try {
    const models = modelsFeature(db, folder.path, { now: () => TODAY });
    const job = await finish(models, (await models.models.train(SHORT)).id);
    if (job.status !== 'SUCCEEDED') throw new Error(JSON.stringify(job.error));
    await models.activeModel.refresh();
    model = models.activeModel.current()!;
  } finally {
    await folder.remove();
  }
}, 180_000);

beforeEach(() => {
  serving = model;
  const made = peopleFeature.make({ db, now: () => TODAY });
  people = made.people;
  schema = schemaOf(made, tiesFeature.make({ db, activeModel: { current: () => serving }, now: () => TODAY }));
});

const strengthOf = async (userId: string, friendId: string, identity = analyst): Promise<Strength | null> =>
  (await ask<Answer>(schema, text['tie-strength'], { userId, friendId }, { identity })).friendship!.tieStrength;

interface Page {
  user: { friendships: { edges: { node: { friend: { userId: string }; tieStrength: Strength | null } }[] } };
}

/** The first friendships of a person, and the number of queries they took. */
async function pageOf(
  userId: string,
  first: number,
): Promise<{ nodes: Page['user']['friendships']['edges'][number]['node'][]; queries: number }> {
  let queries = 0;
  const onQuery = (): void => void (queries += 1);
  const { user } = await ask<Page>(schema, text['tie-strengths'], { userId, first }, { identity: analyst, onQuery });
  return { nodes: user.friendships.edges.map(({ node }) => node), queries };
}

const numbers = { kind: 'int' } as const;
const stored: Query<{ model: string }, { ties: number; told: number; outside: number }, 'read'> = {
  ...{ name: 'test/stored-ties', mode: 'read', params: { model: { kind: 'string' } } },
  row: { ties: numbers, told: numbers, outside: numbers },
  text: `MATCH ()-[t:FRIENDS_WITH|FOLLOWS]->()
    RETURN count(t) AS ties, count(CASE WHEN t.tieModel = $model THEN 1 END) AS told,
      count(CASE WHEN NOT 0 <= t.tieStrength <= 1 OR NOT 0 <= t.tieProbability <= 1 THEN 1 END) AS outside`,
};

const zeros: Query<{ id: string }, { ties: number; zeros: number }, 'read'> = {
  ...{ name: 'test/zeros', mode: 'read', params: { id: { kind: 'string' } } },
  row: { ties: numbers, zeros: numbers },
  text: `MATCH (:User {id: $id})-[t:FRIENDS_WITH|FOLLOWS]-()
    RETURN count(t) AS ties,
      count(CASE WHEN t.tieStrength = 0 AND t.tieProbability IS NULL AND t.tieModel IS NOT NULL THEN 1 END) AS zeros`,
};

it('is written on every friendship and follow that the model learned from', async () => {
  const [{ ties: all, told, outside }] = await db.run(stored, { model: model.id });
  expect(all).toBe(shop.friends.length + shop.follows.length);
  expect([told, outside]).toEqual([all, 0]);
});

it('is larger for friends of one half than for false friendships', async () => {
  const made = new Set(shop.friends.slice(honest).flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const strengths: Record<'real' | 'made', number[]> = { real: [], made: [] };
  for (const { id } of shop.people.slice(0, 20)) {
    for (const { friend, tieStrength } of (await pageOf(id, 50)).nodes) {
      expect(tieStrength).toMatchObject({ live: false });
      strengths[made.has(`${id} ${friend.userId}`) ? 'made' : 'real'].push(tieStrength!.strength);
    }
  }
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(strengths.made.length).toBeGreaterThan(10);
  expect(mean(strengths.real)).toBeGreaterThan(1.3 * mean(strengths.made));
});

it('comes with its evidence, counted in the graph as stored now', async () => {
  const { from, to } = shop.friends[0];
  const tiedTo = (id: string): Set<string> =>
    new Set(
      [...shop.friends, ...shop.follows].flatMap((tie) =>
        tie.from === id ? [tie.to] : tie.to === id ? [tie.from] : [],
      ),
    );
  const common = [...tiedTo(from)].filter((id) => tiedTo(to).has(id)).length;
  const { evidence } = (await strengthOf(from, to))!;
  expect(evidence).toHaveLength(16);
  expect(evidence).toContainEqual({ kind: 'COMMON_FRIENDS', value: common });
  expect((await strengthOf(to, from))!.evidence).toEqual(evidence);
});

it('judges a friendship that is newer than the model', async () => {
  await people.befriend('user-000', 'user-010');
  await people.befriend('user-000', 'user-013');
  try {
    const [alike, across] = [await strengthOf('user-000', 'user-010'), await strengthOf('user-000', 'user-013')];
    expect(alike).toMatchObject({ live: true, model: model.id });
    expect(alike!.strength).toBeGreaterThan(across!.strength);
  } finally {
    await people.unfriend('user-000', 'user-010');
    await people.unfriend('user-000', 'user-013');
  }
});

it('takes as many queries for a page as for one friendship, and lists every friendship once', async () => {
  const [one, all] = [await pageOf('user-000', 1), await pageOf('user-000', 20)];
  expect(one.queries).toBe(all.queries);
  const friends = shop.friends.flatMap(({ from, to }) =>
    from === 'user-000' ? [to] : to === 'user-000' ? [from] : [],
  );
  expect(all.nodes.map(({ friend }) => friend.userId)).toEqual(friends.sort());
});

describe('of an inauthentic person', () => {
  const { from, to } = shop.friends[0];
  const silent = { strength: 0, probability: null, whyNoProbability: 'INAUTHENTIC' };
  const mark = async (inauthentic: boolean | null): Promise<void> => {
    await db.run(MARK, { ids: [to], inauthentic });
  };
  const write = async (): Promise<void> =>
    new Neo4jScoreSink(db).writeTieStrengths(model.id, tieStrengthsOf(model.ranker.state), {
      ...{ users: [...model.userRows.keys()] as UserId[], items: [], categories: [], regions: [] },
    });
  beforeEach(() => mark(true));
  afterEach(() => mark(null));

  it('has no influence, in either direction, known to the model or newer, and says why', async () => {
    expect(await strengthOf(from, to)).toMatchObject({ ...silent, live: false });
    expect(await strengthOf(to, from)).toMatchObject(silent);
    const other = shop.friends.find((tie) => ![tie.from, tie.to].includes(to))!;
    expect(await strengthOf(other.from, other.to)).toMatchObject({ whyNoProbability: null });
    await people.befriend(to, 'user-059');
    try {
      expect(await strengthOf(to, 'user-059')).toMatchObject({ ...silent, live: true });
    } finally {
      await people.unfriend(to, 'user-059');
    }
  });

  it('is not told to customers', async () => {
    expect(await strengthOf(from, to, as('CUSTOMER', from))).toBeNull();
    expect(await strengthOf(to, from, as('CUSTOMER', to))).toBeNull();
  });

  it('has strength 0 and no probability in the graph, and its own again when cleared', async () => {
    await write();
    const [{ ties: all, zeros: without }] = await db.run(zeros, { id: to });
    expect(all).toBeGreaterThan(2);
    expect(without).toBe(all);
    await mark(null);
    await write();
    expect(await db.run(zeros, { id: to })).toEqual([{ ties: all, zeros: 0 }]);
  });
});

describe('access', () => {
  const { from, to } = shop.friends[1];

  it('is given to the two people and to staff, and to nobody else', async () => {
    for (const who of [as('CUSTOMER', from), as('SERVICE'), as('MARKETER'), analyst]) {
      expect(await strengthOf(from, to, who)).not.toBeNull();
    }
    expect(await strengthOf(to, from, as('CUSTOMER', to))).not.toBeNull();
    const { errors } = await execute(
      schema,
      text['tie-strength'],
      { userId: from, friendId: to },
      { identity: as('CUSTOMER', 'user-059') },
    );
    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });

  it('is not given to a customer whose friend shares activity with nobody', async () => {
    await people.setConsent(to, 'NOBODY');
    try {
      expect(await strengthOf(from, to, as('CUSTOMER', from))).toBeNull();
      expect(await strengthOf(to, from, as('CUSTOMER', to))).not.toBeNull();
      expect(await strengthOf(from, to)).not.toBeNull();
    } finally {
      await people.setConsent(to, 'FRIENDS');
    }
  });
});

it('is null before the first training, and does not exist for people who are not friends', async () => {
  const none = await ask<Answer>(
    schema,
    text['tie-strength'],
    { userId: 'user-000', friendId: 'user-029' },
    { identity: analyst },
  );
  expect(none.friendship).toBeNull();
  serving = undefined;
  expect(await strengthOf(shop.friends[0].from, shop.friends[0].to)).toBeNull();
});
