import { type Estimate } from '../../ui/parts/Interval';

/** The row of the served model, and of the same model with friends left out, as a card names them. */
const SERVED = 'served';
const WITHOUT_FRIENDS = 'served, friends left out';
/** Half the width of a 95 % interval in standard errors. */
const Z95 = 1.96;

interface Figure {
  readonly value: number;
  readonly standardError: number;
  readonly differenceToServed: number;
  readonly differenceError: number;
}

/** What a row reaches, with its 95 % interval. */
export function reached({ value, standardError }: Figure): Estimate {
  const half = Z95 * standardError;
  return { value, lower: value - half, upper: value + half, separable: value - half > 0 };
}

/** How far the served model is ahead of a row; below zero where the row wins. */
export function lead({ differenceToServed, differenceError }: Figure): Estimate {
  // The card says row minus served.
  const [value, half] = [-differenceToServed, Z95 * differenceError];
  return { value, lower: value - half, upper: value + half, separable: value - half > 0 || value + half < 0 };
}

/** `wins`, `loses` or `equal`: whether the served model can be told from a row. */
export function verdictOf({ value, separable }: Estimate): 'wins' | 'loses' | 'equal' {
  return !separable ? 'equal' : value > 0 ? 'wins' : 'loses';
}

export function servedRow<Row extends { readonly name: string }>(rows: readonly Row[]): Row | undefined {
  return rows.find(({ name }) => name === SERVED);
}

/** What friends add to the served model; undefined where no part of it hears friends. */
export function friendsLift(
  rows: readonly { readonly name: string; readonly ndcgAt20: Figure }[],
): Estimate | undefined {
  const alone = rows.find(({ name }) => name === WITHOUT_FRIENDS);
  return alone && lead(alone.ndcgAt20);
}

/** What friends add in a group of a card: null where the card has no interval for it. */
export function liftOfSlice(slice: {
  readonly socialLift: { readonly difference: number; readonly lower: number; readonly upper: number } | null;
}): Estimate | null {
  if (!slice.socialLift) return null;
  const { difference, lower, upper } = slice.socialLift;
  return { value: difference, lower, upper, separable: lower > 0 || upper < 0 };
}

/** What friends add in a group by its means alone, which say nothing of how surely. */
export function plainLift(rows: readonly { readonly name: string; readonly ndcgAt20: number }[]): number | null {
  const served = servedRow(rows);
  const alone = rows.find(({ name }) => name === WITHOUT_FRIENDS);
  return served && alone ? served.ndcgAt20 - alone.ndcgAt20 : null;
}
