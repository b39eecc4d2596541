/** The plain values of an `EarlyStopping`, for a checkpoint. */
export interface StoppingState {
  readonly latest: number | null;
  readonly bestQuality: number | null;
  readonly bestSteps: number;
  readonly misses: number;
}

/**
 * Keeps the best state of a training and says when `patience` evaluations in a row found no better one
 * (Prechelt 1998). What is kept is the caller's: a model, or copies of its weights (`readWeights`).
 */
export class EarlyStopping<Snapshot> {
  /** The best so far, null before the first evaluation. */
  best: Snapshot | null = null;
  /** Steps (or passes) after which it was taken. */
  bestSteps = 0;
  /** The last quality recorded. */
  latest: number | null = null;
  private bestQuality: number | null = null;
  private misses = 0;

  /** @param patience evaluations without a gain after which training is to stop; 0 stops at once */
  constructor(private readonly patience: number) {}

  get stopped(): boolean {
    return this.misses >= this.patience;
  }

  get state(): StoppingState {
    const { latest, bestQuality, bestSteps, misses } = this;
    return { latest, bestQuality, bestSteps, misses };
  }

  /**
   * @param quality larger is better
   * @param steps (or passes) behind it
   * @param take makes the snapshot; called only where this is the best so far
   */
  async record(quality: number, steps: number, take: () => Snapshot | Promise<Snapshot>): Promise<void> {
    this.latest = quality;
    if (this.bestQuality === null || quality > this.bestQuality) {
      this.bestQuality = quality;
      this.bestSteps = steps;
      this.best = await take();
      this.misses = 0;
    } else this.misses += 1;
  }

  restore(state: StoppingState, best: Snapshot | null): void {
    this.latest = state.latest;
    this.bestQuality = state.bestQuality;
    this.bestSteps = state.bestSteps;
    this.misses = state.misses;
    this.best = best;
  }
}
