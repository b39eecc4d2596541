import { type Advice, type Gain, policyValue, type PolicyValue } from '../../../../algorithms/uplift/policy-value.js';
import { Failure } from '../../../../platform/errors.js';
import { type QueryContext } from '../../../../platform/neo4j/index.js';
import { runInThread } from '../../../../platform/threads/run-in-thread.js';
import { type ExperimentRecord, type ExperimentsService } from '../../../experiments/index.js';
import { CAMPAIGN_FAILURES } from '../../failures.js';
import { type ChoiceStore } from './choice.store.js';
import { covariatesOf } from './habits.js';
import { type Learnt, type UpliftJob, type UpliftReport } from './uplift-report.js';

/** Fewest people of an arm, and fewest who bought in each: with fewer nothing can be learnt. */
const FEWEST = { people: 100, buyers: 20 };
/** Experiments that are looked through for the latest one with coupons. */
const LOOKED_THROUGH = 100;
/** What the second arm of an experiment with coupons has for its value, at the beginning. */
const COUPON = 'coupon';
const THREAD = new URL('./learn-uplift.worker.ts', import.meta.url);

export { type Advice };

/** Who is chosen by uplift, and what is known of that. */
export interface UpliftChoice {
  readonly experiment: ExperimentRecord;
  readonly report: UpliftReport;
  /** What the plan brings all people to choose from, in the currency of the worth. */
  readonly policy: PolicyValue;
  /** Chosen people, those first whom a coupon is expected to move most. */
  readonly chosen: readonly string[];
}

export interface UpliftTask {
  /** Of the people to choose from. */
  readonly candidates: readonly string[];
  /** Most people to choose. */
  readonly most: number;
  /** What a purchase more is worth, and what a used code takes off, in one currency. */
  readonly worth: number;
  readonly off: number;
  /** The experiment to learn from; by default the latest one with coupons. */
  readonly experimentId?: string | null;
}

/** Chooses whom a coupon persuades, by what a past experiment of the shop says. */
export class UpliftChoiceService {
  private latest?: { readonly key: string; readonly value: LearntChoice };

  constructor(
    private readonly store: ChoiceStore,
    private readonly experiments: ExperimentsService,
    private readonly now: () => number,
  ) {}

  /** @throws Failure NOT_FOUND; NO_COUPON_EXPERIMENT where none is over that says enough */
  async choose(task: UpliftTask, context?: QueryContext): Promise<UpliftChoice> {
    const { candidates, most, worth, off } = task;
    const experiment = await this.experimentOf(task.experimentId, context);
    const { trial, held, scores, report } = await this.learn(experiment, candidates, context);
    // A coupon costs what it takes off of those who buy; whoever buys with one is counted, persuaded or not.
    const cost = off * report.boughtWith;
    const order = candidates
      .map((id, n) => ({ id, score: scores[n] }))
      .filter(({ score }) => worth * score > cost)
      .sort((a, b) => b.score - a.score);
    const share = Math.min(1, most / Math.max(1, candidates.length));
    return {
      ...{ experiment, report },
      policy: ofAll(policyValue(held, trial, { share, worth, cost }), candidates.length),
      chosen: order.slice(0, most).map(({ id }) => id),
    };
  }

  private async experimentOf(id: string | null | undefined, context?: QueryContext): Promise<ExperimentRecord> {
    if (typeof id === 'string') {
      const experiment = await this.experiments.get(id, context, 'input', 'experimentId');
      if (isUsable(experiment)) return experiment;
      throw none(`"${experiment.name}" is not over, or does not deal people into two arms by whether they buy.`);
    }
    const { rows } = await this.experiments.list(LOOKED_THROUGH, { beforeAt: null, beforeId: null }, context);
    const latest = rows.find((row) => isUsable(row) && row.arms[1].value?.startsWith(COUPON));
    if (latest) return latest;
    throw none('No experiment with coupons is over.');
  }

  /** What was learnt last is kept for the same people: a plan is looked at again and again. */
  private async learn(
    { id, windowDays, name }: ExperimentRecord,
    candidates: readonly string[],
    context?: QueryContext,
  ): Promise<LearntChoice> {
    const now = new Date(this.now());
    const rows = await this.store.trial({ id, now, windowDays }, context);
    for (const treated of [true, false]) {
      const arm = rows.filter((row) => row.treated === treated);
      const buyers = arm.filter(({ bought }) => bought).length;
      if (arm.length < FEWEST.people || buyers < FEWEST.buyers) {
        const has = `${arm.length} people of whom ${buyers} bought are ${treated ? 'treated' : 'control'}`;
        throw none(`"${name}" says too little: ${has}; ${FEWEST.people} and ${FEWEST.buyers} are needed.`);
      }
    }
    const buyers = rows.filter(({ bought }) => bought).length;
    const key = JSON.stringify([id, rows.length, buyers, Math.floor(now.getTime() / KEPT_MS), candidates]);
    if (this.latest?.key === key) return this.latest.value;
    const before = rows.map(({ userId, at }) => ({ id: userId, at }));
    const trial = {
      ...covariatesOf(await this.store.habits(before, context)),
      treated: rows.map(({ treated }) => Number(treated)),
      outcome: rows.map(({ bought }) => Number(bought)),
    };
    const people = covariatesOf(
      await this.store.habits(
        candidates.map((person) => ({ id: person, at: now })),
        context,
      ),
    );
    const job: UpliftJob = { trial, people };
    const value = { trial, ...(await runInThread<Learnt>(THREAD, job)) };
    this.latest = { key, value };
    return value;
  }
}

/** Gains of so many people, where those of a policy are of one. */
function ofAll(policy: PolicyValue, people: number): PolicyValue {
  const times = ({ gain, standardError, lower, upper }: Gain): Gain => ({
    ...{ gain: people * gain, standardError: people * standardError },
    ...{ lower: people * lower, upper: people * upper },
  });
  const { chosen, everybody, difference } = policy;
  return { ...policy, chosen: times(chosen), everybody: times(everybody), difference: times(difference) };
}

type LearntChoice = Learnt & Pick<UpliftJob, 'trial'>;

/** For so long what is known of people counts as the same. */
const KEPT_MS = 10 * 60_000;

const isUsable = ({ state, unit, outcome, arms }: ExperimentRecord): boolean =>
  state === 'STOPPED' && unit === 'PERSON' && outcome === 'BOUGHT' && arms.length === 2;

const none = (why: string): Failure => new Failure(CAMPAIGN_FAILURES.NO_COUPON_EXPERIMENT, why, ['input', 'choice']);
