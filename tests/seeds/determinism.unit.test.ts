import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  COLUMNS,
  PLANS,
  type FileName,
  type SeedProgress,
  type Shop,
  type Truth,
  generateShop,
  writeShop,
} from '../../seeds/index.js';

describe('the demo shop on disk', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'grapevine-seeds-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  async function hashes(folder: string): Promise<Record<string, string>> {
    const names = (await readdir(folder)).sort();
    const sums = await Promise.all(
      names.map(async (name) => [
        name,
        createHash('sha256')
          .update(await readFile(join(folder, name)))
          .digest('hex'),
      ]),
    );
    return Object.fromEntries(sums) as Record<string, string>;
  }

  it('has the same bytes for the same seed, and other bytes for another', async () => {
    await writeShop(join(root, 'a'), 'tiny', { seed: 5 });
    await writeShop(join(root, 'b'), 'tiny', { seed: 5 });
    await writeShop(join(root, 'c'), 'tiny', { seed: 6 });
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => hashes(join(root, name))));
    expect(Object.keys(a)).toEqual([
      'follows.csv',
      'item_info.csv',
      'social_network.csv',
      'truth.json',
      'user_behavior.csv',
      'users.csv',
    ]);
    expect(b).toEqual(a);
    for (const name of Object.keys(a)) expect(c[name]).not.toBe(a[name]);
  });

  it('holds what generateShop makes in memory, commas and quotes included', async () => {
    await writeShop(join(root, 'd'), 'tiny', { seed: 9 });
    const shop = generateShop('tiny', { seed: 9 });
    const tables: Record<
      FileName,
      Shop['users'] | Shop['items'] | Shop['friendships'] | Shop['follows'] | Shop['events']
    > = {
      'users.csv': shop.users,
      'item_info.csv': shop.items,
      'social_network.csv': shop.friendships,
      'follows.csv': shop.follows,
      'user_behavior.csv': shop.events,
    };
    for (const file of Object.keys(COLUMNS) as FileName[]) {
      const read = parse<Record<string, string>>(await readFile(join(root, 'd', file)), { columns: true });
      const expected = tables[file].map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, cell]) => [column, cell === undefined ? '' : String(cell)]),
        ),
      );
      expect(read).toEqual(expected);
      expect(Object.keys(read[0])).toEqual([...COLUMNS[file]]);
    }
    const truth = JSON.parse(await readFile(join(root, 'd', 'truth.json'), 'utf8')) as Truth;
    expect(truth).toEqual(JSON.parse(JSON.stringify(shop.truth)));
  });

  it('tells its progress, which only grows and ends at the whole', async () => {
    const seen: SeedProgress[] = [];
    const counts = await writeShop(join(root, 'e'), 'tiny', { onProgress: (progress) => seen.push(progress) });
    const parts = seen.map(({ part }) => part);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual({ file: 'truth.json', rows: 1, part: 1 });
    expect(seen.findLast(({ file }) => file === 'user_behavior.csv')?.rows).toBe(counts.events);
  });

  it('moves with its end and refuses an end that is no date', () => {
    const shop = generateShop('tiny', { end: new Date('2024-03-01T00:00:00Z') });
    expect(shop.truth.end).toBe('2024-03-01T00:00:00.000Z');
    expect(
      shop.events.every((row) => String(row.timestamp) < shop.truth.end && String(row.timestamp) >= shop.truth.start),
    ).toBe(true);
    expect(() => generateShop('tiny', { end: new Date('soon') })).toThrow(RangeError);
  });

  it('refuses a plan that cannot be drawn, by name', () => {
    expect(() => generateShop({ ...PLANS.tiny, friendships: 1_700 })).toThrow(/friendships = 1700/);
    expect(() => generateShop({ ...PLANS.tiny, people: 3 })).toThrow(/people = 3/);
    expect(() => generateShop({ ...PLANS.tiny, communities: NaN })).toThrow(RangeError);
  });
});
