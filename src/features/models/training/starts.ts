import {
  PLACED_BEFORE,
  decodeBundle,
  encodeBundle,
  quantiseRows,
  reorderRows,
  restoreRows,
  type DatedStart,
  type QuantisedRows,
  type RunStart,
  type WarmStart,
} from '../../../../gnn/index.js';
import { fileOf } from '../../../storage/columns.js';
import { readFileSet, writeFileSet } from '../../../storage/file-set.js';
import { type IdTables } from '../snapshot/snapshot.js';

const FILE = 'networks.bin';

/** Who the rows of a network are. */
type Rows = Pick<IdTables, 'users' | 'items'>;

/** A network as it is kept: a byte a number is exact enough to begin with. */
interface StoredStart {
  readonly until: number;
  readonly own: QuantisedRows;
  readonly itemCarriers: QuantisedRows;
  readonly users?: QuantisedRows;
}

/** Where a network placed people that knew of nothing later than a moment. */
export interface PeoplePlaces {
  readonly ids: readonly string[];
  /** Unix seconds: what was learnt is earlier. */
  readonly until: number;
  readonly width: number;
  /** Unit vectors, people x width, in the order of `ids`; zeros of those it did not know. */
  readonly vectors: Float32Array;
}

interface Stored extends Omit<RunStart, 'networks'> {
  readonly networks: Readonly<Record<string, StoredStart>>;
  readonly rows: Rows;
}

/** Keeps what a run leaves for the next as one folder (`writeFileSet`). */
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
 * Reads it back in the rows of another snapshot: whoever and whatever is there no more is left out, what is new has zeros.
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
 * Where the network of the earliest slice placed people: what they did since may be learnt from their places.
 *
 * @returns null where that stage was not fitted
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

/** For each id the row it had, -1 for none. */
function rowsOf(ids: readonly string[], before: readonly string[]): Int32Array {
  const rows = new Map(before.map((id, row) => [id, row]));
  return Int32Array.from(ids, (id) => rows.get(id) ?? -1);
}
