import { itemWords, type Csr, type Dataset, type KindTable, type SplitOptions } from '../../gnn/index.js';
import {
  loadMapping,
  readRows,
  type EventRow,
  type ProductRow,
  type TieRow,
  type UserRow,
} from '../features/activity/sources/files/index.js';
import { datasetOfRows, GIVEN_KINDS, readGivenSplit } from '../features/models/index.js';

/** What is to be judged on, and how. */
export interface EvaluationData {
  readonly dataset: Dataset;
  readonly kinds: KindTable;
  readonly split: SplitOptions;
  /** What is known of items before anybody touches them (`itemWords`); null where there is nothing. */
  readonly words: Csr | null;
}

/** A folder with a split of its own. @throws InvalidSplit */
export function givenData(folder: string): EvaluationData {
  const { dataset, test, validation } = readGivenSplit(folder);
  return { dataset, kinds: GIVEN_KINDS, split: { kind: 'given', test, validation }, words: null };
}

/**
 * A folder that a mapping reads, judged by date: the last fifth of events is test, asked once and again every `windowDays` with
 * all that is learnt made anew; the tenth before it chooses.
 *
 * @param now epoch milliseconds: later events are impossible
 * @throws IngestError where mapping and folder do not fit
 */
export async function mappedData(
  folder: string,
  mapping: string,
  kinds: KindTable,
  windowDays: number,
  now: number,
): Promise<EvaluationData> {
  const rows = await shopRows(folder, mapping, now);
  const { dataset, ids } = datasetOfRows(rows);
  const about = new Map(rows.products.map(({ id, title, brand, description }) => [id, [title, brand, description]]));
  const texts = ids.items.map((id) => (about.get(id) ?? []).join(' '));
  return {
    dataset,
    kinds,
    words: dataset.categories > 0 || rows.products.length > 0 ? itemWords(dataset.itemCategory, texts) : null,
    split: {
      kind: 'temporal',
      testShare: 0.2,
      validationShare: 0.1,
      windows: 4,
      testWindow: { days: windowDays, refit: true },
    },
  };
}

/** The rows of a folder by what they are. */
export async function shopRows(
  folder: string,
  mapping: string,
  now: number,
): Promise<{ users: UserRow[]; products: ProductRow[]; ties: TieRow[]; events: EventRow[] }> {
  const users: UserRow[] = [];
  const products: ProductRow[] = [];
  const ties: TieRow[] = [];
  const events: EventRow[] = [];
  const lists: Readonly<Record<string, object[] | undefined>> = {
    ...{ users, products, events },
    ...{ friendships: ties, follows: ties },
  };
  for await (const { target, entries } of readRows(folder, await loadMapping(mapping), now)) {
    for (const { row } of entries) lists[target]?.push(row);
  }
  return { users, products, ties, events };
}
