import { LRUCache } from 'lru-cache';
import { checkBatch } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { Problem } from '../../../platform/text.js';
import { readRecommendationId, type RecommendationList } from '../../activity/index.js';
import { type ListResults } from './list-results.js';
import { type ResultsStore, type ShownLists } from './results.store.js';

const HOUR = 3_600_000;
/** A list is shown within a day after it was answered. */
const SHOWN_WITHIN = 24 * HOUR;
/** Clocks of several processes differ by at most this much. */
const AHEAD = 60_000;
const LONGEST_SPAN_DAYS = 366;
/** So many ids are remembered, so that a list that is reported again soon counts once. */
const REMEMBERED = 100_000;

/** What became of a report; the three add up to its length. */
export interface ImpressionsCounted {
  readonly counted: number;
  readonly repeated: number;
  /** Not ids of lists, or of lists that are older than a day. */
  readonly refused: number;
}

/** Counts what lists of recommendations lead to. Lists are not stored: their ids hold what is counted. */
export class ResultsService {
  private readonly reported: LRUCache<string, true>;

  constructor(
    private readonly store: ResultsStore,
    private readonly now: () => number,
  ) {
    this.reported = new LRUCache({ max: REMEMBERED, ttl: SHOWN_WITHIN, perf: { now }, ttlResolution: 0 });
  }

  /**
   * Counts lists as shown, by list and hour. An id counts once, as long as this process remembers it.
   * @throws Failure INVALID_INPUT for none or more than 1,000 ids
   */
  async shown(ids: readonly string[], context?: QueryContext): Promise<ImpressionsCounted> {
    checkBatch(ids, 'input', 'recommendationIds');
    const groups = new Map<string, ShownLists>();
    const fresh: string[] = [];
    let [repeated, refused] = [0, 0];
    for (const id of ids) {
      const read = readRecommendationId(id);
      const age = read instanceof Problem ? NaN : this.now() - read.at;
      if (read instanceof Problem || !(age >= -AHEAD && age <= SHOWN_WITHIN)) refused += 1;
      else if (this.reported.has(id)) repeated += 1;
      else {
        this.reported.set(id, true);
        fresh.push(id);
        add(groups, read.list, Math.floor(read.at / HOUR) * HOUR);
      }
    }
    try {
      if (fresh.length > 0) await this.store.addShown([...groups.values()], context);
    } catch (error) {
      for (const id of fresh) this.reported.delete(id);
      throw error;
    }
    return { counted: fresh.length, repeated, refused };
  }

  /**
   * What the lists that were answered in a time led to until now; the time is widened to whole hours.
   * @throws Failure INVALID_INPUT for a time that ends before it begins, or is longer than a year
   */
  async of(from: Date, to: Date, context?: QueryContext): Promise<ListResults[]> {
    if (!(from < to)) throw invalidInput('`from` is not before `to`.', 'from');
    if (to.getTime() - from.getTime() > LONGEST_SPAN_DAYS * 24 * HOUR) {
      throw invalidInput(`The time from \`from\` to \`to\` is longer than ${LONGEST_SPAN_DAYS} days.`, 'to');
    }
    const [first, last] = [Math.floor(from.getTime() / HOUR), Math.ceil(to.getTime() / HOUR)];
    return this.store.of(first * HOUR, last * HOUR, context);
  }
}

function add(groups: Map<string, ShownLists>, list: RecommendationList, hour: number): void {
  const key = `${list} ${hour}`;
  groups.set(key, { list, hour, shown: (groups.get(key)?.shown ?? 0) + 1 });
}
