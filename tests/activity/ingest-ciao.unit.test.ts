import { jest } from '@jest/globals';
import { emptyBatch } from '../../src/features/activity/sources/files/sieve/batch.js';
import { findFiles } from '../../src/features/activity/sources/files/source.files.js';
import { loadMapping } from '../../src/features/activity/sources/files/mapping/mapping.files.js';
import { openSource } from '../../src/features/activity/sources/files/open-source.files.js';
import { type EventRow, type TieRow } from '../../src/features/activity/sources/files/rows.js';
import { Sieve } from '../../src/features/activity/sources/files/sieve/sieve.js';
import { addTally, emptyTally, type Tally } from '../../src/features/activity/sources/files/sieve/tally.js';
import { openData } from '../support/open-data.js';

// Half a million records, through jest's slow modules.
jest.setTimeout(240_000);

/** Everything of an ingest but the graph. */
async function sift(folder: string, mappingFile: string) {
  const mapping = await loadMapping(mappingFile);
  const sieve = new Sieve(Date.UTC(2026, 0, 1));
  const tallies: Record<string, Tally> = {};
  const rows: Record<string, object[]> = {};
  for (const file of await findFiles(folder, mapping)) {
    const { target } = file.mapping;
    const { rows: shaped } = await openSource(folder, file);
    const batch = emptyBatch(file.name, target);
    for await (const row of shaped) sieve.sort(row, target, batch);
    tallies[file.name] = addTally(emptyTally(), batch.tally);
    rows[file.name] = batch.entries.map(({ row }) => row);
  }
  return { tallies, rows };
}

const ciao = openData('ciao-raw');
const lastfm = openData('lastfm-raw');

ciao.describe('ciao', () => {
  it('is accounted for row by row: 7,375 people, 105,114 products, each distinct rating and trust link', async () => {
    const { tallies, rows } = await sift(ciao.folder, 'docs/mappings/ciao.json');
    // 290 rows repeat person, product, stars and time of another; they differ in helpfulness or category at most.
    expect(tallies['ratings.tsv']).toEqual({ ...emptyTally(), read: 284_086, duplicates: 290 });
    const ends = { named: 115_088, known: 115_088 };
    expect(tallies['trust.tsv']).toEqual({ ...emptyTally(), read: 57_544, joins: { ends } });
    const ratings = rows['ratings.tsv'] as EventRow[];
    const trust = rows['trust.tsv'] as TieRow[];
    expect(ratings).toHaveLength(283_796);
    expect(trust).toHaveLength(57_544);
    expect(new Set(ratings.map(({ productId }) => productId)).size).toBe(105_114);
    const people = [...ratings.map(({ userId }) => userId), ...trust.flatMap(({ a, b }) => [a, b])];
    expect(new Set(people).size).toBe(7_375);
  });
});

lastfm.describe('lastfm', () => {
  it('has each friendship twice, tags in Latin-1 and a few times that cannot be', async () => {
    const { tallies, rows } = await sift(lastfm.folder, 'docs/mappings/lastfm.json');
    expect(rows['artists.dat']).toHaveLength(17_632);
    expect(tallies['user_friends.dat']).toEqual({ ...emptyTally(), read: 25_434, duplicates: 12_717 });
    const products = { named: 92_834, known: 92_834 };
    expect(tallies['user_artists.dat']).toEqual({ ...emptyTally(), read: 92_834, joins: { products } });
    expect(tallies['user_taggedartists.dat']).toMatchObject({
      read: 186_479,
      quarantined: {},
      dropped: { 'before 1990': 5 },
    });
    const tags = new Set((rows['user_taggedartists.dat'] as EventRow[]).map(({ text }) => text));
    expect(tags.has('metal')).toBe(true);
    expect([...tags].some((tag) => tag?.includes('\ufffd'))).toBe(false);
  });
});
