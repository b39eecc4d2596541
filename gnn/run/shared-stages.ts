import { stageName, type StageId, type Step } from '../learn/stage-id.js';
import { Stages, type Compute, type RunHooks } from '../learn/stages.js';

/** Steps that never look at ties. */
const WITHOUT_TIES: ReadonlySet<Step> = new Set<Step>([
  'ridge',
  'item-knn',
  'network',
  'longer-network',
  'schedule',
  'places',
]);

/**
 * The stages of several runs with the same options on one dataset of which only the ties differ: a stage that does not look at
 * ties is done once, and every run gets its result.
 */
export class SharedStages extends Stages {
  private readonly results = new Map<string, Promise<unknown>>();

  constructor(hooks: Omit<RunHooks, 'checkpointDir'>, now: () => number) {
    super('', hooks, now);
  }

  override run<T>(stage: StageId, compute: Compute<T>): Promise<T> {
    if (stage.step === undefined || !WITHOUT_TIES.has(stage.step)) return super.run(stage, compute);
    const name = stageName(stage);
    const known = this.results.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const result = super.run(stage, compute);
    this.results.set(name, result);
    return result;
  }
}
