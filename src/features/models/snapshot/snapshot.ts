import { type Csr, type Dataset } from '../../../../gnn/index.js';
import { bytesOf, columnOf, fileOf } from '../../../storage/columns.js';
import { readFileSet, writeFileSet } from '../../../storage/file-set.js';

/** Who the row numbers of a dataset are. Each table ascends. */
export interface IdTables {
  readonly users: readonly string[];
  readonly items: readonly string[];
  readonly categories: readonly string[];
  readonly regions: readonly string[];
}

export interface SnapshotCounts {
  readonly users: number;
  readonly items: number;
  readonly categories: number;
  readonly regions: number;
  readonly events: number;
  /** Pairs of people with a friendship or a follow either way. */
  readonly ties: number;
  readonly eventsByKind: Readonly<Record<string, number>>;
  /** Events and ties of people and products that came while the export ran: not in it. */
  readonly cameLater: number;
}

/** What a snapshot says of itself. Nothing in it tells two exports of the same cut apart. */
export interface SnapshotAbout {
  readonly format: 1;
  /** ISO 8601, UTC, whole seconds. */
  readonly cutoff: string;
  /** Where something was left out on purpose: `people` is the share that was kept, `since` the first moment (ISO 8601). */
  readonly sample?: { readonly people?: number; readonly since?: string };
  readonly counts: SnapshotCounts;
}

export interface Snapshot {
  readonly about: SnapshotAbout;
  readonly checksum: string;
  readonly dataset: Dataset;
  readonly ids: IdTables;
}

/** Writes dataset and id tables as one folder (`writeFileSet`). @returns its checksum */
export async function saveSnapshot(
  folder: string,
  about: SnapshotAbout,
  dataset: Dataset,
  ids: IdTables,
): Promise<string> {
  const { events, social, heard } = dataset;
  const arrays = {
    'event-indptr.i32': events.indptr,
    'event-item.i32': events.item,
    'event-kind.u8': events.kind,
    'event-value.f32': events.value,
    'event-time.f64': events.time,
    'social-indptr.i32': social.indptr,
    'social-indices.i32': social.indices,
    'social-heard.u8': heard ?? new Uint8Array(social.indices.length).fill(1),
    'item-category.i32': dataset.itemCategory,
    'user-region.i32': dataset.userRegion,
  };
  const files = new Map<string, Uint8Array>();
  for (const [name, array] of Object.entries(arrays)) files.set(name, bytesOf(array));
  for (const [name, table] of Object.entries(ids)) files.set(`${name}.json`, Buffer.from(JSON.stringify(table)));
  return (await writeFileSet(folder, files, { about })).checksum;
}

/**
 * Reads a snapshot back.
 * @throws FileSetDamaged where a file is missing, cut or altered
 */
export async function loadSnapshot(folder: string): Promise<Snapshot> {
  const set = await readFileSet<{ about: SnapshotAbout }>(folder, ['about']);
  const { about } = set.manifest;
  const ints = (name: string): Int32Array => columnOf(set, `${name}.i32`, Int32Array);
  const table = (name: string): string[] => JSON.parse(fileOf(set, `${name}.json`).toString('utf8')) as string[];
  const { users, items, categories, regions } = about.counts;
  const indices = ints('social-indices');
  const social: Csr = {
    rows: users,
    cols: users,
    indptr: ints('social-indptr'),
    indices,
    values: new Float32Array(indices.length).fill(1),
  };
  return {
    about,
    checksum: set.checksum,
    ids: { users: table('users'), items: table('items'), categories: table('categories'), regions: table('regions') },
    dataset: {
      users,
      items,
      categories,
      regions,
      social,
      heard: columnOf(set, 'social-heard.u8', Uint8Array),
      cutoff: Date.parse(about.cutoff) / 1000,
      itemCategory: ints('item-category'),
      userRegion: ints('user-region'),
      events: {
        indptr: ints('event-indptr'),
        item: ints('event-item'),
        kind: columnOf(set, 'event-kind.u8', Uint8Array),
        value: columnOf(set, 'event-value.f32', Float32Array),
        time: columnOf(set, 'event-time.f64', Float64Array),
      },
    },
  };
}
