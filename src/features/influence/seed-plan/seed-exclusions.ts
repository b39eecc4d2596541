import { peopleNotToAsk } from '../../../../cypher/influence/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { audienceSizes } from '../../../algorithms/influence/audience.js';
import { placesOf, regionOf } from '../table/table-scope.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';

/** Why somebody may not be a seed. */
export const EXCLUSIONS = ['NO_CONSENT', 'ROBOT', 'OWNER', 'OUT_OF_STOCK', 'NAMED'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** Who may not be a seed for one reason: how many, and those of them whom most hear. */
export interface ExcludedPeople {
  readonly reason: Exclusion;
  readonly people: number;
  readonly userIds: readonly string[];
}

/** What a plan says of who may not be a seed. */
interface Unwanted {
  readonly exclude?: readonly string[] | null;
  readonly outOfStockRegions?: readonly string[] | null;
}

/** How many excluded people are named for each reason. */
const EXCLUDED_SHOWN = 10;

/**
 * Who may not be a seed, by place, with the first reason that holds.
 *
 * @param owners ids of who has the product
 * @throws Failure NOT_FOUND for an unknown person or region
 */
export async function reasonsAgainst(
  db: Database,
  table: SalesTable,
  { exclude, outOfStockRegions }: Unwanted,
  owners: readonly string[],
  context?: QueryContext,
): Promise<ReadonlyMap<number, Exclusion>> {
  const reasons = new Map<number, Exclusion>();
  const add = (person: number | undefined, reason: Exclusion): void => {
    if (person !== undefined && !reasons.has(person)) reasons.set(person, reason);
  };
  for (const { id, consent } of await db.run(peopleNotToAsk, {}, context)) {
    add(table.placeOf.get(id), consent ? 'ROBOT' : 'NO_CONSENT');
  }
  for (const id of owners) add(table.placeOf.get(id), 'OWNER');
  const without = new Set(
    (outOfStockRegions ?? []).map((name, n) => regionOf(table, name, 'outOfStockRegions', String(n))),
  );
  table.region.forEach((region, person) => add(without.has(region) ? person : undefined, 'OUT_OF_STOCK'));
  for (const person of placesOf(table, exclude ?? [], 'exclude')) add(person, 'NAMED');
  return reasons;
}

/** For each reason how many it holds for, and those of them whom most hear. */
export function byReason(table: SalesTable, reasons: ReadonlyMap<number, Exclusion>): ExcludedPeople[] {
  const listeners = audienceSizes(table);
  return EXCLUSIONS.flatMap((reason) => {
    const people = [...reasons].flatMap(([person, why]) => (why === reason ? person : []));
    if (people.length === 0) return [];
    people.sort((a, b) => listeners[b] - listeners[a] || a - b);
    return {
      reason,
      people: people.length,
      userIds: people.slice(0, EXCLUDED_SHOWN).map((person) => table.people[person]),
    };
  });
}
