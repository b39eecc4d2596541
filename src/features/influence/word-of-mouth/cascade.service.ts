import { listeningAmong, tellersOfProduct } from '../../../../cypher/influence/index.js';
import { checkNumber } from '../../../platform/checks.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { LIKED_FROM } from '../../activity/index.js';
import { cascadeTree, type CascadeStep } from '../../../algorithms/influence/cascade-tree.js';
import { compareIds, WordReader } from './word-reader.js';

/** How a product went from person to person. */
export interface CascadeRecord {
  readonly productId: string;
  /** In order of time, parents before children. */
  readonly steps: readonly CascadeStep[];
  /** Those who heard from nobody and told others, by how many it came to. */
  readonly starters: readonly CascadeStep[];
  /** People by depth, those who heard from nobody first. */
  readonly byDepth: readonly number[];
  /** Half of those who heard told of it within so many days; null where nobody heard. */
  readonly medianDays: number | null;
  readonly truncated: boolean;
}

/** Most acts of a product that are looked at, people in a tree, ties of one person, and ties in all. */
const ACTS = 20_000;
const PEOPLE = 2_000;
const TIES_EACH = 1_000;
const TIES = 200_000;
const STARTERS = 10;

/** Follows products through the graph as it is now. */
export class CascadeService {
  private readonly reader: WordReader;

  constructor(private readonly db: Database) {
    this.reader = new WordReader(db);
  }

  /**
   * The tree of a product (`cascadeTree`): the first 2,000 people who bought, shared or praised it, each under the last from whom
   * she may have heard. Of 20,000 acts at most, and 1,000 ties of a person; the answer says where a cap was met.
   *
   * @param days within which a word must be followed, 1 to 365
   * @throws Failure INVALID_INPUT, NOT_FOUND
   */
  async track(productId: string, days: number, context?: QueryContext): Promise<CascadeRecord> {
    checkNumber(days, { min: 1, max: 365, whole: true }, 'days');
    const asked = { productId, likedFrom: LIKED_FROM, cap: ACTS, limit: PEOPLE + 1 };
    const tellers = await this.db.run(tellersOfProduct, asked, context);
    if (tellers.length === 0) await this.reader.checkProduct(productId, context);
    const told = tellers.slice(0, PEOPLE);
    const among = { ids: told.map(({ userId }) => userId), perPerson: TIES_EACH, limit: TIES };
    const ties = await this.db.run(listeningAmong, among, context);
    const steps = cascadeTree(told, ties, days);
    const starters = steps.filter(({ heardFrom, children }) => heardFrom === null && children > 0);
    const byDepth: number[] = [];
    for (const { depth } of steps) byDepth[depth] = (byDepth[depth] ?? 0) + 1;
    const waits = steps.flatMap(({ days: wait }) => wait ?? []).sort((a, b) => a - b);
    return {
      ...{ productId, steps, byDepth },
      starters: starters
        .sort((a, b) => b.descendants - a.descendants || +a.at - +b.at || compareIds(a.userId, b.userId))
        .slice(0, STARTERS),
      medianDays: waits.length === 0 ? null : waits[(waits.length - 1) >> 1],
      truncated:
        tellers.length > PEOPLE ||
        ties.length === TIES ||
        tellers.some(({ cut }) => cut) ||
        ties.some(({ cut }) => cut),
    };
  }
}
