import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Batch } from '../../src/features/activity/sources/files/sieve/batch.js';
import { parseMapping, readRows } from '../../src/features/activity/sources/files/index.js';
import { addCounts, total } from '../../src/features/activity/sources/files/sieve/tally.js';

const NOW = Date.UTC(2026, 10, 1);

/** What an ingest would do with some files. */
export interface Outcome {
  /** Every row, without ids that are made of the content. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly batches: readonly Batch[];
  /** Records of all files, and what became of them. */
  readonly sums: Readonly<Record<'read' | 'loaded' | 'duplicates' | 'quarantined' | 'dropped', number>>;
  readonly quarantined: readonly (readonly [number, string])[];
  readonly dropped: Readonly<Record<string, number>>;
  /** Values that rows did without, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Reads files of these contents by a mapping of these files. */
export async function readFiles(
  contents: Readonly<Record<string, string | Buffer>>,
  ...files: object[]
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'grapevine-shop-'));
  try {
    for (const [name, content] of Object.entries(contents)) await writeFile(join(folder, name), content);
    return await readFolder(folder, ...files);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads a folder by a mapping of these files. */
export async function readFolder(folder: string, ...files: object[]): Promise<Outcome> {
  const batches: Batch[] = [];
  for await (const batch of readRows(folder, parseMapping({ name: 'test', files }, 'test'), NOW)) batches.push(batch);
  const entries = batches.flatMap((batch) => batch.entries);
  const sum = (count: (batch: Batch) => number): number => batches.reduce((all, batch) => all + count(batch), 0);
  return {
    batches,
    rows: entries.map(({ row }) => known(row)),
    sums: {
      read: sum(({ tally }) => tally.read),
      loaded: entries.reduce((all, { records }) => all + records.length, 0),
      duplicates: sum(({ tally }) => tally.duplicates),
      quarantined: sum(({ tally }) => total(tally.quarantined)),
      dropped: sum(({ tally }) => total(tally.dropped)),
    },
    quarantined: batches.flatMap((batch) => batch.quarantined.map(({ line, reason }) => [line, reason] as const)),
    leftOut: batches.reduce((all, { tally }) => addCounts(all, tally.valuesLeftOut), {}),
    dropped: Object.assign({}, ...batches.map(({ tally }) => tally.dropped)) as Record<string, number>,
  };
}

function known(row: object): Record<string, unknown> {
  const fields = Object.entries(row).filter(
    ([name, value]) => value !== undefined && !(name === 'id' && /^h-/.test(String(value))),
  );
  return Object.fromEntries(fields);
}
