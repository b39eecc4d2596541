import { type Csr } from '../../../../gnn/index.js';
import { bytesOf, columnOf, fileOf } from '../../../storage/columns.js';
import { type Described, readFileSet, writeFileSet } from '../../../storage/file-set.js';
import { type Snapshot, type SnapshotAbout, type StoredSnapshot } from './snapshot.js';

/** What the manifest says beside the files. */
interface Header {
  readonly about: SnapshotAbout;
}

/** Writes a snapshot as one folder (`writeFileSet`), one file an array or a table of ids. */
export async function saveSnapshot(folder: string, { about, dataset, ids }: Snapshot): Promise<StoredSnapshot> {
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
  return stored(await writeFileSet<Header>(folder, files, { about }));
}

/**
 * Reads the description of a snapshot after checking every byte of the folder.
 * @throws FileSetDamaged
 */
export async function checkSnapshot(folder: string): Promise<StoredSnapshot> {
  return stored(await readFileSet<Header>(folder, ['about']));
}

/**
 * Reads a snapshot.
 * @throws FileSetDamaged where a file is missing, cut or altered
 */
export async function loadSnapshot(folder: string): Promise<Snapshot> {
  const set = await readFileSet<Header>(folder, ['about']);
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

function stored({ manifest, checksum }: Described<Header>): StoredSnapshot {
  return { about: manifest.about, checksum };
}
