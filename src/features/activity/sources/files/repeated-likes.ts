import { pairOf } from '../../events/event.js';
import { type Target, type RowOf } from './rows.js';
import { SeenIds } from './sieve/seen.js';

/** Likes that come on top of one that was met before: a like is a state, and the first one stays. */
export class RepeatedLikes {
  private readonly met = new SeenIds();

  /** Whether this row is one; notes it. */
  isRepeated(row: RowOf[Target]): boolean {
    return 'kind' in row && row.kind === 'LIKE' && this.met.note(pairOf(row), '') !== 'new';
  }
}
