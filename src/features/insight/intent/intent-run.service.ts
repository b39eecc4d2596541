import { FEATURES, INTENT_FEATURES } from '../../../algorithms/intent/intent-features.js';
import { type LearntIntent } from '../../../algorithms/intent/learn-intent.js';
import { type Activated } from '../../../platform/feature.js';
import { type ThreadWatch, runInThread } from '../../../platform/threads/run-in-thread.js';
import { type Snapshot } from '../../models/index.js';
import { type IntentFiles } from './intent.files.js';
import { type IntentStore } from './intent.store.js';
import { pastOf } from './past.js';

const THREAD = new URL('./intent.worker.ts', import.meta.url);

export interface IntentRunOptions {
  readonly store: IntentStore;
  readonly files: IntentFiles;
  readonly now: () => number;
}

/** Learns who buys with each training, and shows what the model that serves foresaw. */
export class IntentRuns {
  constructor(private readonly options: IntentRunOptions) {}

  /**
   * Learns from a snapshot, in a thread, and keeps the model with its card and what it foresees. Nothing is shown before `show`.
   *
   * @param id of the model it belongs to
   * @returns the number of people of whom something is foreseen; 0 in a shop with too little to learn from, as `learnIntent` says
   */
  async learn(id: string, snapshot: Snapshot, watch: ThreadWatch = {}): Promise<number> {
    const { store, files, now } = this.options;
    const learnt = await runInThread<LearntIntent | null>(THREAD, pastOf(snapshot), watch);
    if (!learnt) return 0;
    const { model, uses, judgement, until, person, features, probabilities } = learnt;
    const ids = Array.from(person, (row) => snapshot.ids.users[row]);
    await files.save(id, model, { ids, features, probabilities });
    await store.save({
      ...{ id, at: new Date(now()), until: new Date(until * 1000), people: ids.length, judgement },
      ...{
        horizonDays: model.horizonDays,
        way: model.probability.way,
        calibration: model.probability.calibration.kind,
      },
      features: INTENT_FEATURES.map((feature, c) => ({ feature, ...uses[c], useful: model.columns.includes(c) })),
    });
    return ids.length;
  }

  /** Shows what a model foresaw when it was learnt: after a roll-back the people have again what they had. */
  async show({ modelId, kept, signal }: Activated): Promise<void> {
    const { store, files } = this.options;
    const known = await store.model(modelId);
    const foreseen = known ? files.foreseen(modelId) : NOTHING;
    const { ids, features, probabilities } = await Promise.resolve(foreseen).catch(async (error: unknown) => {
      // What another model said is not what this one says.
      await store.show(modelId, [], signal);
      throw error;
    });
    const rows = ids.map((id, n) => ({
      ...{ id, probability: probabilities[n] },
      features: [...features.subarray(n * FEATURES, (n + 1) * FEATURES)],
    }));
    await store.show(modelId, rows, signal);
    if (!kept) return;
    await store.keepOnly(kept);
    await files.keepOnly(kept);
  }
}

const NOTHING = { ids: [] as string[], features: new Float32Array(0), probabilities: new Float64Array(0) };
