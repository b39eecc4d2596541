import { type UserId } from '../people/index.js';
import { TieJudge, type ReasonedTie, type TieEvidenceName } from '../../../gnn/index.js';
import { type QueryContext } from '../../platform/neo4j/index.js';
import { tieEndOf, type TieModelInUse } from './tie-end.js';
import { type TiesStore } from './ties.store.js';

export type { TieEvidenceName };

/** Two people who are friends. */
export interface TiePair {
  readonly userId: UserId;
  readonly friendId: UserId;
}

/** One of the two people is taken for inauthentic by the last influence run: what such a person says has no influence. */
export type TieSilence = 'INAUTHENTIC';

/** Tie strength of a friendship by the active model. */
export interface TieStrengthRecord extends TiePair {
  /** 0..1. */
  readonly strength: number;
  /** Probability that the friendship is real, 0..1; null where one of the two is inauthentic. */
  readonly probability: number | null;
  /** Why there is no probability and the strength is 0; null where there is one. */
  readonly whyNoProbability: TieSilence | null;
  /** True if the friendship is newer than the model and was judged from the graph as stored now. */
  readonly live: boolean;
  /** Id of the model. */
  readonly model: string;
}

/** Gives the active model; undefined before the first training. */
export interface TieModelSource {
  current(): TieModelInUse | undefined;
}

export interface TiesOptions {
  readonly store: TiesStore;
  readonly models: TieModelSource;
  readonly now: () => number;
}

const SILENT = { strength: 0, probability: null, whyNoProbability: 'INAUTHENTIC' } as const;

/** Computes tie strengths of friendships, and the evidence for each. */
export class TiesService {
  private readonly judges = new WeakMap<TieModelInUse, TieJudge | { readonly silent: true }>();

  constructor(private readonly options: TiesOptions) {}

  /**
   * Tie strengths in the order of `pairs`. A friendship that the model was trained on has its strength from training;
   * newer ones are judged now, all in one query. Another query asks who is inauthentic: such ties have no influence. Null if no model judges ties, or if nothing is known
   * about one of the two people.
   */
  async strengths(pairs: readonly TiePair[], context?: QueryContext): Promise<(TieStrengthRecord | null)[]> {
    const model = this.options.models.current();
    const judge = model && this.judgeOf(model);
    if (!model || !judge) return pairs.map(() => null);
    const row = (id: string): number => model.userRows.get(id) ?? -1;
    const known = pairs.map(({ userId, friendId }) => judge.known(row(userId), row(friendId)));
    const fresh = pairs.filter((_, n) => known[n] === null);
    const silent = await this.options.store.inauthenticAmong(
      pairs.flatMap(({ userId, friendId }) => [userId, friendId]),
      context,
    );
    const judged = new Map((await this.reasons(fresh, context)).map((reasoned, n) => [fresh[n], reasoned]));
    return pairs.map((pair, n) => {
      const found = known[n] ?? judged.get(pair);
      if (!found) return null;
      const of = { ...pair, live: known[n] === null, model: model.id };
      if (silent.has(pair.userId) || silent.has(pair.friendId)) return { ...of, ...SILENT };
      const { strength, probability } = found;
      return { ...of, strength, probability, whyNoProbability: null };
    });
  }

  /**
   * Evidence and judgement of each friendship from the graph as stored now, in one query for all; null as for `strengths`.
   */
  async reasons(pairs: readonly TiePair[], context?: QueryContext): Promise<(ReasonedTie | null)[]> {
    const model = this.options.models.current();
    const judge = model && this.judgeOf(model);
    if (!model || !judge || pairs.length === 0) return pairs.map(() => null);
    const ids = pairs.flatMap(({ userId, friendId }) => [userId, friendId]);
    const people = await this.options.store.endsOf(ids, context);
    const at = Math.floor(this.options.now() / 1000);
    return pairs.map(({ userId, friendId }) => {
      const [user, friend] = [people.get(userId), people.get(friendId)];
      if (!user || !friend) return null;
      return judge.judge(tieEndOf(user, friendId, model, at), tieEndOf(friend, userId, model, at));
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
