import { countImpressions, recommendationResults } from '../../../../cypher/recommendations/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { firstIdOf, type RecommendationList, RECOMMENDATION_LISTS } from '../../activity/index.js';
import { type ListResults } from './list-results.js';

/** Answers with one list that were made in one hour, and shown. */
export interface ShownLists {
  readonly list: RecommendationList;
  /** Milliseconds since 1970: the beginning of the hour. */
  readonly hour: number;
  readonly shown: number;
}

/** Counts of lists: one node for each list and hour, and the events that name a list. */
export class ResultsStore {
  constructor(private readonly db: Database) {}

  async addShown(lists: readonly ShownLists[], context?: QueryContext): Promise<void> {
    // In one order, so that two writers do not wait for each other.
    const rows = lists
      .map(({ list, hour, shown }) => ({ id: firstIdOf(list, hour), shown }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    await this.db.run(countImpressions, { rows }, context);
  }

  /** @param from milliseconds since 1970 @param until likewise, not included */
  async of(from: number, until: number, context?: QueryContext): Promise<ListResults[]> {
    const lists = RECOMMENDATION_LISTS.map((list) => {
      return { list, from: firstIdOf(list, from), until: firstIdOf(list, until) };
    });
    const rows = await this.db.run(recommendationResults, { lists }, context);
    return rows.map((row) => ({ ...row, list: row.list as RecommendationList }));
  }
}
