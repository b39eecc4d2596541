import { type UserId } from '../../people/index.js';
import { audienceSizes } from '../../../algorithms/influence/audience.js';
import { isInauthentic } from '../../../algorithms/influence/authenticity.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { positionOfRegion, positionsOfPeople } from './positions.js';

/** Why a person may not be a seed, in the order in which the reasons are tried. */
const EXCLUSIONS = ['NO_CONSENT', 'ROBOT', 'INAUTHENTIC', 'OWNER', 'OUT_OF_STOCK', 'NAMED'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** People who may not be seeds for one reason. */
export interface ExcludedPeople {
  readonly reason: Exclusion;
  readonly people: number;
  /** The ten of them with the largest audiences. */
  readonly userIds: readonly UserId[];
}

/** What the exclusions depend on beside the table. */
export interface ExclusionSources {
  readonly notToAsk: readonly { readonly id: string; readonly consent: boolean }[];
  /** Ids of people who have the product. */
  readonly owners: readonly string[];
  readonly outOfStockRegions: readonly string[];
  /** Ids of people whom the request excludes. */
  readonly exclude: readonly string[];
}

/** People who are named for each reason. */
const EXCLUDED_SHOWN = 10;

/**
 * The people who may not be seeds, by position in the table, each with the first reason that holds.
 * @throws Failure NOT_FOUND for a person or region of the request that the run does not know
 */
export function exclusionsOf(
  table: SalesTable,
  { notToAsk, owners, outOfStockRegions, exclude }: ExclusionSources,
): ReadonlyMap<number, Exclusion> {
  const reasons = new Map<number, Exclusion>();
  const add = (person: number | undefined, reason: Exclusion): void => {
    if (person !== undefined && !reasons.has(person)) reasons.set(person, reason);
  };
  for (const { id, consent } of notToAsk) add(table.personOf.get(id), consent ? 'ROBOT' : 'NO_CONSENT');
  table.authenticity.score.forEach((score, person) => add(isInauthentic(score) ? person : undefined, 'INAUTHENTIC'));
  for (const id of owners) add(table.personOf.get(id), 'OWNER');
  const without = new Set(
    outOfStockRegions.map((name, n) => positionOfRegion(table, name, 'outOfStockRegions', String(n))),
  );
  table.region.forEach((region, person) => add(without.has(region) ? person : undefined, 'OUT_OF_STOCK'));
  for (const person of positionsOfPeople(table, exclude, 'exclude')) add(person, 'NAMED');
  return reasons;
}

/** For each reason the number of people, and the ten with the largest audiences. */
export function byReason(table: SalesTable, reasons: ReadonlyMap<number, Exclusion>): ExcludedPeople[] {
  const sizes = audienceSizes(table);
  return EXCLUSIONS.flatMap((reason) => {
    const people = [...reasons].flatMap(([person, why]) => (why === reason ? person : []));
    if (people.length === 0) return [];
    people.sort((a, b) => sizes[b] - sizes[a] || a - b);
    return {
      reason,
      people: people.length,
      userIds: people.slice(0, EXCLUDED_SHOWN).map((person) => table.people[person]),
    };
  });
}
