import { type Complexity } from 'type-graphql';

/**
 * What a list costs: its length times what is inside. The length is what was asked for, but never more than the graph has:
 * `degrees` holds how long such lists are in this graph (its 99th percentile), so `friends(first: 100)` is priced at 14
 * where people have at most 14 friends; a list without `first` is as long as it is in the graph.
 *
 * @param base what finding the list costs, whatever its length
 */
export function listCost(
  list: string,
  base: (args: Readonly<Record<string, unknown>>) => number = () => 1,
): Complexity {
  return ({ args, childComplexity }) => {
    const degree = degrees.get(list);
    const asked = typeof args.first === 'number' ? Math.max(1, args.first) : (degree ?? 1);
    return base(args) + Math.min(asked, degree ?? asked) * childComplexity;
  };
}

const degrees = new Map<string, number>();
let measurements = 0;

/** A number that changes whenever prices may have changed. */
export const pricesSince = (): number => measurements;

/** Tells the prices how long the lists of this graph really are; called at start and from time to time. */
export function setDegrees(measured: Readonly<Record<string, number>>): void {
  measurements += 1;
  for (const [list, degree] of Object.entries(measured)) degrees.set(list, Math.max(1, degree));
}
