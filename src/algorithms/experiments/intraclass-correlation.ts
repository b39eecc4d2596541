/** Sums over the people of one community. */
export interface CommunityTotals {
  readonly people: number;
  readonly sum: number;
  readonly squares: number;
}

/** How alike people of one community are. */
export interface Likeness {
  readonly communities: number;
  /** Mean people a community. */
  readonly size: number;
  /** Correlation of two people of one community, 0 to 1. */
  readonly correlation: number;
}

/** The correlation of two people of one community by analysis of variance (Donner and Klar 2000, section 6.3); what is below 0 is 0. */
export function intraclassCorrelation(totals: readonly CommunityTotals[]): Likeness {
  const people = totals.reduce((sum, each) => sum + each.people, 0);
  const communities = totals.length;
  if (communities < 2 || people <= communities)
    return { communities, size: people / (communities || 1), correlation: 0 };
  const mean = totals.reduce((sum, each) => sum + each.sum, 0) / people;
  let [between, within, squaredSizes] = [0, 0, 0];
  for (const each of totals) {
    between += each.people * (each.sum / each.people - mean) ** 2;
    within += each.squares - each.sum ** 2 / each.people;
    squaredSizes += each.people ** 2;
  }
  const size = (people - squaredSizes / people) / (communities - 1);
  const [msBetween, msWithin] = [between / (communities - 1), within / (people - communities)];
  const whole = msBetween + (size - 1) * msWithin;
  const correlation = whole > 0 ? Math.max(0, (msBetween - msWithin) / whole) : 0;
  return { communities, size: people / communities, correlation };
}
