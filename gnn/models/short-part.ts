import { type PersonView } from './part.js';

/** Receives an item that may be among the best; it may receive one item several times. */
export type Offer = (item: number) => void;

/** A part on a catalogue that is too large to be scored whole. It owns buffers: one person at a time. */
export interface ShortPart {
  /**
   * Looks at a person and offers the items that the part favours.
   *
   * @param factor by which the part's score of each item is multiplied; none by default
   * @returns length of the part's (multiplied) score over the whole catalogue, which may be an estimate; 0 = no scores
   */
  look(person: PersonView, at: number, offer: Offer, factor?: Float32Array): number;
  /** The part's score of any item, not multiplied, for the person looked at last; up to a factor that `look`'s length shares. */
  scoreOf(item: number): number;
}
