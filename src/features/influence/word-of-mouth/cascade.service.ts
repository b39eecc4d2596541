import { type ProductId } from '../../catalogue/index.js';
import { cascadeTree, type CascadeStep } from '../../../algorithms/influence/cascade-tree.js';
import { checkNumber } from '../../../platform/checks.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { compareIds } from '../../../platform/capped.js';
import { type ExistenceStore } from '../existence.store.js';
import { type WordOfMouthStore } from './word-of-mouth.store.js';

/** The cascade of a product: how it went from person to person. */
export interface CascadeRecord {
  readonly productId: ProductId;
  /** In order of time, parents before children. */
  readonly steps: readonly CascadeStep[];
  /** The ten people with the largest subtrees among those at depth 0 who have children. */
  readonly starters: readonly CascadeStep[];
  /** Number of people at each depth. */
  readonly byDepth: readonly number[];
  /** Median of the days between parent and child; null where nobody has a parent. */
  readonly medianDays: number | null;
  /** Number of people who recommended the product and were left out, because the last run takes them for inauthentic. */
  readonly inauthenticPeople: number;
  /** A limit was reached: the tree may be larger. */
  readonly truncated: boolean;
}

/** What is read at most: events of the product, people in the tree, ties of one person, and ties in all. */
const EVENTS = 20_000;
const PEOPLE = 2_000;
const TIES_EACH = 1_000;
const TIES = 200_000;
const STARTERS = 10;

/** Reconstructs cascades from the graph as it is now. */
export class CascadeService {
  constructor(
    private readonly store: WordOfMouthStore,
    private readonly existence: ExistenceStore,
  ) {}

  /**
   * The cascade of a product (`cascadeTree`): the first 2,000 people who bought, shared or praised it. At most 20,000 events are read, and
   * 1,000 ties of one person; `truncated` says whether a limit was reached.
   *
   * @param days a parent recommended the product at most so many days before the child, 1 to 365
   * @throws Failure INVALID_INPUT, NOT_FOUND
   */
  async track(productId: ProductId, days: number, context?: QueryContext): Promise<CascadeRecord> {
    checkNumber(days, { min: 1, max: 365, whole: true }, 'days');
    const recommenders = await this.store.recommendersOf(productId, { events: EVENTS, people: PEOPLE }, context);
    if (recommenders.rows.length === 0) await this.existence.requireProduct(productId, context);
    const genuine = recommenders.rows.filter(({ inauthentic }) => !inauthentic);
    const ids = genuine.map(({ userId }) => userId);
    const ties = await this.store.tiesAmong(ids, { perPerson: TIES_EACH, ties: TIES }, context);
    const steps = cascadeTree(genuine, ties.rows, days);
    const byDepth: number[] = [];
    for (const { depth } of steps) byDepth[depth] = (byDepth[depth] ?? 0) + 1;
    const waits = steps.flatMap(({ days: wait }) => wait ?? []).sort((a, b) => a - b);
    return {
      productId,
      steps,
      byDepth,
      starters: steps
        .filter(({ heardFrom, children }) => heardFrom === null && children > 0)
        .sort((a, b) => b.descendants - a.descendants || +a.at - +b.at || compareIds(a.userId, b.userId))
        .slice(0, STARTERS),
      medianDays: waits.length === 0 ? null : waits[(waits.length - 1) >> 1],
      inauthenticPeople: recommenders.rows.length - genuine.length,
      truncated: recommenders.truncated || ties.truncated,
    };
  }
}
