import { peopleFeature } from '../../src/features/people/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, schemaOf } from '../support/graphql.js';

const service = { identity: as('SERVICE') };
const marketer = { identity: as('MARKETER') };
const text = operation('people', 'search-people');

const PEOPLE = {
  u0911: 'Ravi Osei',
  u0912: 'Oseiana Ravindran',
  'user-7': 'Zoë Ångström',
  u30: '王小明',
  u31: '王大伟',
  u32: 'Li Wei 李伟',
  u40: 'Ana Lima',
  u41: 'Anatol Liman',
  u42: 'Ana Limar',
  osei: 'Somebody Else',
};

let db: Database;
let schema: ReturnType<typeof schemaOf>;

beforeAll(async () => {
  db = await testDatabase();
  schema = schemaOf(peopleFeature.make({ db, now: () => Date.UTC(2026, 5, 1) }));
  await wipe(db);
  const users = Object.entries(PEOPLE).map(([userId, name]) => ({ userId, name }));
  await ask(schema, operation('people', 'upsert-users'), { input: { users } }, service);
  // Two of three of one name differ by their friends alone.
  await ask(schema, operation('people', 'befriend'), { input: { userId: 'u42', friendId: 'u30' } }, service);
  await ask(schema, operation('people', 'befriend'), { input: { userId: 'u42', friendId: 'u31' } }, service);
});

const found = async (typed: string, first = 10): Promise<string[]> => {
  type Found = { searchPeople: { userId: string }[] };
  return (await ask<Found>(schema, text, { text: typed, first }, marketer)).searchPeople.map(({ userId }) => userId);
};

describe('people as one types', () => {
  it.each([
    ['a beginning of any word, in any order', 'os ra', ['u0911', 'u0912']],
    ['letter case and accents aside', 'ZOE angs', ['user-7']],
    ['letters with accents', 'Zoë', ['user-7']],
    ['a name written without spaces', '王', ['u30', 'u31']],
    ['the characters of a Chinese name', '小明', ['u30']],
    ['a second name in another script', '李 wei', ['u32']],
    ['an id', 'user-7', ['user-7']],
    ['the beginning of an id', 'u091', ['u0911', 'u0912']],
    ['a misspelt name, where nobody has it', 'ravindren', ['u0912']],
    ['nobody', 'xyzzy', []],
    ['signs only', ' +-*~ ', []],
  ])('finds %s', async (_, typed, ids) => {
    expect((await found(typed)).toSorted()).toEqual(ids);
  });

  it('puts who has the id first, then whole words, then who has more friends', async () => {
    expect((await found('osei'))[0]).toBe('osei');
    expect((await found('osei'))[1]).toBe('u0911');
    expect((await found('ana lima'))[0]).toBe('u40');
    expect(await found('ana li')).toEqual(['u42', 'u40', 'u41']);
    expect(await found('ana li', 1)).toEqual(['u42']);
  });

  it('is for staff, and takes no endless text', async () => {
    const typed = { text: 'ana' };
    expect((await execute(schema, text, typed, { identity: as('CUSTOMER') })).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await execute(schema, text, { text: 'a'.repeat(201) }, marketer)).errors).toMatchObject([
      { code: 'INVALID_INPUT', argument: 'text' },
    ]);
    expect((await execute(schema, text, { ...typed, first: 101 }, marketer)).errors).toMatchObject([
      { code: 'INVALID_INPUT', argument: 'first' },
    ]);
  });
});
