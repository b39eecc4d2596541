import { type QueryContext } from '../../../platform/neo4j/index.js';
import { Refreshed } from '../../../platform/refreshed.js';
import { type ProductId } from '../../catalogue/index.js';
import { pairKey } from '../reasons/pair.js';
import { type BoughtTogetherStore } from './bought-together.store.js';

/** How two products go together. */
export interface Together {
  /** People who bought both. */
  readonly buyers: number;
  /** Share of all who ever bought anything who bought both, 0 to 1. */
  readonly support: number;
  /** Share of the buyers of the one in the cart who bought the other too, 0 to 1. */
  readonly confidence: number;
  /** How many times more often buyers of the one bought the other than everybody who buys did. */
  readonly lift: number;
}

export interface BoughtTogetherOptions {
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** Age at which it is counted anew how many people ever bought. */
const EVERY_MS = 60_000;

/** Says how much of going together is more than chance. */
export class BoughtTogetherService {
  private readonly buyers: Refreshed<number>;

  constructor(
    private readonly store: BoughtTogetherStore,
    { now, onError }: BoughtTogetherOptions,
  ) {
    this.buyers = new Refreshed(() => this.store.buyers(), { now, onError, everyMs: EVERY_MS });
  }

  /** In the order of `pairs`, by one query; undefined where one of the two is gone. */
  async of(
    pairs: readonly { readonly one: ProductId; readonly other: ProductId }[],
    context?: QueryContext,
  ): Promise<(Together | undefined)[]> {
    const [rows, everybody] = await Promise.all([this.store.pairs([...pairs], context), this.buyers.get()]);
    const found = new Map(
      rows.map(({ one, other, both, ofOne, ofOther }) => {
        const confidence = ofOne === 0 ? 0 : both / ofOne;
        // Somebody may have bought since everybody was counted.
        const all = Math.max(everybody, ofOne, ofOther);
        const lift = both === 0 ? 0 : confidence / (ofOther / all);
        return [pairKey(one, other), { buyers: both, support: all === 0 ? 0 : both / all, confidence, lift }];
      }),
    );
    return pairs.map(({ one, other }) => found.get(pairKey(one, other)));
  }
}
