import {
  PLACED_BEFORE,
  decodeBundle,
  encodeBundle,
  quantiseRows,
  reorderRows,
  restoreRows,
  type DatedStart,
  type IdTables,
  type QuantisedRows,
  type RunStart,
  type WarmStart,
} from '../../../../gnn/index.js';
import { fileOf } from '../../../storage/columns.js';
import { readFileSet, writeFileSet } from '../../../storage/file-set.js';
import { type PeoplePlaces } from './after-fit.js';

const FILE = 'networks.bin';

/** The ids of the rows of a network. */
type Rows = Pick<IdTables, 'users' | 'items'>;

/** A network on disk: one byte a number is exact enough to start from. */
interface StoredStart {
  readonly until: number;
  readonly own: QuantisedRows;
  readonly itemCarriers: QuantisedRows;
  readonly users?: QuantisedRows;
}

interface Stored extends Omit<RunStart, 'networks'> {
  readonly networks: Readonly<Record<string, StoredStart>>;
  readonly rows: Rows;
}

/** Writes what a training leaves for the next one as one folder (`writeFileSet`). */
export async function saveStart(folder: string, model: string, start: RunStart, { users, items }: Rows): Promise<void> {
  const networks = Object.fromEntries(
    Object.entries(start.networks).map(([stage, { width, own, itemCarriers, users: placed, until }]) => [
      stage,
      {
        ...{ until, own: quantiseRows(own, width), itemCarriers: quantiseRows(itemCarriers, width) },
        ...(placed && { users: quantiseRows(placed, width) }),
      },
    ]),
  );
  const stored: Stored = { ...start, networks, rows: { users, items } };
  await writeFileSet(folder, new Map([[FILE, encodeBundle(stored)]]), { about: { model } });
}

/**
 * Reads it for the rows of another snapshot: people and products that are not in it are left out, new ones have zeros.
 *
 * @throws FileSetDamaged
 */
export async function loadStart(folder: string, { users, items }: Rows): Promise<WarmStart> {
  const { model, networks, rows, ...start } = await read(folder);
  const userRows = rowsOf(users, rows.users);
  const itemRows = rowsOf(items, rows.items);
  const mapped = Object.entries(networks).map(([stage, { until, own, itemCarriers }]): [string, DatedStart] => {
    const { width } = own;
    const inRows = (table: QuantisedRows, from: Int32Array): Float32Array =>
      reorderRows(restoreRows(table), width, from);
    return [stage, { width, until, own: inRows(own, userRows), itemCarriers: inRows(itemCarriers, itemRows) }];
  });
  return { ...start, id: model, networks: Object.fromEntries(mapped) };
}

/**
 * Reads where the network of the earliest slice placed people: it knew nothing later, so later events may be predicted from it.
 *
 * @returns null where no network was fitted on that slice
 * @throws FileSetDamaged
 */
export async function loadPlaces(folder: string): Promise<PeoplePlaces | null> {
  const { networks, rows } = await read(folder);
  const { users, until } = networks[PLACED_BEFORE] ?? {};
  if (users === undefined || until === undefined) return null;
  return { ids: rows.users, until, width: users.width, vectors: restoreRows(users) };
}

async function read(folder: string): Promise<Stored & { readonly model: string }> {
  const set = await readFileSet<{ about: { model: string } }>(folder, ['about']);
  return { ...(decodeBundle(fileOf(set, FILE)) as Stored), model: set.manifest.about.model };
}

/** The earlier row of each id, -1 where it had none. */
function rowsOf(ids: readonly string[], before: readonly string[]): Int32Array {
  const rows = new Map(before.map((id, row) => [id, row]));
  return Int32Array.from(ids, (id) => rows.get(id) ?? -1);
}
