import { habitsBefore, trialOfExperiment, type TrialOfExperimentRow } from '../../../../../cypher/campaigns/index.js';
import { type Database, type QueryContext } from '../../../../platform/neo4j/index.js';
import { type Habits } from './habits.js';

/** People who are read at a time. */
const AT_ONCE = 2_000;

/** Reads what an experiment did, and what was known of people before. */
export class ChoiceStore {
  constructor(private readonly db: Database) {}

  async trial(
    params: { readonly id: string; readonly now: Date; readonly windowDays: number },
    context?: QueryContext,
  ): Promise<TrialOfExperimentRow[]> {
    return this.db.run(trialOfExperiment, params, context);
  }

  /** In the order of `people`; of people who are gone nothing is known. */
  async habits(
    people: readonly { readonly id: string; readonly at: Date }[],
    context?: QueryContext,
  ): Promise<Habits[]> {
    const found = new Map<string, Habits>();
    for (let from = 0; from < people.length; from += AT_ONCE) {
      const rows = await this.db.run(habitsBefore, { people: people.slice(from, from + AT_ONCE) }, context);
      for (const row of rows) found.set(row.userId, row);
    }
    return people.map(({ id }) => found.get(id) ?? UNKNOWN);
  }
}

const UNKNOWN: Habits = {
  ...{
    tenureDays: null,
    purchases: 0,
    recentPurchases: 0,
    daysSincePurchase: null,
    views: 0,
    friends: 0,
    followers: 0,
  },
};
