import { TieJudge, type ReasonedTie, type TieEvidence, type TieEvidenceName } from '../../../gnn/index.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';
import { endOf, readEnds, type TieModelInUse } from './tie-ends.js';

export type { TieEvidence, TieEvidenceName };

/** Two people who are friends. */
export interface TiePair {
  readonly userId: string;
  readonly friendId: string;
}

/** How strong a friendship is, as the model that serves sees it. */
export interface TieStrengthRecord extends TiePair {
  readonly strength: number;
  readonly probability: number;
  /** Whether it came after the model learned, so that it was judged from the graph as it is now. */
  readonly live: boolean;
  readonly model: string;
}

/** Where the model that serves comes from; undefined before the first training. */
export interface TieModelSource {
  current(): TieModelInUse | undefined;
}

export interface TiesOptions {
  readonly db: Database;
  readonly models: TieModelSource;
  readonly now: () => number;
}

/** Says how strong friendships are, and why. */
export class TiesService {
  private readonly judges = new WeakMap<TieModelInUse, TieJudge | { readonly silent: true }>();

  constructor(private readonly options: TiesOptions) {}

  /**
   * The strength of each friendship, in the order asked: those that the model learned from as it took them then, without a query;
   * newer ones judged now, in one query for all. Null where no model judges ties, or where nothing is known of one of the two.
   */
  async strengths(pairs: readonly TiePair[], context?: QueryContext): Promise<(TieStrengthRecord | null)[]> {
    const model = this.options.models.current();
    const judge = model && this.judgeOf(model);
    if (!model || !judge) return pairs.map(() => null);
    const row = (id: string): number => model.userRows.get(id) ?? -1;
    const known = pairs.map(({ userId, friendId }) => judge.known(row(userId), row(friendId)));
    const fresh = pairs.filter((_, n) => known[n] === null);
    const judged = new Map((await this.reasons(fresh, context)).map((reasoned, n) => [fresh[n], reasoned]));
    return pairs.map((pair, n) => {
      const found = known[n] ?? judged.get(pair);
      if (!found) return null;
      const { strength, probability } = found;
      return { ...pair, strength, probability, live: known[n] === null, model: model.id };
    });
  }

  /** What speaks for and against each friendship as the two stand now; null as `strengths`. One query for all. */
  async reasons(pairs: readonly TiePair[], context?: QueryContext): Promise<(ReasonedTie | null)[]> {
    const model = this.options.models.current();
    const judge = model && this.judgeOf(model);
    if (!model || !judge || pairs.length === 0) return pairs.map(() => null);
    const ids = pairs.flatMap(({ userId, friendId }) => [userId, friendId]);
    const people = await readEnds(this.options.db, ids, context);
    const at = Math.floor(this.options.now() / 1000);
    return pairs.map(({ userId, friendId }) => {
      const [user, friend] = [people.get(userId), people.get(friendId)];
      if (!user || !friend) return null;
      return judge.judge(endOf(user, friendId, model, at), endOf(friend, userId, model, at));
    });
  }

  private judgeOf(model: TieModelInUse): TieJudge | undefined {
    let judge = this.judges.get(model);
    if (judge === undefined) {
      judge = TieJudge.of(model.ranker.state.learnt) ?? { silent: true };
      this.judges.set(model, judge);
    }
    return judge instanceof TieJudge ? judge : undefined;
  }
}
