import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { notFound } from '../../../platform/errors.js';

/**
 * The positions of people in the table.
 * @param path of the list of ids in the input, named by the failure
 * @throws Failure NOT_FOUND at `input.<path>.<n>` for a person whom the run does not know
 */
export function positionsOfPeople(table: SalesTable, ids: readonly string[], ...path: string[]): number[] {
  return ids.map((id, n) => {
    const person = table.personOf.get(id);
    if (person === undefined) throw notFound('user', id, 'input', ...path, String(n));
    return person;
  });
}

/**
 * The position of a region in the table; letter case is ignored where no region is written like this.
 * @throws Failure NOT_FOUND at `input.<path>`
 */
export function positionOfRegion({ regions }: SalesTable, name: string, ...path: string[]): number {
  const exact = regions.indexOf(name);
  const lower = name.toLowerCase();
  const position = exact >= 0 ? exact : regions.findIndex((region) => region.toLowerCase() === lower);
  if (position < 0) throw notFound('region', name, 'input', ...path);
  return position;
}

/** The people who recommended at least one of these products. */
export function recommendersOf({ rows, teller }: SalesTable, products: ReadonlySet<number>): ReadonlySet<number> {
  const recommenders = new Set<number>();
  rows.products.forEach((product, row) => {
    if (products.has(product)) recommenders.add(teller[row]);
  });
  return recommenders;
}
