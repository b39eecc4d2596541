import { EVIDENCE_WIDTH, type PairFigures } from './evidence.js';

/** Writes the figures of a pair as row `row` of a table, in the order of `TIE_EVIDENCE`; the order of the two people does not matter. */
export function writeEvidence(figures: PairFigures, table: Float32Array, row: number): void {
  const { friends, taste, items, circle } = figures;
  let at = row * EVIDENCE_WIDTH;
  const put = (value: number): void => {
    table[at] = value;
    at += 1;
  };
  put(figures.commonFriends);
  put(figures.adamicAdar);
  put(figures.resourceAllocation);
  put(Math.min(friends[0], friends[1]));
  put(Math.max(friends[0], friends[1]));
  put(figures.sharedItems);
  put(figures.sharedRarity);
  put(Math.max(taste[0], taste[1]));
  put(Math.min(taste[0], taste[1]));
  put(Math.min(items[0], items[1]));
  put(Math.max(items[0], items[1]));
  put(figures.cosine);
  put(figures.centredCosine);
  put(Math.max(circle[0], circle[1]));
  put(Math.min(circle[0], circle[1]));
  put(figures.circles);
}
