import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_KINDS, KIND_CODE } from '../../src/features/activity/index.js';
import { Neo4jSnapshotSource } from '../../src/features/models/snapshot/neo4j-snapshot.store.js';
import { type SnapshotRequest } from '../../src/features/models/snapshot/snapshot-source.js';
import { checkSnapshot, loadSnapshot, saveSnapshot } from '../../src/features/models/snapshot/snapshot.files.js';
import { type Snapshot } from '../../src/features/models/snapshot/snapshot.js';
import { validateDataset } from '../../gnn/data/validate.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { MARK } from '../recommendations/graph-writes.js';
import { testDatabase, wipe } from '../support/database.js';
import { codeOf, memorySnapshots } from './memory-engines.js';
import { FIRST_DAY, LAST_DAY, loadShop, makeShop, type TestEvent } from './shop.js';

const shop = makeShop(1);
const cutoff = new Date(FIRST_DAY + 150 * 86_400_000);
let db: Database;
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  await loadShop(db, shop);
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-snapshot-'));
});

afterEach(() => rm(folder, { recursive: true }));

const read = (request: SnapshotRequest): Promise<Snapshot> => new Neo4jSnapshotSource(db).read(request);

async function exported(name: string, at = cutoff): Promise<string> {
  const path = join(folder, name);
  await saveSnapshot(path, await read({ cutoff: at }));
  return path;
}

describe('export', () => {
  it('holds exactly the events up to the cut-off, by person and in time order', async () => {
    const { about, dataset, ids } = await loadSnapshot(await exported('a'));
    const expected = shop.events
      .filter((event) => event.at <= cutoff)
      .map((event) =>
        [event.user, event.product, codeOf(event), event.value ?? 1, event.at.getTime() / 1000].join('|'),
      );
    const found: string[] = [];
    const { indptr, item, kind, value, time } = dataset.events;
    for (let u = 0; u < dataset.users; u += 1) {
      for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
        found.push([ids.users[u], ids.items[item[e]], kind[e], value[e], time[e]].join('|'));
      }
    }
    expect(found.sort()).toEqual(expected.sort());
    expect(expected.length).toBeLessThan(shop.events.length);
    expect(about.counts.events).toBe(expected.length);
    expect(Object.values(about.counts.eventsByKind).reduce((sum, n) => sum + n, 0)).toBe(expected.length);
    validateDataset(dataset, {
      names: EVENT_KINDS.map((entry) => entry.kind),
      weights: Float32Array.from(EVENT_KINDS, (entry) => entry.weight),
      rating: KIND_CODE.RATE,
      likedFrom: 4,
      targetWeight: 4,
      halfLifeDays: 180,
    });
  });

  it('ties people by friendships and follows either way that stood at the cut-off', async () => {
    const { dataset, ids, about } = await loadSnapshot(await exported('a'));
    const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
    const expected = new Set(
      [...shop.friends, ...shop.follows]
        .filter(({ since }) => since === null || since <= cutoff)
        .map(({ from, to }) => pair(from, to)),
    );
    const found = new Set<string>();
    const { indptr, indices } = dataset.social;
    for (let u = 0; u < dataset.users; u += 1) {
      for (let e = indptr[u]; e < indptr[u + 1]; e += 1) found.add(pair(ids.users[u], ids.users[indices[e]]));
    }
    expect(found).toEqual(expected);
    expect(about.counts.ties).toBe(expected.size);
  });

  it('lets nobody hear people who share with nobody, nor those who were found inauthentic', async () => {
    const teller = shop.friends[0].from;
    const hearers = async (): Promise<number> => {
      const { dataset, ids } = await read({ cutoff });
      const row = ids.users.indexOf(teller);
      return [...dataset.social.indices.keys()].filter(
        (e) => dataset.social.indices[e] === row && dataset.heard![e] === 1,
      ).length;
    };
    expect(await hearers()).toBeGreaterThan(0);
    await db.run(MARK, { ids: [teller], inauthentic: true });
    try {
      expect(await hearers()).toBe(0);
    } finally {
      await db.run(MARK, { ids: [teller], inauthentic: null });
    }
  });

  it('knows the primary category and the region, and says where there is none', async () => {
    const { dataset, ids } = await loadSnapshot(await exported('a'));
    shop.products.forEach(({ id, categories }) => {
      const code = dataset.itemCategory[ids.items.indexOf(id)];
      expect(code < 0 ? undefined : ids.categories[code]).toBe([...categories].sort()[0]);
    });
    shop.people.forEach(({ id, region }) => {
      const code = dataset.userRegion[ids.users.indexOf(id)];
      expect(code < 0 ? null : ids.regions[code]).toBe(region);
    });
  });

  it('gives the same bytes for the same cut, whatever was done later', async () => {
    const first = await exported('a');
    const late: TestEvent = { ...shop.events[0], id: 'late', at: new Date(cutoff.getTime() + 1000) };
    await loadShop(db, { people: [], products: [], friends: [], follows: [], events: [late] });
    const second = await exported('b');
    for (const name of await readdir(first)) {
      expect(await readFile(join(second, name))).toEqual(await readFile(join(first, name)));
    }
    const third = await checkSnapshot(await exported('c', new Date(LAST_DAY)));
    expect(third.checksum).not.toBe((await checkSnapshot(first)).checksum);
  });
});

describe('another engine', () => {
  it('gives equal snapshots, whole and sampled, from rows in another order', async () => {
    for (const request of [{ cutoff }, { cutoff, samplePeople: 0.5 }]) {
      expect(await memorySnapshots(shop).read(request)).toEqual(await read(request));
    }
  });
});

describe('a sample', () => {
  const events = (graph: Snapshot): string[] => {
    const { indptr, item, kind, time } = graph.dataset.events;
    return graph.ids.users.flatMap((user, u) =>
      Array.from({ length: indptr[u + 1] - indptr[u] }, (_, n) => indptr[u] + n).map((e) =>
        [user, graph.ids.items[item[e]], kind[e], time[e]].join('|'),
      ),
    );
  };
  const ties = ({ dataset: { social }, ids: { users } }: Snapshot): string[] =>
    users.flatMap((user, u) =>
      [...social.indices.subarray(social.indptr[u], social.indptr[u + 1])].map((other) => `${user} ${users[other]}`),
    );

  it('of people is all that they did and what is between them, of all products, and part of a larger sample', async () => {
    const whole = await read({ cutoff });
    const larger = await read({ cutoff, samplePeople: 0.6 });
    const smaller = await read({ cutoff, samplePeople: 0.3 });
    expect(whole.about.sample).toBeUndefined();
    expect(larger.about).toMatchObject({ sample: { people: 0.6 }, counts: { cameLater: 0 } });
    expect(whole.ids.users).toHaveLength(shop.people.length);
    for (const [part, of] of [
      [larger, whole],
      [smaller, larger],
    ]) {
      expect(part.ids.users.length).toBeGreaterThan(0);
      expect(part.ids.users.length).toBeLessThan(of.ids.users.length);
      expect(part.ids.items).toEqual(whole.ids.items);
      const kept = new Set(part.ids.users);
      expect([...kept].every((id) => of.ids.users.includes(id))).toBe(true);
      expect(events(part)).toEqual(events(of).filter((line) => kept.has(line.split('|')[0])));
      expect(ties(part)).toEqual(ties(of).filter((pair) => pair.split(' ').every((id) => kept.has(id))));
    }
  });

  it('of time is what happened from then on, among everybody', async () => {
    const whole = await read({ cutoff });
    const since = new Date(FIRST_DAY + 100 * 86_400_000);
    const later = await read({ cutoff, since });
    expect(later.about.sample).toEqual({ since: since.toISOString() });
    expect(later.ids).toEqual(whole.ids);
    expect(ties(later)).toEqual(ties(whole));
    expect(events(later)).toEqual(events(whole).filter((line) => Number(line.split('|')[3]) * 1000 >= since.getTime()));
    expect(events(later).length).toBeGreaterThan(0);
  });

  it('is told how large it will be before its events are read', async () => {
    const { about } = await read({
      cutoff,
      onSize: ({ people, items, events: many }, times) => {
        // A shop of fewer than 500 people is asked about whole.
        expect({ people, items }).toEqual({ people: shop.people.length, items: shop.products.length });
        expect(times).toHaveLength(many);
      },
    });
    const told: number[] = [];
    const stop = read({
      cutoff,
      onSize: ({ events: many }) => {
        told.push(many);
        throw new Error('too large');
      },
    });
    await expect(stop).rejects.toThrow('too large');
    expect(told).toEqual([about.counts.events]);
  });
});

describe('a damaged snapshot', () => {
  const damages: [string, string, (file: string) => Promise<void>][] = [
    ['FILE_LENGTH', 'event-time.f64', (file) => truncate(file, 16)],
    ['FILE_LENGTH', 'users.json', (file) => appendFile(file, ' ')],
    ['FILE_MISSING', 'social-indices.i32', (file) => rm(file)],
    ['NO_MANIFEST', 'manifest.json', (file) => rm(file)],
    ['MANIFEST_UNREADABLE', 'manifest.json', (file) => truncate(file, 40)],
    [
      'FILE_CHECKSUM',
      'event-item.i32',
      async (file) => {
        const bytes = await readFile(file);
        bytes[5] ^= 1;
        await writeFile(file, bytes);
      },
    ],
  ];
  it.each(damages)('is refused: %s in %s', async (code, name, damage) => {
    const path = await exported('a');
    await damage(join(path, name));
    await expect(loadSnapshot(path)).rejects.toMatchObject({ name: 'FileSetDamaged', code, file: name });
  });
});
