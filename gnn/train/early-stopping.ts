import { type NetworkModel } from '../models/light-graph-network.js';

/** The plain values of an `EarlyStopping`, for a checkpoint. */
export interface StoppingState {
  readonly latest: number | null;
  readonly bestQuality: number | null;
  readonly bestSteps: number;
  readonly misses: number;
}

/** Keeps the best model seen and says when `patience` evaluations in a row brought nothing better. */
export class EarlyStopping {
  /** The best model so far, null before the first evaluation. */
  best: NetworkModel | null = null;
  /** The last quality recorded. */
  latest: number | null = null;
  private bestQuality: number | null = null;
  private misses = 0;

  constructor(private readonly patience: number) {}

  get stopped(): boolean {
    return this.misses >= this.patience;
  }

  get state(): StoppingState {
    const { latest, bestQuality, misses } = this;
    return { latest, bestQuality, bestSteps: this.best?.steps ?? 0, misses };
  }

  record(quality: number, model: NetworkModel): void {
    this.latest = quality;
    if (this.bestQuality === null || quality > this.bestQuality) {
      this.bestQuality = quality;
      this.best = model;
      this.misses = 0;
    } else this.misses += 1;
  }

  restore(state: StoppingState, best: NetworkModel | null): void {
    this.latest = state.latest;
    this.bestQuality = state.bestQuality;
    this.misses = state.misses;
    this.best = best;
  }
}
