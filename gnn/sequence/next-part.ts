import { type History } from './sequences.js';

/** Something that says what comes next. */
export interface NextPart {
  /** @param out one an item, all zero before; larger is likelier, never below zero, zero is "nothing to say" */
  score(history: History, out: Float32Array): void;
}

/** Events a part looks back at, at most: what lies further back hardly counts. */
export const LOOK_BACK = 100;

/** How often everybody had each item. */
export function popularityPart(counts: Float32Array): NextPart {
  return { score: (_, out) => out.set(counts) };
}
