import { Stages, type RunHooks } from './stages.js';

/** Stages that learn from what people do and never look at who is whose friend. */
const BLIND =
  /^(tune-ridge|(validation(-\d+)?|test)-(ridge|item-knn|network)|validation-(longer(-\d+)?-network|schedule(-\d+)?|places))$/;

/**
 * Stages of several runs on one dataset whose friendships alone differ: what does not look at friendships is done once, and
 * gives every run the very same numbers as if it had done it itself. The runs must have the same options.
 */
export class SharedStages extends Stages {
  private readonly results = new Map<string, Promise<unknown>>();

  constructor(hooks: Omit<RunHooks, 'checkpointDir'>, now: () => number) {
    super('', hooks, now);
  }

  override run<T>(name: string, compute: (report: (done: number, total: number) => void) => Promise<T>): Promise<T> {
    if (!BLIND.test(name)) return super.run(name, compute);
    const known = this.results.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const result = super.run(name, compute);
    this.results.set(name, result);
    return result;
  }
}
