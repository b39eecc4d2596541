import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, type GraphQLSchema, isObjectType, isScalarType, isEnumType } from 'graphql';
import { Arg, Query, Resolver } from 'type-graphql';
import { type PeopleService, User } from '../../src/features/people/index.js';
import { FriendActResolver } from '../../src/features/recommendations/friends/friend-act.resolver.js';
import { FriendsActivityResolver } from '../../src/features/recommendations/friends/friends-activity.resolver.js';
import { FriendsService } from '../../src/features/recommendations/friends/friends.service.js';
import { FriendsStore } from '../../src/features/recommendations/friends/friends.store.js';
import { ReasonStore } from '../../src/features/recommendations/reasons/reason.store.js';
import { ProductFriendsResolver } from '../../src/features/recommendations/friends/product-friends.resolver.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { globalId, Public } from '../../src/platform/graphql/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute } from '../support/graphql.js';
import { type EventPage, NOW, service, shopFeatures, shopOf, text } from './shop.js';
import { AGAINST, ALL, ALONE, type Row, SEEN, table, VIEWERS } from './told-and-seen.js';

/** Stands for every field that leads to a person, whoever may read it. */
@Resolver()
class AnyFieldOfAPerson {
  constructor(private readonly people: PeopleService) {}

  @Query(() => User, { nullable: true, description: 'Leads to a person.' })
  @Public()
  async person(@Arg('id', () => String) id: string): Promise<User | undefined> {
    return (await this.people.byIds([id]))[0];
  }
}

const whole = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const eventType = whole.getType('Event');
if (!isObjectType(eventType)) throw new Error('The schema has no type Event.');
const FIELDS = Object.values(eventType.getFields())
  .filter(({ type }) => isScalarType(getNamedType(type)) || isEnumType(getNamedType(type)))
  .map(({ name }) => name);
const HIDDEN_ID = ['id', 'eventId'];
const EVENTS = `events(first: 100) { totalCount edges { cursor node { ${FIELDS.join(' ')} user { userId } product { productId } } } }`;

let db: Database;
let schema: GraphQLSchema;
let features: ReturnType<typeof shopFeatures>;

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  features = shopFeatures(db);
  const { people: folk, catalogue } = features;
  const friends = new FriendsService(new FriendsStore(db), new ReasonStore(db));
  schema = shopOf(
    features,
    new AnyFieldOfAPerson(folk.people),
    new ProductFriendsResolver(friends),
    new FriendsActivityResolver(friends),
    new FriendActResolver(folk.people, catalogue.catalogue),
  );
  const people = ['tim', 'friend', 'both', 'fan', 'star', 'far', 'stranger'];
  const products = [...new Set(ALL.map(({ productId }) => productId as string))];
  const ties = `
    a: befriend(input: { userId: "tim", friendId: "friend" }) { __typename }
    b: befriend(input: { userId: "tim", friendId: "both" }) { __typename }
    c: befriend(input: { userId: "far", friendId: "friend" }) { __typename }
    d: follow(input: { userId: "both", followedId: "tim" }) { __typename }
    e: follow(input: { userId: "fan", followedId: "tim" }) { __typename }
    f: follow(input: { userId: "tim", followedId: "star" }) { __typename }`;
  const source = `mutation ($users: UpsertUsersInput!, $products: UpsertProductsInput!, $events: RecordEventsInput!) {
    upsertUsers(input: $users) { __typename }
    upsertProducts(input: $products) { __typename }
    recordEvents(input: $events) { ... on EventsRecorded { recorded } }
    ${ties}
  }`;
  const variables = {
    users: { users: people.map((userId) => ({ userId })) },
    products: { products: products.map((productId) => ({ productId, title: productId })) },
    events: { events: ALL },
  };
  expect(await ask(schema, source, variables, service)).toMatchObject({ recordEvents: { recorded: ALL.length } });
});

const consent = (shareActivity: string) =>
  ask(
    schema,
    `mutation { setConsent(input: { userId: "tim", shareActivity: ${shareActivity} }) { __typename } }`,
    {},
    service,
  );

/** What a viewer reads who sees this much, by the tables above: the events with all their fields, newest first. */
async function wanted(sight: string): Promise<Row[]> {
  const { person } = await ask<{ person: { events: EventPage } }>(
    schema,
    `{ person(id: "tim") { ${EVENTS} } }`,
    {},
    service,
  );
  const everything = person.events.edges.map(({ node }) => node);
  if (sight === 'all') return everything;
  if (sight === 'nothing') return [];
  return everything.flatMap((node) => {
    const { told } = ALONE.find(({ sent }) => sent.id === node.eventId) ?? {};
    if (!told) return [];
    // Nothing is told that the shop does not vouch for, so `verified` is always true.
    const always = ['kind', 'at', 'user', 'product', 'verified'];
    return [
      Object.fromEntries(
        Object.entries(node)
          .filter(([field]) => !HIDDEN_ID.includes(field))
          .map(([field, value]) => [field, always.includes(field) || told.includes(field) ? value : null]),
      ),
    ];
  });
}

const FRIEND_ACTS =
  'totalCount edges { cursor node { user { userId } product { productId } relation action at stars text } }';
interface FriendActs {
  totalCount: number;
  edges: { node: Row }[];
}

/** What a page holds; the list has no more. */
function nodesOf({ totalCount, edges }: FriendActs): Row[] {
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node);
}

/** What Tim did, in the order of products, as friends and followers read it. */
function toldTo(viewer: string): Row[] {
  return ALONE.flatMap(({ told, sent: { kind, productId, at, value, text: said } }) => {
    if (!told) return [];
    const relation = viewer === 'person who follows tim' ? 'FOLLOWED' : 'FRIEND';
    const stars = told.includes('value') ? value : null;
    const praise = told.includes('text') ? said : null;
    const of = { user: { userId: 'tim' }, product: { productId } };
    return [{ ...of, relation, action: kind, at, stars, text: praise }];
  });
}

const withoutIds = (node: Row): Row => Object.fromEntries(Object.entries(node).filter(([f]) => !HIDDEN_ID.includes(f)));

/** Every object of an answer that has events. */
function peopleIn(value: unknown): { userId: string; events: EventPage }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('events' in value) return [value as { userId: string; events: EventPage }];
  return Object.values(value).flatMap(peopleIn);
}

/** Checks a page of Tim's events that somebody read. */
async function check(page: EventPage, sight: string): Promise<void> {
  const nodes = page.edges.map(({ node }) => node);
  const right = await wanted(sight);
  expect(sight === 'all' ? nodes : nodes.map(withoutIds)).toEqual(right);
  expect(page.totalCount).toBe(right.length);
  if (sight === 'all') return;
  const hidden = page.edges.flatMap(({ cursor, node }) => [
    node.eventId,
    Buffer.from(cursor, 'base64url').toString(),
    Buffer.from(node.id as string, 'base64url').toString(),
  ]);
  expect(hidden.filter((one) => ALL.some(({ id }) => one.includes(id as string)))).toEqual([]);
  expect(new Set(nodes.map(({ eventId }) => eventId)).size).toBe(nodes.length);
}

describe.each(['FRIENDS', 'NOBODY'])('what others see of a person who shares with %s', (given) => {
  const rows = table(SEEN).map(([viewer, friends, nobody]): [string, string] => [
    viewer,
    given === 'FRIENDS' ? friends : nobody,
  ]);
  beforeAll(() => consent(given));

  it('covers every viewer', () => {
    expect(rows.map(([viewer]) => viewer)).toEqual(Object.keys(VIEWERS));
  });

  it.each(rows)('%s sees %s through any field that leads to the person', async (viewer, sight) => {
    const options = { identity: VIEWERS[viewer] };
    const { person } = await ask<{ person: { events: EventPage } }>(
      schema,
      `{ person(id: "tim") { ${EVENTS} } }`,
      {},
      options,
    );
    await check(person.events, sight);
  });

  it.each([
    ['friend', 'friends { edges { node', '} }'],
    ['friend', 'friendships { edges { node { friend', '} } }'],
    ['both', 'friends { edges { node', '} }'],
    ['both', 'following { edges { node', '} }'],
    ['fan', 'following { edges { node', '} }'],
  ])('%s sees what is told through user { %s', async (id, before, after) => {
    const source = `{ user(userId: "${id}") { ${before} { userId ${EVENTS} } ${after} } }`;
    const people = peopleIn(await ask(schema, source, {}, { identity: as('CUSTOMER', id) })).filter(
      ({ userId }) => userId === 'tim',
    );
    expect(people).toHaveLength(1);
    await check(people[0].events, given === 'FRIENDS' ? 'told' : 'nothing');
  });

  it('keeps a friendship that is asked for to what is told, and followers to nothing', async () => {
    const pair = `{ friendship(userId: "friend", friendId: "tim") { friend { ${EVENTS} } } }`;
    const asFriend = { identity: as('CUSTOMER', 'friend') };
    const { friendship } = await ask<{ friendship: { friend: { events: EventPage } } }>(schema, pair, {}, asFriend);
    await check(friendship.friend.events, given === 'FRIENDS' ? 'told' : 'nothing');
    const followers = `{ user(userId: "star") { followers { edges { node { ${EVENTS} } } } } }`;
    const { user } = await ask<{ user: { followers: { edges: { node: { events: EventPage } }[] } } }>(
      schema,
      followers,
      {},
      { identity: as('CUSTOMER', 'star') },
    );
    await check(user.followers.edges[0].node.events, 'nothing');
  });

  it.each(rows)('%s, who sees %s, is told by products and the feed what a friend is told', async (viewer, sight) => {
    const options = { identity: VIEWERS[viewer] };
    const products = [...new Set(ALL.map(({ productId }) => productId as string))];
    const source = `{ ${products.map((id, n) => `p${n}: product(productId: "${id}") { friends { ${FRIEND_ACTS} } }`).join(' ')} }`;
    const answer = await ask<Record<string, { friends: FriendActs }>>(schema, source, {}, options);
    const acts = Object.values(answer).flatMap(({ friends }) => nodesOf(friends));
    const right = sight === 'told' ? toldTo(viewer) : [];
    expect(acts).toEqual(right);
    const feed = `{ friendsActivity(first: 100) { ${FRIEND_ACTS} } }`;
    const { friendsActivity } = await ask<{ friendsActivity: FriendActs }>(schema, feed, {}, options);
    expect(nodesOf(friendsActivity)).toEqual(right.toReversed());
  });

  it.each(rows.filter(([, sight]) => sight !== 'all'))('%s gets no event by id and no list of all', async (viewer) => {
    const options = { identity: VIEWERS[viewer] };
    const code = options.identity ? 'FORBIDDEN' : 'UNAUTHENTICATED';
    for (const { id } of ALL) {
      const answer = await execute(schema, text.node, { id: globalId('Event', id as string) }, options);
      expect(answer.errors).toMatchObject([{ code }]);
    }
    const ids = ALL.map(({ id }) => globalId('Event', id as string));
    const many = await execute<{ nodes: (Row | null)[] }>(schema, text.nodes, { ids }, options);
    expect(many.data.nodes).toEqual(ids.map(() => null));
    expect(new Set(many.errors.map((error) => error.code))).toEqual(new Set([code]));
    expect((await execute(schema, text.node, { id: globalId('User', 'tim') }, options)).errors).toMatchObject([
      { code },
    ]);
    expect((await execute(schema, text.events, { filter: { userId: 'tim' } }, options)).errors).toMatchObject([
      { code },
    ]);
  });
});

describe('what is told', () => {
  const friend = { identity: as('CUSTOMER', 'friend') };
  beforeAll(() => consent('FRIENDS'));
  const seen = async (args: string): Promise<EventPage & { pageInfo: Row }> => {
    const source = `{ person(id: "tim") { events(${args}) { totalCount pageInfo { endCursor hasNextPage } edges { cursor node {
      eventId kind at product { productId } } } } } }`;
    return (await ask<{ person: { events: EventPage } }>(schema, source, {}, friend)).person.events;
  };

  it('is judged before a filter cuts it: no filter tells what a product was sent back or how often it was seen', async () => {
    for (const kind of new Set(ALL.map((one) => one.kind as string))) {
      const right = ALONE.filter(({ told, sent }) => told && sent.kind === kind).length;
      expect(await seen(`first: 100, filter: { kinds: [${kind}] }`)).toMatchObject({ totalCount: right });
    }
    const of = (productId: string) => seen(`first: 100, filter: { productId: "${productId}" }`);
    for (const [i] of AGAINST.entries()) expect(await of(`regretted${i}`)).toMatchObject({ totalCount: 0, edges: [] });
    const before = new Date(NOW + 150_000).toISOString();
    expect(await seen(`first: 100, filter: { to: "${before}", productId: "regretted0" }`)).toMatchObject({ edges: [] });
    const [first] = ALONE.filter(({ told }) => told);
    expect((await of(first.sent.productId as string)).edges).toHaveLength(1);
  });

  it('comes in pages that make up the whole', async () => {
    const all = (await seen('first: 100')).edges.map(({ node }) => node.eventId);
    for (const first of [1, 2]) {
      const walked: string[] = [];
      for (let after = 'null', more = true; more;) {
        const page = await seen(`first: ${first}, after: ${after}`);
        walked.push(...page.edges.map(({ node }) => node.eventId));
        expect(page.totalCount).toBe(all.length);
        more = page.pageInfo.hasNextPage;
        after = JSON.stringify(page.pageInfo.endCursor);
      }
      expect(walked).toEqual(all);
    }
  });

  it('is read for all people of a request by one query, and refuses an impossible time', async () => {
    const sent: string[] = [];
    const source = '{ user(userId: "friend") { friends { edges { node { events { totalCount } } } } } }';
    await ask(schema, source, {}, { ...friend, onQuery: (name) => sent.push(name) });
    expect(sent.sort()).toEqual([
      'activity/acts-of-users',
      'people/friends-of-users',
      'people/relations-to-viewer',
      'people/users-by-ids',
      'people/users-by-ids',
    ]);
    const wrong =
      '{ person(id: "tim") { events(filter: { from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }) { totalCount } } }';
    expect((await execute(schema, wrong, {}, friend)).errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });
});

describe('the whole schema', () => {
  /** Types that say what one person did. */
  const ACTS = new Set(['Event', 'FriendReason', 'FriendShare', 'FriendAct']);

  it('leads to what one person did by these fields only: a new one belongs into the tables above', () => {
    const leading = Object.values(whole.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => ACTS.has(getNamedType(field.type).name.replace(/(Connection|Edge)$/, '')))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(leading.sort()).toEqual([
      'EventConnection.edges',
      'EventEdge.node',
      'EventRecorded.event',
      'FriendActConnection.edges',
      'FriendActEdge.node',
      'Product.friends',
      'Query.events',
      'Query.friendsActivity',
      'Reason.friends',
      'ScoreAttribution.friends',
      'User.events',
    ]);
  });

  it('leads from no subscription to a person', () => {
    const reached = new Set<string>();
    const walk = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      const type = whole.getType(name);
      if (isObjectType(type)) {
        for (const { type: of } of Object.values(type.getFields())) walk(getNamedType(of).name);
        for (const { name: of } of type.getInterfaces()) reached.add(of);
      }
    };
    walk('Subscription');
    expect(reached.size).toBeGreaterThan(1);
    expect([...reached].filter((name) => ACTS.has(name) || name === 'User')).toEqual([]);
  });
});
